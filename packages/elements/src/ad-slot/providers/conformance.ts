/**
 * What every provider of ads must do, as checks for any test framework: each throws an Error that says what was
 * expected. For a provider of your own; nothing that a page loads imports this.
 *
 * ```js
 * import { adProviderChecks } from '@broadsheet/elements/ad-slot/conformance.js';
 * for (const { name, run } of adProviderChecks(setup)) test(name, run);
 * ```
 * They run in a browser, one after the other.
 */
import {
  AdUnreachableError,
  type Ad,
  type AdPrivacy,
  type AdProvider,
  type AdProviderEntry,
  type AdRequest,
} from './provider.js';
import { fits, type AdSize, type Size } from '../sizes.html.js';

/** How the server or the library behind a provider behaves. */
export type AdServerMode =
  /** With an ad of one of the sizes asked for. */
  | 'fills'
  /** With the word that there is none. */
  | 'empty'
  /** It never answers. */
  | 'hangs'
  /** Its code throws, or its server fails. */
  | 'throws'
  /** With something that is no answer. */
  | 'rubbish'
  /** Nobody is there. */
  | 'blocked';

/** What reached the server or the library for one slot, as far as it can be told there. */
export interface AdAsked {
  readonly unit: string;
  readonly sizes: readonly AdSize[];
  readonly targeting: AdRequest['targeting'];
  readonly privacy: Partial<AdPrivacy>;
}

export interface AdProviderSetup {
  /** Called before each check: an entry, and behind it a server or a library, that know nothing of the checks before. */
  begin(mode: AdServerMode): AdProviderEntry | Promise<AdProviderEntry>;
  /** The slots with this unit are answered in another way from now on. */
  mode(unit: string, mode: AdServerMode): void;
  /** Everything that was asked since `begin`, the oldest first. */
  asked(): readonly AdAsked[];
  /** How much there is that `destroy` should take away: slots, listeners, requests that nobody ended. */
  left(): number;
  readonly endpoint?: string | undefined;
  /** What of the reader's choices the provider passes on itself. */
  readonly passesOn: readonly (keyof AdPrivacy)[];
  /** `false` for a provider that cannot ask for a fluid ad, and leaves it out. */
  readonly fluid?: false | undefined;
  /** What cannot happen to this provider: one that asks nobody is never blocked. */
  readonly never?: readonly AdServerMode[];
  /** Called after each check. */
  end?(): void;
}

export interface AdProviderCheck {
  readonly name: string;
  run(): Promise<void>;
}

/** How long an answer may take that should be there at once, in milliseconds: generous, for slow machines. */
const SOON = 2000;
/** How long a slot waits for an answer that never comes, in milliseconds. */
const PATIENCE = 100;

const SIZES: readonly AdSize[] = [
  [300, 250],
  [300, 100],
];
const PRIVACY: AdPrivacy = {
  consent: 'granted',
  optedOut: true,
  audience: 'teen',
  tcString: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA',
  gdprApplies: true,
  gppString: 'DBABMA~CPXxRfAPXxRfAAfKABENB',
  gppSections: [2],
};

/** The checks that fit a provider; those for what can never happen to it are left out. */
export function adProviderChecks(setup: AdProviderSetup): readonly AdProviderCheck[] {
  return Object.entries(CHECKS)
    .filter(([, { needs }]) => !needs.some((mode) => setup.never?.includes(mode)))
    .map(([name, { needs, check }]) => ({
      name,
      run: () => withStage(setup, needs[0] ?? 'empty', check),
    }));
}

