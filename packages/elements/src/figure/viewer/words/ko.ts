import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: '사진',
  close: '닫기',
  previous: '이전 사진',
  next: '다음 사진',
  zoomIn: '확대',
  zoomOut: '축소',
  place: '사진 {all}장 중 {n}번째',
  loading: '사진을 불러오는 중입니다',
  failed: '사진을 불러오지 못했습니다.',
  retry: '다시 시도',
};

export default words;
