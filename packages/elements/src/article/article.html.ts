import { attrs, html, url, type SafeHTML } from '../core/html.js';

export interface ArticleData {
  /** The article's id at the publisher's. */
  id: string;
  section?: string | undefined;
  access: 'free' | 'metered' | 'subscriber';
  url: string;
  /** Id of the headline, which names the article. */
  labelledby: string;
  /** BCP 47 and direction: an article keeps them when it is appended to a page in another language. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** `<news-article>` around an article's HTML: its header, its body and what stands between them. */
export function articleHTML(data: ArticleData, content: SafeHTML): SafeHTML {
  const host = attrs({
    'article-id': data.id,
    section: data.section,
    access: data.access,
    url: url(data.url),
    lang: data.lang,
    dir: data.dir,
  });
  return html`<news-article${host}><article aria-labelledby="${data.labelledby}">
${content}
</article></news-article>`;
}
