import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: '本文工具',
  share: '分享',
  copyLink: '複製連結',
  linkCopied: '已複製連結',
  copyFailed: '無法複製連結。連結在網址列中。',
  otherApps: '其他應用程式…',
  email: '電子郵件',
  save: '收藏',
  saved: '已收藏',
  gift: '贈送本文',
  giftMade: '您的贈閱連結',
  giftCopied: '贈閱連結已複製',
  giftFailed: '無法產生贈閱連結。',
  listen: '收聽',
  pause: '暫停',
  goOn: '繼續',
  stop: '停止',
  noVoice: '此裝置沒有該語言的語音。',
  textSize: '文字大小',
  print: '列印',
  follow: '追蹤{name}',
  following: '已追蹤{name}',
  failed: '未能成功，請再試一次。',
  path: '目前位置',
  otherLanguages: '其他語言版本',
  amended: '本文已作修訂',
  amendedOn: '本文已於{date}修訂',
  aiUsed: '本文如何使用人工智能',
  supportedBy: '由{name}支持',
  age: {
    other: '本文發佈已超過{n}年',
  },
};

export default words;
