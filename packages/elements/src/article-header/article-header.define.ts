import { define } from '../core/define.js';
import { NewsArticleHeader } from './article-header.js';

define('news-article-header', NewsArticleHeader);

declare global {
  interface HTMLElementTagNameMap {
    'news-article-header': NewsArticleHeader;
  }
}
