import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: '评论',
  analysis: '分析',
  background: '背景',
  review: '书评与影评',
  report: '报道',
  interview: '专访',
  obituary: '讣闻',
  letter: '读者来信',
  live: '直播',
  sponsored: '赞助内容',
  paidBy: '由{name}付费刊登',
  topics: '话题',
  series: '系列',
  footnotes: '注释',
  back: '返回正文',
  table: '表格',
  video: '视频',
  audio: '音频',
  related: '延伸阅读',
  keyEvent: '重要进展',
  keyEvents: '重要进展',
  links: '本文链接',
  ai: '人工智能的使用',
  rating: '{value}分（满分{max}分）',
  offerMetered: '继续阅读本文',
  offerSubscriber: '本文供订阅者阅读',
  open: '阅读全文',
  needsScript: '其余内容需要 JavaScript 才能打开。',
};

export default words;
