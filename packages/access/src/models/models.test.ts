import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DAY,
  json,
  page,
  paper,
  readerCookie,
  readerId,
  WELCOME,
} from '../../../testing/src/access.js';
import type { AccessOptions } from '../options.js';
import { grant, refuse, type Decision } from '../decision.js';
import { readerHolder, type Visit, type Visitor } from '../visit.js';
import { decide } from './decide.js';
import { institutions } from './institution.js';
import { metered } from './metered.js';
import type { AccessModel } from './rule.js';
import { bySection, everybody, freeAfter, freeFor, registered, subscribers } from './rules.js';

const HOUR = DAY / 24;
const NOW = Date.UTC(2026, 0, 1);
const ada: Partial<Visitor> = {
  signedIn: true,
  account: { issuer: 'https://id.example', subject: 'ada', email: 'ada@City.example' },
};

/** What a model of these tests decides; nothing that they use asks a store. */
function decided(
  model: AccessModel,
  visitor: Partial<Visitor>,
  article: Partial<Visit['article']> = {},
) {
  const visit = {
    article: { id: 'a', model: 'm', ...article },
    visitor,
    now: NOW,
    asks: true,
    entitled: async () => ({ owned: [], failures: [] }),
  };
  return decide(model, visit as unknown as Visit, (error) => assert.fail(String(error)));
}

describe('a model', () => {
  const down: AccessModel = [() => Promise.reject(new Error('down'))];
  const deciding = (model: AccessModel) => decide(model, { now: NOW } as Visit, () => {});

  test('is refused without a rule', async () => {
    assert.deepEqual(await decided([], {}), refuse('subscriber'));
  });

  test('takes the first grant and asks no rule after it', async () => {
    const never = () => assert.fail('was asked');
    const rules = [() => undefined, () => refuse('meter'), () => grant('first'), never];
    assert.deepEqual(await decided(rules, {}), grant('first'));
  });

  test('tells the last refusal', async () => {
    const rules = [() => refuse('subscriber'), () => refuse('registration'), () => undefined];
    assert.deepEqual(await decided(rules, {}), refuse('registration'));
  });

  test('knows a failure from a no, and does with it what was declared', async () => {
    assert.deepEqual(await deciding(down), refuse('unavailable'));
    assert.deepEqual(await deciding({ rules: down, whenDown: 'closed' }), refuse('unavailable'));
    assert.deepEqual(await deciding({ rules: down, whenDown: 'open' }), grant('outage'));
    const rules = [...down, () => grant('second')];
    assert.deepEqual(await deciding({ rules, whenDown: 'closed' }), grant('second'));
    const no = [...down, () => refuse('meter')];
    assert.deepEqual(await deciding({ rules: no, whenDown: 'open' }), grant('outage'));
  });
});

describe('rules', () => {
  test('everybody', async () => assert.deepEqual(await decided([everybody()], {}), grant('free')));

  test('registered: with an account, whatever it owns', async () => {
    assert.deepEqual(await decided([registered()], {}), refuse('registration'));
    assert.deepEqual(await decided([registered()], ada), grant('registered'));
  });

  test('free for the first hours', async () => {
    const rules = [freeFor({ hours: 48 })];
    const published = NOW - 48 * HOUR + 1;
    assert.deepEqual(await decided(rules, {}, { published }), grant('time', { until: NOW + 1 }));
    const older = { published: published - 1 };
    assert.deepEqual(await decided(rules, {}, older), refuse('subscriber'));
    assert.deepEqual(await decided(rules, {}), refuse('subscriber'));
  });

  test('free when it is old', async () => {
    const rules = [freeAfter({ days: 30 })];
    const published = NOW - 30 * DAY;
    assert.deepEqual(await decided(rules, {}, { published }), grant('time'));
    const newer = { published: published + 1 };
    assert.deepEqual(await decided(rules, {}, newer), refuse('subscriber'));
    assert.deepEqual(await decided(rules, {}), refuse('subscriber'));
  });

  test('by the paper’s section, whatever it is called', async () => {
    const rules = [bySection({ sport: everybody(), constructor: registered() }, subscribers())];
    assert.deepEqual(await decided(rules, {}, { section: 'sport' }), grant('free'));
    assert.deepEqual(await decided(rules, ada, { section: 'constructor' }), grant('registered'));
    assert.deepEqual(await decided(rules, {}, { section: 'toString' }), refuse('subscriber'));
    assert.deepEqual(await decided(rules, {}), refuse('subscriber'));
  });

  test('institutions: by network', async () => {
    const addresses = ['192.0.2.0/24', '2001:db8:1::/48'];
    const rules = [institutions({ 'City University': { addresses } })];
    const inside = grant('institution', { by: 'City University' });
    for (const address of ['192.0.2.7', '::ffff:192.0.2.7', '2001:db8:1:2::3'])
      assert.deepEqual(await decided(rules, { address }), inside, address);
    for (const address of ['192.0.3.7', '2001:db8:2::3', 'rubbish', '', '192.0.2.7, 1.2.3.4'])
      assert.deepEqual(await decided(rules, { address }), refuse('subscriber'), address);
    assert.deepEqual(await decided(rules, {}), refuse('subscriber'));
  });

  test('institutions: by the domain of a verified address, not one that ends alike', async () => {
    const rules = [institutions({ City: { emails: ['city.EXAMPLE'] } })];
    assert.deepEqual(await decided(rules, ada), grant('institution', { by: 'City' }));
    const emails = [
      'a@notcity.example',
      'a@city.example.evil',
      'a@sub.city.example',
      'city.example@x',
    ];
    for (const email of emails) {
      const account = { ...ada.account!, email };
      assert.deepEqual(await decided(rules, { account }), refuse('subscriber'), email);
    }
  });

  test('a function that decides', async () => {
    const model: AccessModel = [({ article }) => (article.id === 'a' ? grant('lucky') : undefined)];
    assert.deepEqual(await decided(model, {}), grant('lucky'));
  });
});

