import { define } from '../core/define.js';
import { NewsVideo } from './video.js';

define('news-video', NewsVideo);

declare global {
  interface HTMLElementTagNameMap {
    'news-video': NewsVideo;
  }
}
