import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: '오피니언',
  analysis: '분석',
  background: '배경',
  review: '리뷰',
  report: '르포',
  interview: '인터뷰',
  obituary: '부고',
  letter: '독자 편지',
  live: '실시간',
  sponsored: '광고성 기사',
  paidBy: '{name} 제공',
  topics: '주제',
  series: '연재',
  footnotes: '각주',
  back: '본문으로 돌아가기',
  table: '표',
  video: '동영상',
  audio: '오디오',
  related: '함께 읽기',
  keyEvent: '주요 상황',
  keyEvents: '주요 소식',
  links: '이 기사의 링크',
  ai: 'AI 활용',
  rating: '{max}점 만점에 {value}점',
  offerMetered: '이 기사 이어 읽기',
  offerSubscriber: '구독자 전용 기사입니다',
  open: '전문 읽기',
  needsScript: '나머지는 JavaScript가 있어야 열립니다.',
};

export default words;
