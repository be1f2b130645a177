import { html } from 'lit';
import { NewsElement } from '../core/element.js';

/** What a page needs where it has a mistake, and from the reader's first act on. */
const later = () => import('./later.js');

/**
 * A picture with its caption and credit. HTML and page CSS do all of it; the element notices a picture that does
 * not come, shows it at full size on a press, and tells the page's author about one that has no words.
 *
 * @summary A picture, its caption, and who made it.
 * @slot - a `<figure>` with an `<img>`, which may stand in a link to its large file (`a[data-full]`), and a `<figcaption>` (`data-caption`, `data-credit`)
 * @cssproperty [--news-text-quiet] - colour of the credit; of all elements
 * @fires {NewsFigureViewEvent} news-figure-view - a picture is shown at full size: `address`, `place`, `of`; from its link
 * @cssstate failed - the picture did not come; its alternative text stands in its box
 */
export class NewsFigure extends NewsElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // Neither of the first two bubbles, hence the capture phase.
    for (const name of ['error', 'load', 'click'])
      this.addEventListener(name, this, { signal: this.life, capture: true });
  }

  protected override firstUpdated(): void {
    const image = this.querySelector('img');
    if (!image?.matches('[alt][width][height]'))
      void later().then((it) => it.adviseOn(this, image));
    // The picture may have failed before this script came. A size of 0 alone says too little: Firefox gives it to
    // an SVG picture without a size of its own.
    if (image?.complete && !image.naturalWidth) {
      image.decode().catch(() => this.setState('failed', image === this.querySelector('img')));
    }
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** @ignore */
  handleEvent(event: MouseEvent): void {
    if (event.type !== 'click') {
      return this.setState('failed', event.type === 'error');
    }
    // A plain press of the link to the large file shows that here; one that opens a tab goes there.
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-full]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    later()
      .then((it) => it.view(link))
      .catch(() => (location.href = link.href));
  }
}