describe('products', () => {
  const cookie = readerCookie('c');
  const holder = readerHolder(readerId('c'));
  const opened = async (asked: Promise<Response>) =>
    (await asked).status === 200 ? 'open' : 'closed';
  function shop(change: Partial<AccessOptions> = {}) {
    const made = paper(change);
    const buy = (product: string, until?: number) =>
      made.entitlements.change({ holder, product, at: 1, ...(until && { until }) });
    return { ...made, buy };
  }

  test('a bundle brings its products', async () => {
    const { access, buy } = shop({ bundles: { everything: ['digital', 'crosswords'] } });
    await buy('everything');
    assert.equal(await opened(access(json('s1', { cookie }))), 'open');
    assert.equal(await opened(access(json('s1'))), 'closed');
  });

  test('a day pass opens until the day is over, and counts no meter', async () => {
    const { access, articles, buy, clock } = shop();
    await buy('digital', clock.now + DAY);
    const until = clock.now + DAY;
    const look = () => access.look(page(cookie), articles.get('s1')!);
    assert.deepEqual(await look(), grant('subscription', { by: 'digital', until }));
    clock.now = until;
    assert.deepEqual(await look(), refuse('subscriber'));
  });

  test('an older change that comes late changes nothing', async () => {
    const { entitlements } = paper();
    const change = { holder: 'h', product: '__proto__' };
    const owned = async () => (await entitlements.ownedBy('h')).length;
    assert.equal(await entitlements.change({ ...change, at: 5, revoked: true }), true);
    assert.equal(await entitlements.change({ ...change, at: 4 }), false);
    assert.equal(await owned(), 0);
    assert.equal(await entitlements.change({ ...change, at: 6 }), true);
    assert.equal(await entitlements.change({ ...change, at: 6, revoked: true }), false);
    assert.equal(await owned(), 1);
  });
});

describe('meters', () => {
  const models = {
    news: [metered({ limit: 2, days: 30, newReaders: WELCOME })],
    sport: [metered({ limit: 2, days: 30, newReaders: WELCOME })],
    puzzles: [metered({ limit: 1, days: 1, meter: 'puzzles', newReaders: WELCOME })],
  };

  test('of one name count together, of two apart', async () => {
    const { access, add } = paper({ models });
    for (const id of ['n1', 'n2']) add(id, 'news');
    add('t1', 'sport');
    add('p1', 'puzzles');
    const cookie = readerCookie('d');
    const reasonOf = async (id: string) =>
      (await (await access(json(id, { cookie }))).json()) as Decision & { type?: string };
    assert.equal((await reasonOf('n1')).meter!.used, 1);
    assert.equal((await reasonOf('t1')).meter!.used, 2);
    assert.equal((await reasonOf('n2')).type, 'urn:broadsheet:meter-used-up');
    assert.equal((await reasonOf('p1')).meter!.used, 1);
  });
});
