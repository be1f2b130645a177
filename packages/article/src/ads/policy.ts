import type { Width } from './metrics.js';

/** Pixels that stay free between an ad and something else of the story, below that and above it. */
export interface Clearance {
  below: number;
  above: number;
}

/** What ads keep their distance from. */
export type Neighbour = 'heading' | 'media' | 'wide-media' | 'link';

/** Where ads may stand, as data. */
export interface AdPolicy {
  /** Format of an ad that names none. */
  format: string;
  /** Ads in one story, the template's own not counted. */
  most: number;
  /** Blocks of text before the first one. */
  textBefore: number;
  /** Screens of the page before the first one: none on the first screen. */
  screensBefore: number;
  /** Screens between two. */
  screensApart: number;
  /** Greatest part of the height of story and ads that ads may take. */
  density: number;
  /** Pixels of text after the last one. */
  after: Record<Width, number>;
  clearances: Record<Width, Record<Neighbour, Clearance>>;
  /** Whether an editor's positions keep all of this too, not Better Ads alone: for limits that readers were promised. */
  strict: boolean;
  /** Positions of the page's template, the one that is given up last first, with their formats. They count in density. */
  template: readonly TemplateAd[];
}

export interface TemplateAd {
  unit: string;
  format: string;
}

export type AdPolicyName = 'full' | 'light' | 'none';

/**
 * Distances as the Guardian keeps them (guardian/commercial, bundle/src/insert/spacefinder/rules.ts): phones and tablets for
 * the narrow width, the first ad of a desktop page for the wide one. Right before a heading is the end of a section, and a
 * good place; what a heading keeps off is an ad that leaves a few lines of the section alone below it.
 */
const CLEARANCES: AdPolicy['clearances'] = {
  narrow: {
    heading: { below: 100, above: 0 },
    media: { below: 35, above: 200 },
    'wide-media': { below: 200, above: 200 },
    link: { below: 50, above: 100 },
  },
  wide: {
    heading: { below: 150, above: 190 },
    media: { below: 35, above: 200 },
    'wide-media': { below: 200, above: 200 },
    link: { below: 50, above: 100 },
  },
};

const FULL: AdPolicy = {
  format: 'mpu',
  most: 8,
  textBefore: 3,
  screensBefore: 1,
  screensApart: 1.5,
  density: 0.25,
  after: { narrow: 200, wide: 300 },
  clearances: CLEARANCES,
  strict: false,
  template: [
    { unit: 'article-top', format: 'billboard' },
    { unit: 'article-end', format: 'billboard' },
    { unit: 'after-next', format: 'billboard' },
  ],
};

export const POLICIES: Record<AdPolicyName, AdPolicy> = {
  full: FULL,
  /** For subscribers: fewer, and none before the story begins. A publisher can promise these numbers, so an editor's positions keep them. */
  light: {
    ...FULL,
    most: 3,
    screensBefore: 2,
    screensApart: 3,
    density: 0.12,
    strict: true,
    template: [{ unit: 'article-end', format: 'billboard' }],
  },
  none: { ...FULL, most: 0, template: [] },
};

/** Better Ads Standard, mobile: ads take at most so much of the height of the main content (betterads.org/mobile-ad-density-higher-than-30). No policy reaches over it. */
export const BETTER_ADS = 0.3;

/** A policy by its name, or `full` with some of it changed. */
export function policyOf(given: AdPolicyName | Partial<AdPolicy>): AdPolicy {
  return typeof given === 'string' ? POLICIES[given] : { ...FULL, ...given };
}
