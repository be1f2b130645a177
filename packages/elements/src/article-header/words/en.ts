import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: 'Tools for this article',
  share: 'Share',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'The link could not be copied. It is in the address bar.',
  otherApps: 'Other apps…',
  email: 'Email',
  save: 'Save',
  saved: 'Saved',
  gift: 'Give this article',
  giftMade: 'Your gift link',
  giftCopied: 'Gift link copied',
  giftFailed: 'No gift link could be made.',
  listen: 'Listen',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  noVoice: 'This device has no voice for this language.',
  textSize: 'Text size',
  print: 'Print',
  follow: 'Follow {name}',
  following: 'Following {name}',
  failed: 'That did not work. Please try again.',
  path: 'You are here',
  otherLanguages: 'In other languages',
  amended: 'This article was amended',
  amendedOn: 'This article was amended on {date}',
  aiUsed: 'How AI was used for this article',
  supportedBy: 'Supported by {name}',
  age: {
    one: 'This article is more than {n} year old',
    other: 'This article is more than {n} years old',
  },
};

export default words;
