import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: '評論',
  analysis: '分析',
  background: '背景',
  review: '書評與影評',
  report: '報道',
  interview: '專訪',
  obituary: '訃聞',
  letter: '讀者來函',
  live: '直播',
  sponsored: '贊助內容',
  paidBy: '由{name}付費刊登',
  topics: '話題',
  series: '系列',
  footnotes: '註釋',
  back: '返回正文',
  table: '表格',
  video: '影片',
  audio: '音訊',
  related: '延伸閱讀',
  keyEvent: '重要進展',
  keyEvents: '重要進展',
  links: '本文連結',
  ai: '人工智能的使用',
  rating: '{value}分（滿分{max}分）',
  offerMetered: '繼續閱讀本文',
  offerSubscriber: '本文供訂閱者閱讀',
  open: '閱讀全文',
  needsScript: '其餘內容需要 JavaScript 才能開啟。',
};

export default words;
