import { html, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';

export interface NextArticleData {
  url: string;
  headline: string;
  /** Id of the empty container, at the end of the page's main part, that takes the articles. */
  feed?: string | undefined;
}

/** `<news-next-article>` as it stands in the page before script. */
export function nextArticleHTML(data: NextArticleData, face: Face, slot?: string): SafeHTML {
  return html`<news-next-article slot="${slot}" feed="${data.feed ?? 'next-articles'}">
<p><span data-next>${face.words.next}</span> <a rel="next" href="${data.url}">${data.headline}</a></p>
<p data-status role="status"></p>
</news-next-article>`;
}
