import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Opinion',
  analysis: 'Analysis',
  background: 'Background',
  review: 'Review',
  report: 'Report',
  interview: 'Interview',
  obituary: 'Obituary',
  letter: 'Letter',
  live: 'Live',
  sponsored: 'Sponsored',
  paidBy: 'Paid for by {name}',
  topics: 'Topics',
  series: 'Series',
  footnotes: 'Footnotes',
  back: 'Back to the text',
  table: 'Table',
  video: 'Video',
  audio: 'Audio',
  related: 'Read also',
  keyEvent: 'Key event',
  keyEvents: 'Key events',
  links: 'Links in this article',
  ai: 'Use of AI',
  rating: '{value} out of {max}',
  offerMetered: 'Read the rest of this article',
  offerSubscriber: 'This article is for subscribers',
  open: 'Read the full article',
  needsScript: 'The rest opens with JavaScript only.',
};

export default words;
