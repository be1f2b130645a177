import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: '이 기사의 도구',
  share: '공유',
  copyLink: '링크 복사',
  linkCopied: '링크를 복사했습니다',
  copyFailed: '링크를 복사하지 못했습니다. 주소창에 있습니다.',
  otherApps: '다른 앱…',
  email: '이메일',
  save: '저장',
  saved: '저장됨',
  gift: '이 기사 선물하기',
  giftMade: '선물 링크',
  giftCopied: '선물 링크를 복사했습니다',
  giftFailed: '선물 링크를 만들지 못했습니다.',
  listen: '듣기',
  pause: '일시 정지',
  goOn: '계속',
  stop: '중지',
  noVoice: '이 기기에는 이 언어의 음성이 없습니다.',
  textSize: '글자 크기',
  print: '인쇄',
  follow: '{name} 팔로우',
  following: '{name} 팔로우 중',
  failed: '되지 않았습니다. 다시 시도해 주세요.',
  path: '현재 위치',
  otherLanguages: '다른 언어로 읽기',
  amended: '이 기사는 수정되었습니다',
  amendedOn: '이 기사는 {date}에 수정되었습니다',
  aiUsed: '이 기사에 AI가 쓰인 방법',
  supportedBy: '후원: {name}',
  age: {
    other: '이 기사는 작성된 지 {n}년이 넘었습니다',
  },
};

export default words;
