import { define } from '../core/define.js';
import { NewsPaywall } from './paywall.js';

define('news-paywall', NewsPaywall);

declare global {
  interface HTMLElementTagNameMap {
    'news-paywall': NewsPaywall;
  }
}
