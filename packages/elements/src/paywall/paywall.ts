import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { whenReached } from '../core/reached.js';
import { nearViewport } from '../core/visibility.js';

/** What follows the press. Readers who never press do without it. */
const load = () => import('./opening.js');

/**
 * The end of an article's preview: an offer, and the place where the paid part will stand.
 *
 * The offer is a form that works without script. With script the reader's own press asks the access service, and a
 * grant opens the article in place: below the preview, which never moves. Nothing happens without that press, and
 * nothing of the paid part is in the page before the answer.
 *
 * @summary Asks for the rest of an article and shows it in place.
 * @slot - `<div data-paid>`, empty or with what is sealed, the offer (`<aside data-offer>` with a form) and `<p data-status role="status">`
 * @fires {NewsPaywallSeenEvent} news-paywall-seen - the wall came into view, once for each article
 * @fires {NewsPaywallFollowedEvent} news-paywall-followed - the reader followed a link of the offer
 * @fires {NewsPaywallAskedEvent} news-paywall-asked - the reader pressed the button
 * @fires {NewsPaywallOpenedEvent} news-paywall-opened - the paid part is in the page
 * @fires {NewsPaywallRefusedEvent} news-paywall-refused - the access service said no
 * @cssstate busy - the access service is being asked
 * @cssstate open - the paid part is in the page; page CSS hides the offer
 * @cssproperty [--news-paywall-button-color=CanvasText] - background of the button
 * @cssproperty [--news-paywall-button-text-color=Canvas] - words of the button
 */
export class NewsPaywall extends NewsElement {
  /** The article's id at the access service. */
  @property({ attribute: 'article-id' }) articleId = '';

  /** The article's model at the access service, `metered` or another. For the page's styles; the service decides. */
  @property() model = 'metered';

  /** How long an answer may take, in milliseconds. */
  @property({ type: Number }) timeout = 10_000;

  #asking?: AbortController;
  #undo?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this.#onSubmit, { signal: this.life });
    whenReached(this, load, this.life);
    this.#watch();
  }

  protected override firstUpdated(): void {
    if (!this.#paid || !this.#offer || !this.#status) {
      this.advise(
        'expected [data-paid], [data-offer] and [data-status] inside; the form goes the plain way.',
      );
    }
    if (this.#paid?.querySelector(':scope > :not(script)')) {
      this.advise(
        '[data-paid] is not empty: everybody can read what stands in the page before a grant.',
      );
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !changed.has('articleId')) return;
    this.#close();
    this.#watch();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** Whether the paid part is in the page. */
  get open(): boolean {
    return this.states.has('open');
  }

  // Only the element's own children: the paid part may hold marks of the same name, in elements of its own.
  get #paid(): Element | null {
    return this.querySelector(':scope > [data-paid]');
  }
  get #offer(): Element | null {
    return this.querySelector(':scope > [data-offer]');
  }
  get #status(): Element | null {
    return this.querySelector(':scope > [data-status]');
  }

  /** Nobody waits for what is counted, so nobody hears where that fails. */
  #watch(): void {
    const { life } = this;
    nearViewport(this, '0px', life)
      .then(() => import('./funnel.js'))
      .then(({ inView }) => inView(this, life))
      .catch(() => {});
  }

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const field = form.querySelector<HTMLInputElement>('[name=article]');
    // Other forms are none of our business. While a part is missing, the plain way is the one that works.
    if (
      event.defaultPrevented ||
      !this.hasUpdated ||
      !this.#paid ||
      !this.#offer?.contains(form) ||
      !field
    )
      return;
    const address = new URL(form.getAttribute('action') ?? '', document.baseURI);
    if (address.origin !== location.origin) {
      this.advise(
        `the form's action is on ${address.origin}; only the page's own origin can open it in place.`,
      );
      return;
    }
    event.preventDefault();
    if (!this.#asking && !this.open)
      void this.#ask(form, address.href, this.articleId || field.value);
  };

  async #ask(form: HTMLFormElement, address: string, article: string): Promise<void> {
    const asking = (this.#asking = new AbortController());
    const left = AbortSignal.any([this.life, asking.signal]);
    const { words } = this;
    this.#busy(true);
    this.#say(words.unlocking);
    try {
      const { open } = await load();
      await open(this, {
        address,
        article,
        left,
        words,
        paid: this.#paid!,
        say: (said) => this.#say(said),
        // A state, not `hidden`: a framework may have printed the offer and would put its own attributes back.
        opened: (undo) => {
          this.#undo = undo;
          this.setState('open', true);
        },
      });
    } catch (error) {
      this.#say('');
      if (left.aborted) return;
      this.report('its code did not arrive; the form goes the plain way.', error);
      form.submit();
    } finally {
      // After a change of article, the next question may be under way already.
      if (this.#asking === asking) this.#rest();
    }
  }

  /** The element serves another article now: what was opened for the last one goes. */
  #close(): void {
    this.#asking?.abort();
    this.#rest();
    this.#say('');
    if (!this.open) return;
    this.#undo?.();
    this.setState('open', false);
  }

  #rest(): void {
    this.#asking = undefined;
    this.#busy(false);
  }

  /** The part that is being filled is busy, not the host: `aria-busy` around a live region would silence it. */
  #busy(on: boolean): void {
    this.setState('busy', on);
    if (on) this.#paid?.setAttribute('aria-busy', 'true');
    else this.#paid?.removeAttribute('aria-busy');
  }

  #say(words: string): void {
    if (this.#status) this.#status.textContent = words;
  }
}
