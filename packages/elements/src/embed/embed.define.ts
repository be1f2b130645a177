import { define } from '../core/define.js';
import { NewsEmbed } from './embed.js';

define('news-embed', NewsEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'news-embed': NewsEmbed;
  }
}
