import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  cookieOf,
  DAY,
  form,
  json,
  ORIGIN,
  page,
  paper,
  readerCookie,
  readerId,
  WELCOME,
} from '../../testing/src/access.js';
import { neededScript, pageHeaders, wasRefused } from './page.js';
import { grant, refuse, type Refusal } from './decision.js';
import { metered } from './models/metered.js';
import { readerHolder } from './visit.js';

describe('a metered article', () => {
  test('opens until the meter is used up, in a cookie that script cannot read', async () => {
    const { access, served } = paper();
    const first = await access(json('m1'));
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('content-type'), 'application/json');
    assert.deepEqual(await first.json(), {
      granted: true,
      reason: 'meter',
      meter: { limit: 2, used: 1 },
      sections: [{ id: '1', html: '<p>The rest of m1</p>' }],
    });
    assert.match(
      first.headers.get('set-cookie')!,
      /^__Host-broadsheet-reader=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=34560000$/,
    );

    const cookie = cookieOf(first);
    assert.equal((await access(json('m2', { cookie }))).status, 200);
    const third = await access(json('m3', { cookie }));
    assert.equal(third.status, 402);
    assert.equal(third.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await third.json(), {
      type: 'urn:broadsheet:meter-used-up',
      title: 'The free articles are used up',
      status: 402,
      detail: 'You have opened your 2 free articles for now.',
      offers: [{ text: 'Subscribe', url: '/subscribe' }],
      meter: { limit: 2, used: 2 },
    });
    assert.deepEqual(served, ['m1', 'm2']);
  });

  test('opens again without being counted, and is closed when the period is over', async () => {
    const { access, articles, clock } = paper();
    const m1 = articles.get('m1')!;
    const cookie = cookieOf(await access(json('m1')));
    const again = await access(json('m1', { cookie }));
    assert.deepEqual(((await again.json()) as { meter: unknown }).meter, { limit: 2, used: 1 });
    assert.equal(again.headers.get('set-cookie'), null);
    const open = grant('meter', { meter: { limit: 2, used: 1 } });
    assert.deepEqual(await access.look(page(cookie), m1), open);
    clock.now += 30 * DAY;
    assert.equal((await access.look(page(cookie), m1)).granted, false);
  });

  test('is not counted by looking at its page', async () => {
    const { access, articles } = paper();
    const cookie = cookieOf(await access(json('m1')));
    const locked = refuse('ask', { limit: 2, used: 1 });
    for (const id of ['m2', 'm3', 'm4']) {
      assert.deepEqual(await access.look(page(cookie), articles.get(id)!), locked);
    }
    const fresh = refuse('ask', { limit: 2, used: 0 });
    assert.deepEqual(await access.look(page(), articles.get('m2')!), fresh);
    await access(json('m2', { cookie }));
    const usedUp = refuse('meter', { limit: 2, used: 2 });
    assert.deepEqual(await access.look(page(cookie), articles.get('m3')!), usedUp);
  });

  test('50 tabs at once open as many as the meter has', async () => {
    const models = { metered: [metered({ limit: 3, days: 30, newReaders: WELCOME })] };
    const { access, add } = paper({ models });
    for (let i = 0; i < 50; i++) add(`t${i}`, 'metered');
    const cookie = readerCookie('a');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => access(json(`t${i}`, { cookie }))),
    );
    assert.equal(answers.filter((answer) => answer.status === 200).length, 3);
    assert.equal(answers.filter((answer) => answer.status === 402).length, 47);
  });
});

describe('a subscriber’s article', () => {
  test('opens with any of its products, at once, and costs no meter', async () => {
    const { access, articles, entitlements, served } = paper();
    const refused = await access(json('s1'));
    assert.equal(refused.status, 402);
    assert.equal(
      ((await refused.json()) as { type: string }).type,
      'urn:broadsheet:subscribers-only',
    );
    assert.equal(refused.headers.get('set-cookie'), null);
    assert.deepEqual(served, []);

    const cookie = readerCookie('b');
    const holder = readerHolder(readerId('b'));
    await entitlements.change({ holder, product: 'crosswords', at: 1 });
    assert.equal((await access(json('s1', { cookie }))).status, 402);
    await entitlements.change({ holder, product: 'weekend', at: 1 });
    assert.deepEqual(await (await access(json('s1', { cookie }))).json(), {
      granted: true,
      reason: 'subscription',
      by: 'weekend',
      sections: [{ id: '1', html: '<p>The rest of s1</p>' }],
    });
    const open = grant('subscription', { by: 'weekend' });
    assert.deepEqual(await access.look(page(cookie), articles.get('s1')!), open);
    await access(json('m1', { cookie }));
    await entitlements.change({ holder, product: 'weekend', at: 2, revoked: true });
    assert.deepEqual(await access.look(page(cookie), articles.get('s1')!), refuse('subscriber'));
    await entitlements.change({ holder, product: 'crosswords', at: 2, revoked: true });
    const notCounted = refuse('ask', { limit: 2, used: 0 });
    assert.deepEqual(await access.look(page(cookie), articles.get('m1')!), notCounted);
  });

  test('stays closed under a model that nobody knows', async () => {
    const { access, add } = paper();
    for (const model of ['premium', 'constructor', '__proto__', '']) {
      add('x1', model);
      assert.equal((await access(json('x1'))).status, 402);
    }
  });
});

