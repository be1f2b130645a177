import type { TrustWords } from '../trust/trust-words.js';
import type { WallWords } from '../wall/wall-words.js';

/**
 * Words that only a server prints: names of kinds of article, of boxes, of the offer. They are apart from the
 * elements' words so that no browser has to load them.
 */
export interface PageWords {
  opinion: string;
  analysis: string;
  background: string;
  review: string;
  report: string;
  interview: string;
  obituary: string;
  letter: string;
  live: string;
  sponsored: string;
  /** Names who paid: {name}. */
  paidBy: string;
  /** The front page, in the breadcrumbs. */
  home: string;
  topics: string;
  series: string;
  footnotes: string;
  back: string;
  table: string;
  video: string;
  audio: string;
  related: string;
  keyEvent: string;
  /** Over the list of them. */
  keyEvents: string;
  /** Over the addresses of all links, on paper. */
  links: string;
  /** Before what AI did for the article. */
  ai: string;
  /** {value} and {max}. */
  rating: string;
  /** The way to the whole of an article that was cut. */
  open: string;
  wall: WallWords;
  trust: TrustWords;
  /** In the offer of a sealed page, for readers without script. */
  needsScript: string;
}
