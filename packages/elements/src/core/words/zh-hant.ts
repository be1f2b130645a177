import type { Words } from './words.js';

const words: Words = {
  advertisement: '廣告',
  readingTime: '閱讀時間：{time}',
  published: '發布於 {date}',
  updated: '更新於 {date}',
  by: '{names}',
  comments: { other: '{n} 則留言' },
  noComments: '發表第一則留言',
  trust: '為什麼可以信任{publisher}',
  share: '分享',
  shareFailed: '無法複製連結。連結在網址列中。',
  linkCopied: '已複製連結',
  play: '播放影片：{title}',
  playFor: '播放影片：{title}，{duration}',
  videoFailed: '此影片無法在這裡播放。',
  videoLink: '開啟影片檔案',
  next: '下一篇',
  nextLoading: '正在載入下一篇文章',
  nextLoaded: '下一篇文章：{title}',
  nextFailed: '無法載入下一篇文章。',
  nextLoad: '在此顯示下一篇文章',
  nextRetry: '重試',
  unlocking: '正在開啟文章',
  unlocked: '全文已開啟。',
  unlockFailed: '無法開啟文章，請再試一次。',
  unlockRefused: '本文僅供訂閱者閱讀。',
  correction: '更正',
  clarification: '說明',
  embedLink: '在 {what} 上觀看',
};

export default words;
