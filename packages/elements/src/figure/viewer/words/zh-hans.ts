import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: '图片',
  close: '关闭',
  previous: '上一张',
  next: '下一张',
  zoomIn: '放大',
  zoomOut: '缩小',
  place: '第 {n} 张，共 {all} 张',
  loading: '图片正在加载',
  failed: '图片无法加载。',
  retry: '重试',
};

export default words;
