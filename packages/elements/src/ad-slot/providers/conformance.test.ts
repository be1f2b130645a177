/** Each provider of the kit passes the suite. */
import { expect } from '@open-wc/testing';
import { configure } from '../../core/settings.js';
import { FakeGPT, type Fill } from '../../../../testing/src/fake-gpt.js';
import { serve, stopServing, type Asked } from '../../../../testing/src/ads.js';
import { GPTProvider } from './gpt.js';
import { JSONProvider } from './json.js';
import { providers } from './list.js';
import {
  adProviderChecks,
  type AdAsked,
  type AdProviderSetup,
  type AdServerMode,
} from './conformance.js';

function suite(name: string, setup: AdProviderSetup): void {
  describe(`provider ${name}`, () => {
    for (const check of adProviderChecks(setup)) it(check.name, () => check.run());
  });
}

function gpt(): AdProviderSetup {
  const FILLS: Partial<Record<AdServerMode, Fill>> = {
    fills: 'fills',
    empty: 'empty',
    hangs: 'hangs',
    rubbish: 'rubbish',
  };
  const AGES = [undefined, 'child', 'teen'] as const;
  let fake: FakeGPT;
  return {
    begin(mode) {
      configure({ gpt: { network: '/1234', script: '/no-such-library.js' } });
      fake = new FakeGPT();
      if (mode !== 'blocked') fake.install();
      if (mode === 'throws') fake.breaks = 'refresh';
      fake.fill = FILLS[mode] ?? 'fills';
      return { asks: () => undefined, load: () => Promise.resolve(new GPTProvider()) };
    },
    mode: (unit, mode) => void fake.fills.set(unit, FILLS[mode]!),
    asked: () =>
      fake.requests.flatMap(({ slots, privacy }) =>
        slots.map(({ path, sizes, targeting }): AdAsked => ({
          unit: path.slice('/1234/'.length),
          sizes: sizes as AdAsked['sizes'],
          targeting,
          privacy: {
            optedOut: privacy.restrictDataProcessing!,
            audience: AGES[privacy.tagForAgeTreatment!],
          },
        })),
      ),
    left: () => fake.left,
    passesOn: ['optedOut', 'audience'],
    end() {
      expect(fake.mistakes).to.deep.equal([]);
      fake.uninstall();
    },
  };
}

suite('gpt', gpt());

/** An endpoint that answers as the slice's README has it. */
function json(): AdProviderSetup {
  let mode: AdServerMode;
  let open = 0;
  const modes = new Map<string, AdServerMode>();
  const asked: AdAsked[] = [];
  const privacyOf = (sent: URLSearchParams) => ({
    audience: (sent.get('audience') ?? undefined) as 'teen' | undefined,
    gppString: sent.get('gpp') ?? '',
    tcString: sent.get('tcf') ?? '',
  });
  const hang = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => {
      open++;
      signal.addEventListener('abort', () => (open--, reject(signal.reason as Error)));
    });
  function answer({ url, init }: Asked): Response | Promise<Response> {
    const parts = partsOf(url.searchParams);
    for (const part of parts) asked.push({ ...part, privacy: privacyOf(url.searchParams) });
    const now = parts.map(({ unit }) => modes.get(unit) ?? mode);
    if (now.includes('blocked')) return Promise.reject(new TypeError('Failed to fetch'));
    if (now.includes('throws')) return new Response('Sorry', { status: 500 });
    if (now.includes('hangs')) return hang(init.signal!);
    if (mode === 'rubbish') return new Response('{"html": "<p>');
    return Response.json(
      parts.map(({ sizes }, i) => {
        const [width, height] = sizes[0] as [number, number];
        return { fills: { html: '<p>Ad</p>', width, height }, rubbish: 7, empty: null }[
          now[i] as 'fills' | 'rubbish' | 'empty'
        ];
      }),
    );
  }
  return {
    begin(next) {
      mode = next;
      modes.clear();
      asked.length = open = 0;
      serve(answer);
      return { asks: () => '/ads', load: () => Promise.resolve(new JSONProvider('/ads')) };
    },
    mode: (unit, next) => void modes.set(unit, next),
    asked: () => asked,
    left: () => open,
    endpoint: '/ads',
    passesOn: ['audience', 'gppString', 'tcString'],
    end: stopServing,
  };
}

/** The slots of one request: what stands between a unit and the next is the unit's. */
function partsOf(sent: URLSearchParams): Omit<AdAsked, 'privacy'>[] {
  const parts: Omit<AdAsked, 'privacy'>[] = [];
  const last = () => parts.at(-1)!;
  for (const [name, value] of sent) {
    if (name === 'unit') parts.push({ unit: value, sizes: [], targeting: {} });
    if (name === 'sizes')
      Object.assign(last(), {
        sizes: value.split(',').map((one) => (one === 'fluid' ? one : one.split('x').map(Number))),
      });
    if (name.startsWith('key.')) {
      const values = value.split(',');
      Object.assign(last().targeting, { [name.slice(4)]: values[1] ? values : value });
    }
  }
  return parts;
}

suite('json', json());

suite('html', {
  begin: () => providers.get('html')!,
  mode: () => {},
  asked: () => [],
  left: () => 0,
  passesOn: [],
  never: ['fills', 'hangs', 'throws', 'rubbish', 'blocked'],
});
