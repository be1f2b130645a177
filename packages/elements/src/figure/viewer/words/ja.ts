import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: '写真',
  close: '閉じる',
  previous: '前の写真',
  next: '次の写真',
  zoomIn: '拡大',
  zoomOut: '縮小',
  place: '{all}枚中{n}枚目',
  loading: '読み込んでいます',
  failed: '画像を読み込めませんでした。',
  retry: '再試行',
};

export default words;
