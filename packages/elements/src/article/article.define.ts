import { define } from '../core/define.js';
import { NewsArticle } from './article.js';

define('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
