import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: '本文工具',
  share: '分享',
  copyLink: '复制链接',
  linkCopied: '已复制链接',
  copyFailed: '无法复制链接。链接在地址栏中。',
  otherApps: '其他应用…',
  email: '电子邮件',
  save: '收藏',
  saved: '已收藏',
  gift: '赠送本文',
  giftMade: '您的赠阅链接',
  giftCopied: '赠阅链接已复制',
  giftFailed: '无法生成赠阅链接。',
  listen: '收听',
  pause: '暂停',
  goOn: '继续',
  stop: '停止',
  noVoice: '此设备没有该语言的语音。',
  textSize: '文字大小',
  print: '打印',
  follow: '关注{name}',
  following: '已关注{name}',
  failed: '未能成功，请重试。',
  path: '当前位置',
  otherLanguages: '其他语言版本',
  amended: '本文已作修改',
  amendedOn: '本文已于{date}修改',
  aiUsed: '本文如何使用人工智能',
  supportedBy: '由{name}支持',
  age: {
    other: '本文发布已超过{n}年',
  },
};

export default words;
