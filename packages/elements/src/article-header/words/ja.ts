import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: 'この記事のツール',
  share: '共有',
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました',
  copyFailed: 'リンクをコピーできませんでした。アドレスバーに表示されています。',
  otherApps: 'その他のアプリ…',
  email: 'メール',
  save: '保存',
  saved: '保存済み',
  gift: 'この記事を贈る',
  giftMade: 'ギフトリンク',
  giftCopied: 'ギフトリンクをコピーしました',
  giftFailed: 'ギフトリンクを作成できませんでした。',
  listen: '聴く',
  pause: '一時停止',
  goOn: '再開',
  stop: '停止',
  noVoice: 'この端末にはこの言語の音声がありません。',
  textSize: '文字サイズ',
  print: '印刷',
  follow: '{name}をフォロー',
  following: '{name}をフォロー中',
  failed: 'うまくいきませんでした。もう一度お試しください。',
  path: '現在の位置',
  otherLanguages: 'ほかの言語で読む',
  amended: 'この記事は修正されました',
  amendedOn: 'この記事は{date}に修正されました',
  aiUsed: 'この記事でのAIの利用について',
  supportedBy: '協力：{name}',
  age: {
    other: 'この記事は公開から{n}年以上たっています',
  },
};

export default words;
