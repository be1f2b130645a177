import { html, type PropertyValues } from 'lit';
import { NewsElement } from '../core/element.js';

/**
 * "Why you can trust us", beside the byline.
 *
 * The badge is a `<details>` and stays one: its words are found by search, by readers without script and in print.
 * Page CSS lets the panel float where script may come to close it; the element closes it on Escape and on a click
 * outside, and opens it for print.
 *
 * @summary The publisher's promises about this article, one touch away.
 * @slot - a `<details>` with a `<summary>` and, after it, the panel (`data-panel`)
 * @cssproperty [--news-trust-badge-panel-width=22rem] - how wide the panel may be
 * @cssstate open - the panel is shown
 */
export class NewsTrustBadge extends NewsElement {
  #openForPrint = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const signal = this.life;
    this.addEventListener('toggle', this.#onToggle, { signal, capture: true });
    this.addEventListener('click', this.#onClick, { signal });
    document.addEventListener('pointerdown', this.#onPointerDown, { signal });
    document.addEventListener('keydown', this.#onKeyDown, { signal });
    addEventListener('beforeprint', this.#onBeforePrint, { signal });
    addEventListener('afterprint', this.#onAfterPrint, { signal });
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    if (!this.#details) this.advise('expected <details> inside; the badge cannot open.');
    this.#onToggle();
    this.querySelector('[data-check]')?.removeAttribute('hidden');
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** Shows or hides the panel. */
  get open(): boolean {
    return this.#details?.open ?? false;
  }
  set open(open: boolean) {
    if (this.#details) this.#details.open = open;
  }

  get #details(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  // `toggle` does not bubble, hence the capture phase.
  #onToggle = (): void => this.setState('open', this.open);

  #onClick = async ({ target }: Event): Promise<void> => {
    const place = (target as Element).closest<HTMLElement>('[data-check]>button')?.parentElement;
    if (place) await (await import('./check.js')).check(place, this.life);
  };

  #onPointerDown = (event: PointerEvent): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    const hadFocus = this.contains(document.activeElement);
    this.open = false;
    // Focus inside a closed panel would be lost, and with it the reader's place.
    if (hadFocus) this.querySelector('summary')?.focus();
  };

  #onBeforePrint = (): void => {
    this.#openForPrint = !this.open;
    this.open = true;
  };

  #onAfterPrint = (): void => {
    if (this.#openForPrint) this.open = false;
  };
}
