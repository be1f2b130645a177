/** What a reader is believed while some providers answer and others do not. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { LoginBrowser } from '../../../testing/src/login-paper.js';
import { startOutagePaper, type OutagePaper } from '../../../testing/src/outage-paper.js';
import { createAccess } from '../access.js';
import type { PaidArticle } from '../content.js';
import { subscribers } from '../models/rules.js';
import { memoryStores } from '../stores/memory.js';
import type { EntitlementProvider, Owned } from './provider.js';

const HOUR = 3_600_000;
const paid = async () => [{ id: '1', html: '<p>The rest</p>' }];
const articles = new Map<string, PaidArticle>(
  ['digital', 'weekend'].map((product) => {
    return [product, { id: product, url: '/', model: 'hard', products: [product], paid }];
  }),
);
const MODELS = { hard: [subscribers()] };

/** What a vendor says; `down` is no answer. */
const vendor = { says: [] as readonly Owned[] | 'down' };
const provider: EntitlementProvider = {
  id: 'vendor',
  entitlements: async () => {
    if (vendor.says === 'down') throw new Error('the vendor is down');
    return vendor.says;
  },
};

let paper: OutagePaper;
describe('last known', () => {
  before(async () => (paper = await startOutagePaper(MODELS, articles, { providers: [provider] })));
  after(() => paper.close());
  afterEach(() => {
    paper.broken.how = undefined;
    paper.clock.ahead = 0;
  });

  /** @returns the status: 200 open, 402 closed, 503 nobody knows */
  async function open(browser: LoginBrowser, article = 'digital'): Promise<number> {
    const headers = { Origin: paper.origin, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ article });
    const url = `${paper.origin}/access/open`;
    return (await browser.fetch(url, { method: 'POST', headers, body })).status;
  }

  async function reader(subject: string, says: typeof vendor.says): Promise<LoginBrowser> {
    vendor.says = says;
    return paper.signedIn(subject);
  }

  describe('while the stores answer and a vendor does not', () => {
    test('what the stores have taken away stays closed', async () => {
      await paper.own('ada');
      const ada = await reader('ada', []);
      assert.equal(await open(ada), 200);
      await paper.own('ada', true);
      vendor.says = 'down';
      assert.equal(await open(ada), 503);
    });

    test('the vendor’s subscribers read for the hours of grace, from what it said last', async () => {
      const grace = await reader('grace', [{ product: 'digital' }]);
      assert.equal(await open(grace), 200);
      vendor.says = 'down';
      for (const hours of [0, 10, 20]) {
        paper.clock.ahead = hours * HOUR;
        assert.equal(await open(grace), 200, `${hours} h`);
        assert.equal(await open(grace, 'weekend'), 503);
      }
      // Every answer signs the state anew, and what the vendor said grows no younger by it.
      paper.clock.ahead = 25 * HOUR;
      assert.equal(await open(grace), 503);
    });

    test('its yes ends when it said so', async () => {
      const soon = { product: 'digital', until: Date.now() + HOUR };
      const grace = await reader('grace', [soon]);
      assert.equal(await open(grace), 200);
      vendor.says = 'down';
      paper.clock.ahead = 2 * HOUR;
      assert.equal(await open(grace), 503);
    });

    test('its later no is remembered too', async () => {
      const grace = await reader('grace', [{ product: 'digital' }]);
      assert.equal(await open(grace), 200);
      vendor.says = [];
      assert.equal(await open(grace), 402);
      vendor.says = 'down';
      assert.equal(await open(grace), 503);
    });

    test('what it gave this once is not', async () => {
      const mary = await reader('mary', [{ product: 'digital', once: true }]);
      assert.equal(await open(mary), 200);
      vendor.says = 'down';
      assert.equal(await open(mary), 503);
    });

    test('another reader is not believed what it said of this one', async () => {
      const grace = await reader('grace', [{ product: 'digital' }]);
      assert.equal(await open(grace), 200);
      const joan = await reader('joan', 'down');
      const name = 'broadsheet-state';
      joan.setCookie(paper.origin, name, grace.cookie(paper.origin, name));
      assert.equal(await open(joan), 503);
    });
  });

  test('while all of them are down, what each of them said last is believed', async () => {
    await paper.own('ada');
    const ada = await reader('ada', [{ product: 'weekend' }]);
    assert.equal(await open(ada, 'weekend'), 200);
    vendor.says = 'down';
    paper.broken.how = 'down';
    assert.equal(await open(ada, 'weekend'), 200);
    assert.equal(await open(ada, 'digital'), 200);
  });

  test('what a vendor said is no business of an edge', async () => {
    const grace = await reader('grace', [{ product: 'digital' }]);
    await open(grace);
    assert.deepEqual((await grace.state()).products, []);
    vendor.says = 'down';
    assert.equal(await open(grace), 200, 'asking for the state forgets nothing');
  });

  test('providers have different ids', () => {
    const base = { origin: 'https://paper.example', models: {}, stores: memoryStores() };
    const content = { find: async () => undefined };
    const stored = { ...provider, id: 'stored' };
    for (const providers of [[provider, provider], [stored]])
      assert.throws(() => createAccess({ ...base, content, providers }), /is there twice/);
  });
});