/** What a check works with. */
class Stage {
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

function ask(slot: string, more: Partial<AdRequest> = {}): AdRequest {
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

interface Check {
  /** The first one is the mode at the start. */
  readonly needs: readonly AdServerMode[];
  check(stage: Stage): Promise<void>;
}

function fails(mode: AdServerMode): Check {
  return {
    needs: [mode],
    async check(stage) {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(new Error('no answer in time')), PATIENCE);
      const error = await rejection(stage.ad(ask('one', { signal: patience.signal })), mode);
      clearTimeout(timer);
      expect(/\w+ \w+/.test(error.message), `a sentence in place of "${error.message}"`);
      stage.provider.destroy?.('one');
    },
  };
}

const CHECKS: Record<string, Check> = {
  'asks for nothing before a slot does': {
    needs: ['fills'],
    async check({ setup }) {
      await turns();
      equal(setup.asked().length, 0, 'requests');
    },
  },

  'gives an ad that fits the sizes asked for': {
    needs: ['fills'],
    async check(stage) {
      for (const sizes of [SIZES, [[728, 90]] as AdSize[]])
        isAd(await soon(stage.ad(ask('one', { sizes }))), sizes);
    },
  },

  'gives null where there is no ad': {
    needs: ['empty'],
    async check(stage) {
      equal(await soon(stage.ad(ask('one'))), null, 'the ad');
    },
  },

  'passes on the unit and exactly the sizes asked for': {
    needs: ['fills'],
    async check(stage) {
      const sizes: AdSize[] = [[970, 250], [300, 250], 'fluid'];
      await soon(stage.ad(ask('one', { unit: 'article-top', sizes })));
      const [asked] = stage.setup.asked();
      equal(asked?.unit, 'article-top', 'the unit');
      const askable = sizes.filter((size) => size !== 'fluid' || stage.setup.fluid !== false);
      equal(asked?.sizes, askable, 'the sizes');
    },
  },

  'passes on key-values and the reader’s choices': {
    needs: ['fills'],
    async check(stage) {
      const targeting = { tone: 'calm', tags: ['boats', 'tide'] };
      await soon(stage.ad(ask('one', { targeting, privacy: PRIVACY })));
      const [asked] = stage.setup.asked();
      for (const [key, value] of Object.entries(targeting))
        equal(asked?.targeting[key], value, `the key-value "${key}"`);
      for (const key of stage.setup.passesOn)
        equal(asked?.privacy[key], PRIVACY[key], `privacy.${key}`);
    },
  },

  'ends with the signal when nobody answers': {
    needs: ['hangs'],
    async check(stage) {
      const attempt = new AbortController();
      const ad = stage.ad(ask('one', { signal: attempt.signal }));
      ad.catch(() => {});
      await turns();
      attempt.abort(new Error('the slot left the page'));
      equal((await rejection(ad, 'an end')).message, 'the slot left the page', 'the reason');
      stage.provider.destroy?.('one');
      equal(stage.setup.left(), 0, 'what is left');
    },
  },

  'rejects with a sentence when its other side fails': fails('throws'),
  'rejects with a sentence when the answer is rubbish': fails('rubbish'),

  'says so when nobody is there': {
    needs: ['blocked'],
    async check(stage) {
      const error = await rejection(stage.ad(ask('one')), 'blocked');
      equal(error.name, 'AdUnreachableError', 'the error’s name');
      expect(error instanceof AdUnreachableError, 'an AdUnreachableError');
    },
  },

  'one slot that hangs does not hold up another': {
    needs: ['fills', 'hangs'],
    async check(stage) {
      stage.setup.mode('slow', 'hangs');
      const attempt = new AbortController();
      const slow = stage.ad(ask('slow', { signal: attempt.signal }));
      slow.catch(() => {});
      // Not in one turn: providers may ask for both at once, and then they share an answer.
      await turns();
      isAd(await soon(stage.ad(ask('quick'))), SIZES);
      attempt.abort();
      await rejection(slow, 'an end');
    },
  },

  'one slot that fails does not spoil another': {
    needs: ['fills', 'rubbish'],
    async check(stage) {
      stage.setup.mode('bad', 'rubbish');
      const bad = rejection(stage.ad(ask('bad')), 'rubbish');
      isAd(await soon(stage.ad(ask('good'))), SIZES);
      await bad;
    },
  },

  'asks nobody for a slot that has gone': {
    needs: ['fills'],
    async check(stage) {
      const signal = AbortSignal.abort(new Error('gone'));
      await rejection(stage.ad(ask('one', { signal })), 'an end');
      await turns();
      equal(stage.setup.asked().length, 0, 'requests');
    },
  },

  'can be told to destroy a slot in any state, and asked anew for it': {
    needs: ['fills', 'hangs'],
    async check(stage) {
      const { provider, setup } = stage;
      provider.destroy?.('one');
      await provider.request(ask('one'));
      provider.destroy?.('one');
      setup.mode('one', 'hangs');
      const attempt = new AbortController();
      const ad = stage.ad(ask('one', { signal: attempt.signal }));
      ad.catch(() => {});
      await turns();
      attempt.abort();
      provider.destroy?.('one');
      await rejection(ad, 'an end');
      setup.mode('one', 'fills');
      isAd(await soon(stage.ad(ask('one'))), SIZES);
      provider.destroy?.('one');
      provider.destroy?.('one');
      isAd(await soon(stage.ad(ask('one'))), SIZES);
    },
  },

  'gives another ad for the same slot': {
    needs: ['fills'],
    async check(stage) {
      const { provider, setup } = stage;
      const first = ask('one');
      const place = stage.place('one');
      isAd(await soon(stage.draw(await provider.request(first), first, place)), SIZES);
      const next = ask('one', { trigger: 'time' });
      if (provider.refresh) {
        isAd(await soon(stage.draw(await provider.refresh(next), next, place)), SIZES);
        expect(place.isConnected && place.childElementCount > 0, 'the new ad in the same place');
      } else isAd(await soon(stage.ad(next)), SIZES);
      equal(setup.asked().length, 2, 'requests');
      equal(setup.asked()[1]!.sizes, SIZES, 'the sizes of the second request');
    },
  },

  'leaves nothing behind': {
    needs: ['fills'],
    async check(stage) {
      for (let cycle = 0; cycle < 100; cycle++) {
        const slot = `slot-${cycle % 7}`;
        const attempt = new AbortController();
        const request = ask(slot, { signal: attempt.signal });
        if (cycle % 2) await soon(stage.ad(request));
        else await soon(stage.provider.request(request));
        attempt.abort();
        stage.provider.destroy?.(slot);
      }
      await turns();
      equal(stage.setup.left(), 0, 'what is left');
    },
  },
};

async function withStage(
  setup: AdProviderSetup,
  mode: AdServerMode,
  check: Check['check'],
): Promise<void> {
  const unhandled: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unhandled.push(event.reason);
  };
  addEventListener('unhandledrejection', note);
  let stage: Stage | undefined;
  try {
    const entry = await setup.begin(mode);
    entry.asks(setup.endpoint);
    stage = new Stage(setup, prepared(await entry.load(setup.endpoint)));
    await check(stage);
    await turns();
    equal(unhandled.map(String), [], 'rejections that nobody handles');
  } finally {
    removeEventListener('unhandledrejection', note);
    stage?.box.remove();
    setup.end?.();
  }
}

