import type { Words } from './words.js';

const words: Words = {
  advertisement: '광고',
  readingTime: '읽는 시간: {time}',
  published: '게시 {date}',
  updated: '수정 {date}',
  by: '{names}',
  comments: { other: '댓글 {n}개' },
  noComments: '첫 댓글을 남겨 보세요',
  trust: '{publisher}을(를) 신뢰할 수 있는 이유',
  share: '공유',
  shareFailed: '링크를 복사하지 못했습니다. 주소창에 있습니다.',
  linkCopied: '링크를 복사했습니다',
  play: '동영상 재생: {title}',
  playFor: '동영상 재생: {title}, {duration}',
  videoFailed: '이 동영상은 여기에서 재생할 수 없습니다.',
  videoLink: '동영상 파일 열기',
  next: '다음 기사',
  nextLoading: '다음 기사를 불러오는 중',
  nextLoaded: '다음 기사: {title}',
  nextFailed: '다음 기사를 불러오지 못했습니다.',
  nextLoad: '다음 기사를 여기에 보기',
  nextRetry: '다시 시도',
  unlocking: '기사를 여는 중',
  unlocked: '기사 전문이 열렸습니다.',
  unlockFailed: '기사를 열지 못했습니다. 다시 시도해 주세요.',
  unlockRefused: '이 기사는 구독자용입니다.',
  correction: '정정',
  clarification: '보충 설명',
  embedLink: '{what}에서 보기',
};

export default words;
