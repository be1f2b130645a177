import { define } from '../core/define.js';
import { NewsNextArticle } from './next-article.js';

define('news-next-article', NewsNextArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-next-article': NewsNextArticle;
  }
}
