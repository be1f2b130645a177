import { define } from '../core/define.js';
import { NewsAdSlot } from './ad-slot.js';

define('news-ad-slot', NewsAdSlot);

declare global {
  interface HTMLElementTagNameMap {
    'news-ad-slot': NewsAdSlot;
  }
}
