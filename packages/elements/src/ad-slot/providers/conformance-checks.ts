/** The checks of the conformance suite, by their names. */
import type { AdServerMode } from './conformance.js';
import {
  ask,
  equal,
  expect,
  isAd,
  rejection,
  SIZES,
  soon,
  turns,
  type Stage,
} from './conformance-stage.js';
import type { AdSize } from '../sizes.html.js';
import { AdUnreachableError, type AdPrivacy } from './provider.js';

/** How long a slot waits for an answer that never comes, in milliseconds. */
const PATIENCE = 100;

const PRIVACY: AdPrivacy = {
  consent: 'granted',
  optedOut: true,
  audience: 'teen',
  tcString: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA',
  gdprApplies: true,
  gppString: 'DBABMA~CPXxRfAPXxRfAAfKABENB',
  gppSections: [2],
};

export interface Check {
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

export const CHECKS: Record<string, Check> = {
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
