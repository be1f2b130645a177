import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { articleContext, type ArticleContext } from '../core/article-context.js';
import { NewsElement } from '../core/element.js';
import { watchLanguage } from './language-watch.js';

/**
 * Tells the elements inside it which article they stand in. It draws nothing: inside stands a real `<article>`.
 *
 * @summary The article's id, section, access, language and address, for the elements inside.
 * @slot - the article: one `<article>` with everything in it
 */
export class NewsArticle extends NewsElement {
  /** The article's id at the publisher's. */
  @property({ attribute: 'article-id' }) articleId = '';
  @property() section = '';
  /** Who may read it whole: `free`, which is everybody, or a model of the access service: `metered`, `subscriber` … */
  @property() access = 'free';
  @property() url = '';

  readonly #provider = new ContextProvider(this, {
    context: articleContext,
    initialValue: this.article,
  });

  override connectedCallback(): void {
    // Connecting answers the elements that asked before: the answer must be whole by then.
    this.#tell();
    super.connectedCallback();
    watchLanguage(this, this.#tell, this.life);
  }

  protected override willUpdate(): void {
    this.#tell();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** What the elements inside are told. */
  get article(): ArticleContext {
    return {
      id: this.articleId ?? '',
      section: this.section ?? '',
      language: this.language,
      access: this.access || 'free',
      url: this.url ?? '',
    };
  }

  #tell = (): void => {
    const now = this.article;
    const last = this.#provider.value;
    // A new object with the same data would make every element inside update for nothing.
    if ((Object.keys(now) as (keyof ArticleContext)[]).every((key) => now[key] === last[key]))
      return;
    this.#provider.setValue(now);
  };
}
