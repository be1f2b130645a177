import { define } from '../core/define.js';
import { NewsCommentCount } from './comment-count.js';

define('news-comment-count', NewsCommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'news-comment-count': NewsCommentCount;
  }
}
