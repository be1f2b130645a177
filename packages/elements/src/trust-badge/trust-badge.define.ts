import { define } from '../core/define.js';
import { NewsTrustBadge } from './trust-badge.js';

define('news-trust-badge', NewsTrustBadge);

declare global {
  interface HTMLElementTagNameMap {
    'news-trust-badge': NewsTrustBadge;
  }
}
