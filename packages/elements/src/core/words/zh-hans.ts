import type { Words } from './words.js';

const words: Words = {
  advertisement: '广告',
  readingTime: '阅读时间：{time}',
  published: '发布于 {date}',
  updated: '更新于 {date}',
  by: '{names}',
  comments: { other: '{n} 条评论' },
  noComments: '发表第一条评论',
  trust: '为什么可以信任{publisher}',
  share: '分享',
  shareFailed: '无法复制链接。链接在地址栏中。',
  linkCopied: '已复制链接',
  play: '播放视频：{title}',
  playFor: '播放视频：{title}，{duration}',
  videoFailed: '此视频无法在这里播放。',
  videoLink: '打开视频文件',
  next: '下一篇',
  nextLoading: '正在载入下一篇文章',
  nextLoaded: '下一篇文章：{title}',
  nextFailed: '无法载入下一篇文章。',
  nextLoad: '在此显示下一篇文章',
  nextRetry: '重试',
  unlocking: '正在打开文章',
  unlocked: '全文已打开。',
  unlockFailed: '无法打开文章，请重试。',
  unlockRefused: '本文仅供订阅者阅读。',
  correction: '更正',
  clarification: '说明',
  embedLink: '在 {what} 上查看',
};

export default words;
