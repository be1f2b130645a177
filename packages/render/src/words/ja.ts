import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'オピニオン',
  analysis: '分析',
  background: '解説',
  review: '書評・批評',
  report: 'ルポ',
  interview: 'インタビュー',
  obituary: '訃報',
  letter: '投書',
  live: '速報中',
  sponsored: '広告記事',
  paidBy: '提供：{name}',
  topics: 'トピック',
  series: '連載',
  footnotes: '脚注',
  back: '本文に戻る',
  table: '表',
  video: '動画',
  audio: '音声',
  related: 'あわせて読む',
  keyEvent: '主な動き',
  keyEvents: '主な動き',
  links: 'この記事のリンク',
  ai: 'AIの利用',
  rating: '{max}点中{value}点',
  offerMetered: 'この記事の続きを読む',
  offerSubscriber: 'この記事は購読者限定です',
  open: '全文を読む',
  needsScript: '続きを開くには JavaScript が必要です。',
};

export default words;
