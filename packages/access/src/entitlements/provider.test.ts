import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { json, paper } from '../../../testing/src/access.js';
import { subscribers } from '../models/rules.js';
import { askProviders, offersOf, type EntitlementProvider } from './provider.js';

const question = { visitor: { holder: 'h', signedIn: false }, article: { id: 'a', model: 'm' } };
const owns = (id: string, ...products: string[]): EntitlementProvider => ({
  id,
  entitlements: async () => products.map((product) => ({ product })),
});
const failing = (id: string): EntitlementProvider => ({
  id,
  entitlements: () => Promise.reject(new Error(id)),
});
/** Never answers, and does not listen when nobody waits any more. */
const hanging = (id: string, deadline: number): EntitlementProvider => ({
  id,
  deadline,
  entitlements: () => new Promise(() => {}),
});
const asked = async (...providers: EntitlementProvider[]) => {
  const { said, failures } = await askProviders(
    providers,
    question,
    ({ product }) => product === 'opens',
  );
  const owned = [...said.values()].flat();
  return {
    owned: owned.map(({ product }) => product),
    failures: [...failures.values()].map(String),
  };
};

describe('several providers', () => {
  test('are asked at once; what each says counts', async () => {
    assert.deepEqual(await asked(owns('a', 'x'), owns('b'), owns('c', 'y', 'z')), {
      owned: ['x', 'y', 'z'],
      failures: [],
    });
  });

  test('wait for nobody once one of them opens the article', async () => {
    const answer = await asked(hanging('slow', 2 ** 30), owns('b', 'opens'));
    assert.deepEqual(answer, { owned: ['opens'], failures: [] });
  });

  test('have a deadline each, and a failure is no "no"', async () => {
    const answer = await asked(hanging('slow', 5), failing('broken'), owns('c', 'x'));
    assert.deepEqual(answer, {
      owned: ['x'],
      failures: ['Error: broken', 'TimeoutError: slow: no answer in 5 ms'],
    });
  });

  test('are told when nobody waits any more', async () => {
    let told: AbortSignal | undefined;
    const listens: EntitlementProvider = {
      id: 'listens',
      deadline: 5,
      entitlements: (_question, signal) => new Promise(() => (told = signal)),
    };
    await asked(listens);
    assert.equal(told!.aborted, true);
  });

  test('that throw at once count as failed too', async () => {
    const rude: EntitlementProvider = {
      id: 'rude',
      entitlements: () => {
        throw new Error('rude');
      },
    };
    assert.deepEqual(await asked(rude), { owned: [], failures: ['Error: rude'] });
  });
});

test('the provider with the highest score makes the offers, the first one in a tie', () => {
  const offers = (url: string) => [{ text: 'Subscribe', url }];
  const [a, b, c] = [
    owns('a'),
    { ...owns('b'), offers: offers('/b') },
    { ...owns('c'), offers: offers('/c') },
  ];
  assert.deepEqual(offersOf([{ ...a!, score: 9 }, b!, c!]), offers('/b'));
  assert.deepEqual(offersOf([b!, { ...c!, score: 1 }]), offers('/c'));
  assert.deepEqual(offersOf([a!]), []);
});

test('no answer from one provider closes no article that another one opens', async () => {
  const models = { subscriber: [subscribers()] };
  const both = [failing('vendor'), owns('shop', 'digital')];
  const { access } = paper({ models, providers: both, onError: () => {} });
  assert.equal((await access(json('s1'))).status, 200);
  const { access: down } = paper({
    models,
    providers: [failing('vendor'), owns('shop')],
    onError: () => {},
  });
  assert.equal((await down(json('s1'))).status, 503);
});
