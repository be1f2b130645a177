import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: '圖片',
  close: '關閉',
  previous: '上一張',
  next: '下一張',
  zoomIn: '放大',
  zoomOut: '縮小',
  place: '第 {n} 張，共 {all} 張',
  loading: '圖片正在載入',
  failed: '圖片無法載入。',
  retry: '重試',
};

export default words;
