/** What the demonstration paper is: its name, where it stands, its sections and its own pages. */

export const paper = {
  name: 'The Harbour Post',
  strapline: 'News of the city and the water around it',
  language: 'en-GB',
  /** Dates of the whole paper are printed in this zone. */
  timeZone: 'Europe/London',
  note: 'A demonstration paper. The city, its people and its news are invented.',
} as const;

/** The pages in the footer; the trust badge links to them as well. */
export const ownPages = [
  { path: '/about', title: 'About us' },
  { path: '/about/ethics', title: 'Ethics' },
  { path: '/about/corrections', title: 'Corrections' },
  { path: '/about/ownership', title: 'Ownership and funding' },
  { path: '/about/fact-checking', title: 'Fact-checking' },
  { path: '/subscribe', title: 'Subscribe' },
  { path: '/try-the-paywall', title: 'Try the paywall' },
] as const;

/** The product that opens every closed article. */
export const product = 'digital';
