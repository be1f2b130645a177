/** What the checks of the conformance suite work with. */
import { fits, type AdSize, type Size } from '../sizes.html.js';
import type { AdProviderSetup } from './conformance.js';
import type { Ad, AdProvider, AdRequest } from './provider.js';

/** How long an answer may take that should be there at once, in milliseconds: generous, for slow machines. */
const SOON = 2000;

export const SIZES: readonly AdSize[] = [
  [300, 250],
  [300, 100],
];
/** What a check works with. */
export class Stage {
  readonly box = document.createElement('div');

  constructor(
    readonly setup: AdProviderSetup,
    readonly provider: AdProvider,
  ) {
    document.body.append(this.box);
  }

  /** A new place, as the slot makes one for each ad that is not a refreshed one. */
  place(slot: string): HTMLElement {
    document.getElementById(slot)?.remove();
    const place = document.createElement('div');
    place.id = slot;
    this.box.append(place);
    return place;
  }

  /** What the slot does with an ad: the provider draws it, or the slot puts its markup into a frame. */
  async draw(ad: Ad | null, { slot, signal }: AdRequest, place: HTMLElement): Promise<Ad | null> {
    if (!ad) return null;
    const frame = ({ html }: Ad) => {
      expect(typeof html === 'string', 'an ad with html, or a provider that renders');
      place.replaceChildren(document.createElement('iframe'));
      return Promise.resolve();
    };
    if (this.provider.render) return this.provider.render(ad, { slot, place, frame, signal });
    await frame(ad);
    return ad;
  }

  /** Asks for an ad and draws it in a new place. */
  async ad(request: AdRequest): Promise<Ad | null> {
    const place = this.place(request.slot);
    return this.draw(await this.provider.request(request), request, place);
  }
}

export function ask(slot: string, more: Partial<AdRequest> = {}): AdRequest {
  return {
    slot,
    unit: slot,
    sizes: SIZES,
    targeting: {},
    section: 'Harbour',
    articleId: 'a1',
    language: 'en',
    trigger: 'near',
    privacy: { consent: 'granted' },
    signal: new AbortController().signal,
    ...more,
  };
}

/** The event loop has turned, and what was collected or rejected in one turn is known. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((next) => setTimeout(next));
}

export function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`expected an end within ${SOON} ms`)), SOON);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export async function rejection(work: Promise<unknown>, why: string): Promise<Error> {
  const outcome = await soon(work.then((ad) => ({ ad }), (error: unknown) => ({ error }))); // prettier-ignore
  if ('ad' in outcome)
    throw new Error(`expected a rejection (${why}), got ${JSON.stringify(outcome.ad)}`);
  expect(outcome.error instanceof Error, `an Error in place of ${String(outcome.error)}`);
  return outcome.error as Error;
}

export function isAd(ad: Ad | null, sizes: readonly AdSize[]): void {
  if (!ad) throw new Error('expected an ad, got null');
  if (ad.fluid) return expect(sizes.includes('fluid'), 'no fluid ad, which was not asked for');
  const size: Size = [ad.width ?? NaN, ad.height ?? NaN];
  const isOne = sizes.some((asked) => asked !== 'fluid' && fits(size, asked));
  expect(isOne, `an ad that fits one of ${JSON.stringify(sizes)}, got ${size.join('x')}`);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}

export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected ${what}`);
}
