import { html, type SafeHTML } from '../core/html.js';

export interface ArticleData {
  /** The article's id at the publisher's. */
  id: string;
  section?: string | undefined;
  /** `free`, or a model of the access service. */
  access: string;
  url: string;
  /** Id of the headline, which names the article. */
  labelledby: string;
  /** BCP 47 and direction: an article keeps them when it is appended to a page in another language. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** `<news-article>` around an article's HTML: its header, its body and what stands between them. */
export function articleHTML(data: ArticleData, content: SafeHTML): SafeHTML {
  return html`${articleStart(data)}${content}${ARTICLE_END}`;
}

/** What stands before the content, for who sends an article in pieces. */
export function articleStart(data: ArticleData): SafeHTML {
  const { id, section, access, url, lang, dir } = data;
  return html`<news-article article-id="${id}" section="${section}" access="${access}" url="${url}" lang="${lang}" dir="${dir}"><article aria-labelledby="${data.labelledby}">
`;
}

/** What stands after it. */
export const ARTICLE_END = html`
</article></news-article>`;
