import { define } from '../core/define.js';
import { NewsFigure } from './figure.js';

define('news-figure', NewsFigure);

declare global {
  interface HTMLElementTagNameMap {
    'news-figure': NewsFigure;
  }
}