test('a free article opens for everybody, without a cookie', async () => {
  const { access, articles } = paper();
  const opened = await access(json('f1'));
  assert.equal(((await opened.json()) as { reason: string }).reason, 'free');
  assert.equal(opened.headers.get('set-cookie'), null);
  assert.deepEqual(await access.look(page(), articles.get('f1')!), grant('free'));
});

describe('the plain form', () => {
  test('leads back to the article, now open', async () => {
    const { access, articles, served } = paper();
    const answer = await access(form({ article: 'm1', return: '/articles/m1?from=front' }));
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/articles/m1?from=front');
    assert.deepEqual(served, []);
    const decision = await access.look(page(cookieOf(answer)), articles.get('m1')!);
    assert.equal(decision.reason, 'meter');
  });

  test('leads back to the offer of an article that stays closed', async () => {
    const answer = await paper().access(form({ article: 's1', return: '/articles/s1' }));
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/articles/s1?access=refused#s1-offer');
    assert.equal(wasRefused(new Request(`${ORIGIN}/articles/s1?access=refused`)), true);
    assert.equal(wasRefused(page()), false);
  });

  test('of a sealed page, which no redirect opens, costs nothing and leads back to the offer', async () => {
    const { access, articles } = paper();
    const answer = await access(form({ article: 'm1', sealed: '', return: '/articles/m1' }));
    assert.equal(answer.headers.get('location'), '/articles/m1?access=needs-script#m1-offer');
    assert.equal(answer.headers.get('set-cookie'), null);
    const back = new Request(`${ORIGIN}/articles/m1?access=needs-script`);
    assert.deepEqual([neededScript(back), neededScript(page())], [true, false]);
    const { reason, meter } = (await access.look(page(), articles.get('m1')!)) as Refusal;
    assert.deepEqual([reason, meter?.used], ['ask', 0]);
  });

  test('leads to the article where the way back is not on this site', async () => {
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/',
      '/x\r\nSet-Cookie: a=b',
      '',
    ]) {
      const answer = await paper().access(form({ article: 'f1', return: back }));
      assert.equal(answer.headers.get('location'), '/articles/f1');
      assert.equal(answer.headers.get('set-cookie'), null);
    }
  });
});

describe('the site', () => {
  test('meets the reader whom it can tell again by a cookie', async () => {
    const { access, entitlements, articles } = paper();
    const reader = access.readerOf(page());
    assert.equal(reader.setCookie!.includes(reader.id), true);
    const cookie = reader.setCookie!.split(';')[0]!;
    const { holder } = (await access.visit(page(cookie))).visitor;
    await entitlements.change({ holder, product: 'digital', at: 1 });
    const { id } = reader;
    assert.deepEqual(access.readerOf(page(`theme=dark; ${cookie}; lang=en`)), { id });
    const decision = await access.look(page(cookie), articles.get('s1')!);
    assert.equal(decision.reason, 'subscription');
  });

  test('learns which headers a page needs', () => {
    const terms = { id: 'm1', model: 'metered' };
    assert.deepEqual(pageHeaders({ id: 'f1', model: 'free' }, grant('free')), {});
    assert.deepEqual(pageHeaders(terms, refuse('ask')), {
      'Cache-Control': 'no-cache',
      Vary: 'Cookie',
    });
    assert.deepEqual(pageHeaders(terms, grant('meter')), {
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie',
    });
  });

  test('explains a refusal in its own words', async () => {
    const { access } = paper({ explain: ({ reason }, { id }) => `${reason}: ${id}` });
    assert.equal(
      ((await (await access(json('s1'))).json()) as { detail: string }).detail,
      'subscriber: s1',
    );
  });

  test('has no secure cookie on this machine, whatever the headers say', async () => {
    const origin = 'http://localhost:8000';
    const { access } = paper({ origin });
    const answer = await access(
      json('m1', { headers: { Origin: origin, 'X-Forwarded-Proto': 'https' } }),
    );
    assert.match(
      answer.headers.get('set-cookie')!,
      /^broadsheet-reader=[0-9a-f]{32}; (?!.*Secure)/,
    );
  });
});

test('a part that is down closes the article, says so, and tells no secret', async () => {
  const heard: unknown[] = [];
  const down = new Error('password of the store');
  const { access } = paper({
    providers: [{ id: 'shop', entitlements: async () => Promise.reject(down) }],
    onError: (error) => heard.push(error),
  });
  const answer = await access(json('s1'));
  assert.equal(answer.status, 503);
  assert.equal((await answer.text()).includes('password'), false);
  assert.deepEqual((heard[0] as AggregateError).errors, [down]);
});

test('every answer is one reader’s own', async () => {
  const { access } = paper();
  const answers = [json('f1'), json('s1'), json('none'), form({ article: 'f1' }), page()].map(
    (asked) => access(asked),
  );
  for (const answer of await Promise.all(answers)) {
    assert.equal(answer.headers.get('cache-control'), 'private, no-store', String(answer.status));
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
});
