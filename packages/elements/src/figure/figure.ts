import { html } from 'lit';
import { NewsElement } from '../core/element.js';

/**
 * A picture with its caption and credit. HTML and page CSS do all of it; the element notices a picture that does
 * not come, and tells the page's author about one that has no words.
 *
 * @summary A picture, its caption, and who made it.
 * @slot - a `<figure>` with an `<img>` and a `<figcaption>` (`data-caption`, `data-credit`)
 * @cssproperty [--news-text-quiet] - colour of the credit; of all elements
 * @cssstate failed - the picture did not come; its alternative text stands in its box
 */
export class NewsFigure extends NewsElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const options = { signal: this.life, capture: true };
    // Neither event bubbles, hence the capture phase.
    this.addEventListener('error', this.#onLoad, options);
    this.addEventListener('load', this.#onLoad, options);
  }

  protected override firstUpdated(): void {
    const image = this.#image;
    if (!image) return this.advise('expected <img> inside.');
    const name = image.getAttribute('src') ?? '';
    if (!image.hasAttribute('alt')) {
      this.advise(`${name} has no alt: say what the picture shows, or alt="" if it adds nothing.`);
    }
    if (!image.hasAttribute('width') || !image.hasAttribute('height')) {
      this.advise(`${name} has no width and height: the words below move when it comes.`);
    }
    // The picture may have failed before this script came. A size of 0 alone says too little: Firefox gives it to
    // an SVG picture without a size of its own.
    if (image.complete && image.naturalWidth === 0) {
      image.decode().catch(() => this.setState('failed', image === this.#image));
    }
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  get #image(): HTMLImageElement | null {
    return this.querySelector('img');
  }

  #onLoad = (event: Event): void => {
    if (event.target === this.#image) this.setState('failed', event.type === 'error');
  };
}
