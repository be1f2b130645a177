import type { Plural } from '../format.js';

/**
 * The kit's own words in one language. Plain data, so that the server prints the same words as the browser.
 * `{place}` is filled in; plural sentences hold the forms that the language has (CLDR).
 */
export interface Words {
  /** Names an ad, above it. */
  advertisement: string;
  skipAd: string;
  /** Ads that take each other's place by time: the button that holds them all, and the one that lets them go. */
  pauseAds: string;
  resumeAds: string;
  closeAd: string;
  /** A paragraph of facts about the story. */
  readingTime: string;
  published: string;
  updated: string;
  /** Before the names of the authors. */
  by: string;
  comments: Plural;
  noComments: string;
  /** Where the number is not known. */
  commentsLink: string;
  /** Names the badge: {publisher}. */
  trust: string;
  /** Accessible names of the play button. */
  play: string;
  playFor: string;
  videoFailed: string;
  videoLink: string;
  /** Next article: the word before its link, the states of loading it. */
  next: string;
  nextLoading: string;
  nextLoaded: string;
  nextFailed: string;
  nextLoad: string;
  nextRetry: string;
  /** Paywall. */
  unlocking: string;
  unlocked: string;
  unlockFailed: string;
  unlockRefused: string;
  correction: string;
  clarification: string;
  /** The way to something of another site's; {what} is the site, here and below. */
  embedLink: string;
  /** The button that brings it into the page, and what that tells the site. */
  embedShow: string;
  embedPrivacy: string;
  /** From now on without being asked; and no longer. */
  embedAlways: string;
  embedForget: string;
  embedHide: string;
  /** Names the frame. */
  embedTitle: string;
  /** Said to those who hear the page. */
  embedLoading: string;
  embedLoaded: string;
  embedFailed: string;
  embedSkip: string;
}
