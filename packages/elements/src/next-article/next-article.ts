import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { nearViewport } from '../core/visibility.js';
import type { Bringing } from './bringing.js';

/** How far below the viewport loading begins. */
const NEAR = '200%';

/**
 * The link to the next article, which the reader finds already there when it is reached.
 *
 * It is a plain link. When it comes near, its page is fetched and the article in it is put at the end of the feed:
 * only below what is in view, at most three times, and never while the footer is in view. Where that cannot be, a
 * button offers it.
 *
 * @summary A link to the next article that brings the article itself.
 * @slot - the link (`rel="next"`) and, after it, an empty `<p data-status role="status">`
 * @fires {NewsNextArticleLoadedEvent} news-next-article-loaded - a further article stands on the page
 * @fires {NewsErrorEvent} news-error - the article could not be had; the link works as before
 * @csspart button - shows the next article, or tries again
 * @cssstate loading - the page is on its way
 * @cssstate failed - it did not come
 */
export class NewsNextArticle extends NewsElement {
  /** Id of the container that takes the articles. */
  @property() feed = 'next-articles';

  /** Fetches and appends. Its code comes when the link is near. */
  #bringing?: Bringing;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.life).catch(() => {});
  }

  protected override willUpdate(): void {
    for (const state of ['loading', 'failed']) this.setState(state, this.#bringing?.now === state);
  }

  protected override render() {
    return html`<slot></slot>${this.#bringing?.view(this.words, () => this.life)}`;
  }

  async #watch(life: AbortSignal): Promise<void> {
    await this.updateComplete;
    await nearViewport(this, NEAR, life);
    try {
      const { Bringing } = await import('./bringing.js');
      this.#bringing ??= new Bringing(this);
    } catch (error) {
      return this.report(
        'the code that brings the next article did not arrive; the link works as before.',
        error,
      );
    }
    if (!life.aborted) await this.#bringing.begin(this.words, life);
  }
}
