import type { Words } from './words.js';

const words: Words = {
  advertisement: '広告',
  readingTime: '読了時間：{time}',
  published: '公開 {date}',
  updated: '更新 {date}',
  by: '{names}',
  comments: { other: 'コメント{n}件' },
  noComments: '最初のコメントを書く',
  trust: '{publisher}を信頼できる理由',
  share: '共有',
  shareFailed: 'リンクをコピーできませんでした。アドレスバーに表示されています。',
  linkCopied: 'リンクをコピーしました',
  play: '動画を再生：{title}',
  playFor: '動画を再生：{title}、{duration}',
  videoFailed: 'この動画はここでは再生できません。',
  videoLink: '動画ファイルを開く',
  next: '次の記事',
  nextLoading: '次の記事を読み込んでいます',
  nextLoaded: '次の記事：{title}',
  nextFailed: '次の記事を読み込めませんでした。',
  nextLoad: '次の記事をここに表示',
  nextRetry: 'もう一度試す',
  unlocking: '記事を開いています',
  unlocked: '記事の全文が開きました。',
  unlockFailed: '記事を開けませんでした。もう一度お試しください。',
  unlockRefused: 'この記事は購読者向けです。',
  correction: '訂正',
  clarification: '補足',
  embedLink: '{what}で見る',
};

export default words;