/** The provider with its `prepare` before the first request, as the slot calls it. */
function prepared(provider: AdProvider): AdProvider {
  let ready: Promise<void> | undefined;
  return {
    async request(request) {
      const { signal } = request;
      // A slot that has gone is for `request` to notice: the library may be there already.
      ready ??= provider.prepare?.(signal.aborted ? new AbortController().signal : signal);
      await ready;
      return provider.request(request);
    },
    ...(provider.render && { render: (ad, stage) => provider.render!(ad, stage) }),
    ...(provider.refresh && { refresh: (request) => provider.refresh!(request) }),
    destroy: (slot) => provider.destroy?.(slot),
  };
}

/** The event loop has turned, and what was collected or rejected in one turn is known. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((next) => setTimeout(next));
}

function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`expected an end within ${SOON} ms`)), SOON);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function rejection(work: Promise<unknown>, why: string): Promise<Error> {
  const outcome = await soon(work.then((ad) => ({ ad }), (error: unknown) => ({ error }))); // prettier-ignore
  if ('ad' in outcome)
    throw new Error(`expected a rejection (${why}), got ${JSON.stringify(outcome.ad)}`);
  expect(outcome.error instanceof Error, `an Error in place of ${String(outcome.error)}`);
  return outcome.error as Error;
}

function isAd(ad: Ad | null, sizes: readonly AdSize[]): void {
  if (!ad) throw new Error('expected an ad, got null');
  if (ad.fluid) return expect(sizes.includes('fluid'), 'no fluid ad, which was not asked for');
  const size: Size = [ad.width ?? NaN, ad.height ?? NaN];
  const isOne = sizes.some((asked) => asked !== 'fluid' && fits(size, asked));
  expect(isOne, `an ad that fits one of ${JSON.stringify(sizes)}, got ${size.join('x')}`);
}

function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected ${what}`);
}
