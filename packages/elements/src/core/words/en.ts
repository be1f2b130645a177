import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Advertisement',
  readingTime: 'Reading time: {time}',
  published: 'Published {date}',
  updated: 'Updated {date}',
  by: 'By {names}',
  comments: { one: '{n} comment', other: '{n} comments' },
  noComments: 'Be the first to comment',
  trust: 'Why you can trust {publisher}',
  share: 'Share',
  shareFailed: 'The link could not be copied. It is in the address bar.',
  linkCopied: 'Link copied',
  play: 'Play video: {title}',
  playFor: 'Play video: {title}, {duration}',
  videoFailed: 'This video cannot be played here.',
  videoLink: 'Open the video file',
  next: 'Next',
  nextLoading: 'Loading the next article',
  nextLoaded: 'Next article: {title}',
  nextFailed: 'The next article could not be loaded.',
  nextLoad: 'Show the next article here',
  nextRetry: 'Try again',
  unlocking: 'Opening the article',
  unlocked: 'The full article is open.',
  unlockFailed: 'The article could not be opened. Please try again.',
  unlockRefused: 'This article is for subscribers.',
  correction: 'Correction',
  clarification: 'Clarification',
  embedLink: 'See this on {what}',
};

export default words;
