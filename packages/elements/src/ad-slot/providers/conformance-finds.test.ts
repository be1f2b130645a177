/** The suite passes a provider that does as it is told, and finds one that does not. */
import { expect } from '@open-wc/testing';
import {
  adProviderChecks,
  type AdAsked,
  type AdProviderSetup,
  type AdServerMode,
} from './conformance.js';
import type { AdProvider, AdProviderEntry, AdRequest } from './provider.js';

/** A provider that does as it is told, and ways to do one thing wrong. */
function homemade(spoil: (good: AdProvider) => Partial<AdProvider> = () => ({})): AdProviderSetup {
  let mode: AdServerMode;
  const modes = new Map<string, AdServerMode>();
  const asked: AdAsked[] = [];
  const good: AdProvider = {
    request({ unit, sizes, targeting, privacy, signal }) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      asked.push({ unit, sizes, targeting, privacy });
      const now = modes.get(unit) ?? mode;
      const [width, height] = sizes[0] as [number, number];
      if (now === 'fills') return Promise.resolve({ html: '<p>Ad</p>', width, height });
      if (now === 'empty') return Promise.resolve(null);
      if (now !== 'hangs') return Promise.reject(new Error(`The server ${now} today.`));
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    },
  };
  return {
    begin(next): AdProviderEntry {
      mode = next;
      modes.clear();
      asked.length = 0;
      const provider = { ...good, ...spoil(good) };
      return { asks: () => undefined, load: () => Promise.resolve(provider) };
    },
    mode: (unit, next) => void modes.set(unit, next),
    asked: () => asked,
    left: () => 0,
    passesOn: ['tcString', 'optedOut'],
    never: ['blocked'],
  };
}

describe('the conformance suite passes a provider of a publisher', () => {
  for (const { name, run } of adProviderChecks(homemade())) it(name, run);
});

const ASK: AdRequest = {
  slot: 'x',
  unit: 'x',
  sizes: [[300, 250]],
  targeting: {},
  section: '',
  articleId: '',
  language: 'en',
  trigger: 'near',
  privacy: { consent: 'granted' },
  signal: new AbortController().signal,
};

/** Each mistake with the check that finds it and what that says. */
const MISTAKES: Record<string, [string, RegExp, (good: AdProvider) => Partial<AdProvider>]> = {
  'adds a size': [
    'passes on the unit and exactly',
    /the sizes: expected \[\[970,250\],/,
    (good) => ({
      request: (asked) => good.request({ ...asked, sizes: [...asked.sizes, [1, 1]] }),
    }),
  ],
  'drops key-values': [
    'passes on key-values',
    /"tone": expected "calm"/,
    (good) => ({ request: (asked) => good.request({ ...asked, targeting: {} }) }),
  ],
  'drops what the reader chose': [
    'passes on key-values',
    /privacy\.tcString: expected "CPX/,
    (good) => ({ request: (asked) => good.request({ ...asked, privacy: { consent: 'granted' } }) }),
  ],
  'gives an ad that is too large': [
    'gives an ad that fits',
    /fits one of .*, got 2000x90/,
    () => ({ request: () => Promise.resolve({ html: '', width: 2000, height: 90 }) }),
  ],
  'gives a fluid ad that nobody asked for': [
    'gives an ad that fits',
    /no fluid ad/,
    () => ({ request: () => Promise.resolve({ html: '', fluid: true }) }),
  ],
  'invents an ad': [
    'gives null',
    /the ad: expected null/,
    () => ({ request: () => Promise.resolve({ html: '', width: 1, height: 1 }) }),
  ],
  'gives neither markup nor a drawing': [
    'gives an ad that fits',
    /an ad with html/,
    () => ({ request: () => Promise.resolve({ width: 300, height: 250 }) }),
  ],
  'is deaf to the signal': [
    'ends with the signal',
    /expected an end within 2000 ms/,
    () => ({ request: () => new Promise(() => {}) }),
  ],
  'rejects with a word': [
    'rejects with a sentence when its other side',
    /a sentence in place of "no"/,
    () => ({ request: () => Promise.reject(new Error('no')) }),
  ],
  'rejects with no error': [
    'rejects with a sentence when the answer',
    /an Error in place of no/,
    () => ({ request: () => Promise.reject('no') }),
  ],
  'takes rubbish for no ad': [
    'rejects with a sentence when the answer',
    /a rejection \(rubbish\), got null/,
    () => ({ request: () => Promise.resolve(null) }),
  ],
  'leaves a rejection to nobody': [
    'gives null',
    /rejections that nobody handles: .*forgotten/,
    (good) => ({
      request(asked) {
        void Promise.reject(new Error('forgotten'));
        return good.request(asked);
      },
    }),
  ],
  'asks for a slot that has gone': [
    'asks nobody for a slot that has gone',
    /requests: expected 0, got 1/,
    (good) => ({
      async request(asked) {
        await good.request({ ...asked, signal: ASK.signal });
        throw asked.signal.reason as Error;
      },
    }),
  ],
  'throws when a slot is destroyed': [
    'can be told to destroy',
    /no such slot/,
    () => ({
      destroy: () => {
        throw new Error('no such slot');
      },
    }),
  ],
  'asks before a slot does': [
    'asks for nothing before',
    /requests: expected 0, got 1/,
    // Loaded and already asking.
    (good) => (void good.request(ASK), {}),
  ],
};

describe('the conformance suite finds a provider that', () => {
  // The test runner names rejections that nobody handles too.
  const { error } = console;
  beforeEach(() => (console.error = () => {}));
  afterEach(() => (console.error = error));

  for (const [mistake, [name, said, spoil]] of Object.entries(MISTAKES))
    it(mistake, async () => {
      const check = adProviderChecks(homemade(spoil)).find((one) => one.name.startsWith(name))!;
      const error = await check.run().then(
        () => undefined,
        (error: Error) => error,
      );
      expect(error?.message).to.match(said);
    });

  it('leaves slots behind', async () => {
    const setup = { ...homemade(), left: () => 3 };
    const check = adProviderChecks(setup).find(({ name }) => name === 'leaves nothing behind')!;
    const error = await check.run().catch((error: Error) => error);
    expect(error?.message).to.equal('what is left: expected 0, got 3');
  });
});
