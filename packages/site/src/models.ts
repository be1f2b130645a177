/** How the paper's articles are opened: every model that the access service knows, each in a few lines. */
import {
  bySection,
  everybody,
  freeAfter,
  freeFor,
  grant,
  institutions,
  metered,
  refuse,
  registered,
  subscribers,
  type AccessModel,
} from '@broadsheet/access';
import type { Article } from '@broadsheet/article';

/**
 * Five articles in a month, of which readers without an account have three. The small print against wiped cookies is
 * off: everybody on this machine is one network.
 */
const METER = { limit: 5, days: 30, newReaders: { first: 3, daily: 0, perNetwork: 1000 } };

export const meterName = 'articles';

export function meterLimit(signedIn: boolean): number {
  return signedIn ? METER.limit : METER.newReaders.first;
}

/** The tide comes in and goes out every ten minutes, so that both can be seen. */
const TIDE = 5 * 60_000;

export const models: Readonly<Record<string, AccessModel>> = {
  subscriber: [subscribers()],
  /** Its pages are sealed: one for all readers. What is asked when they read on is the same. */
  sealed: [subscribers()],
  metered: [subscribers(), metered({ ...METER, meter: meterName })],
  registered: [subscribers(), registered()],
  timed: [subscribers(), freeFor({ hours: 48 })],
  archive: [subscribers(), freeAfter({ days: 30 })],
  campus: [
    subscribers(),
    institutions({ 'Harbour University': { addresses: ['127.0.0.0/8', '::1/128'] } }),
  ],
  library: [subscribers(), institutions({ 'City Library': { emails: ['library.example'] } })],
  section: [bySection({ Business: subscribers() }, everybody())],
  tide: [
    subscribers(),
    ({ now }) =>
      Math.floor(now / TIDE) % 2 === 0
        ? grant('tide', { until: (Math.floor(now / TIDE) + 1) * TIDE })
        : refuse('subscriber'),
  ],
};

/** Whether the article's page is one for all readers, with the paid part in it as ciphertext. */
export function isSealed({ access }: Pick<Article, 'access'>): boolean {
  return access.model === 'sealed';
}

/** What is for sale. */
export const PRODUCTS = [
  { id: 'digital', name: 'Digital', term: 'a month', days: 30, price: 9 },
  { id: 'everything', name: 'Digital and the magazine', term: 'a month', days: 30, price: 14 },
  { id: 'day-pass', name: 'Day pass', term: '24 hours', days: 1, price: 2 },
] as const;

/** Opened by the bundle alone. */
export const MAGAZINE = 'magazine';

/** @param named all products that articles ask for: but for the magazine, each product opens them */
export function bundlesFor(named: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const daily = named.filter((product) => product !== MAGAZINE);
  return { digital: daily, 'day-pass': daily, everything: [...daily, MAGAZINE] };
}
