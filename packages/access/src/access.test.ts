import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAccess, pageHeaders, wasRefused, type AccessOptions } from './access.js';
import type { PaidArticle } from './content.js';
import { memoryEntitlements } from './entitlements.js';
import { memoryStores } from './stores/memory.js';

const ORIGIN = 'https://paper.example';
const DAY = 86_400_000;

/** A small paper with a clock to turn, and the ids of the articles whose paid part was asked for. */
function paper(change: Partial<AccessOptions> = {}) {
  const clock = { now: 0 };
  const served: string[] = [];
  const articles = new Map<string, PaidArticle>();
  function add(id: string, model: PaidArticle['model'], products?: string[]) {
    const paidHTML = async () => {
      served.push(id);
      return `<p>The rest of ${id}</p>`;
    };
    articles.set(id, {
      id,
      model,
      url: `/articles/${id}`,
      paidHTML,
      ...(products && { products }),
    });
  }
  for (const id of ['m1', 'm2', 'm3', 'm4']) add(id, 'metered');
  add('s1', 'subscriber', ['digital', 'weekend']);
  add('f1', 'free');
  const entitlements = memoryEntitlements();
  const store = memoryStores(() => clock.now).meters;
  const access = createAccess({
    origin: ORIGIN,
    content: { find: async (id) => articles.get(id) },
    meter: { limit: 2, days: 30, store },
    entitlements,
    offers: [{ text: 'Subscribe', url: '/subscribe' }],
    ...change,
  });
  return { access, articles, clock, entitlements, served };
}

interface Sent {
  cookie?: string | undefined;
  headers?: Record<string, string>;
}

function post(type: string, body: string, { cookie, headers = {} }: Sent): Request {
  const all = {
    Origin: ORIGIN,
    'Content-Type': type,
    ...(cookie && { Cookie: cookie }),
    ...headers,
  };
  return new Request(`${ORIGIN}/access/open`, { method: 'POST', headers: all, body });
}
const json = (article: string, sent: Sent = {}) =>
  post('application/json', JSON.stringify({ article }), sent);
const form = (fields: Record<string, string>, sent: Sent = {}) =>
  post('application/x-www-form-urlencoded', String(new URLSearchParams(fields)), sent);
const page = (cookie?: string) =>
  new Request(`${ORIGIN}/articles/m1`, cookie ? { headers: { Cookie: cookie } } : {});

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0];
const idOf = (cookie: string) => cookie.split('=')[1]!;

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
      html: '<p>The rest of m1</p>',
    });
    assert.match(
      first.headers.get('set-cookie')!,
      /^__Host-broadsheet-reader=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000; Secure$/,
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
    assert.deepEqual(await access.grantFor(page(cookie), m1), {
      reason: 'meter',
      meter: { limit: 2, used: 1 },
    });
    clock.now += 30 * DAY;
    assert.equal(await access.grantFor(page(cookie), m1), undefined);
  });

  test('is not counted by looking at its page', async () => {
    const { access, articles } = paper();
    const cookie = cookieOf(await access(json('m1')));
    for (const id of ['m2', 'm3', 'm4']) {
      assert.equal(await access.grantFor(page(cookie), articles.get(id)!), undefined);
    }
    assert.deepEqual(await access.meterOf(page(cookie)), { limit: 2, used: 1 });
    assert.deepEqual(await access.meterOf(page()), { limit: 2, used: 0 });
  });

  test('50 tabs at once open as many as the meter has', async () => {
    const { access, articles } = paper({
      meter: { limit: 3, days: 30, store: memoryStores().meters },
    });
    for (let i = 0; i < 50; i++) articles.set(`t${i}`, { ...articles.get('m1')!, id: `t${i}` });
    const cookie = `__Host-broadsheet-reader=${'a'.repeat(32)}`;
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

    const cookie = `__Host-broadsheet-reader=${'b'.repeat(32)}`;
    entitlements.grant('b'.repeat(32), 'crosswords');
    assert.equal((await access(json('s1', { cookie }))).status, 402);
    entitlements.grant('b'.repeat(32), 'weekend');
    assert.deepEqual(await (await access(json('s1', { cookie }))).json(), {
      granted: true,
      reason: 'subscription',
      html: '<p>The rest of s1</p>',
    });
    assert.deepEqual(await access.grantFor(page(cookie), articles.get('s1')!), {
      reason: 'subscription',
    });
    await access(json('m1', { cookie }));
    assert.deepEqual(await access.meterOf(page(cookie)), { limit: 2, used: 0 });
    entitlements.revoke('b'.repeat(32), 'weekend');
    assert.equal(await access.grantFor(page(cookie), articles.get('s1')!), undefined);
  });

  test('stays closed under a model that nobody knows', async () => {
    const { access, articles } = paper();
    articles.set('x1', { ...articles.get('m1')!, id: 'x1', model: 'premium' as 'subscriber' });
    assert.equal((await access(json('x1'))).status, 402);
  });
});

test('a free article opens for everybody, without a cookie', async () => {
  const { access, articles } = paper();
  const opened = await access(json('f1'));
  assert.equal(((await opened.json()) as { reason: string }).reason, 'free');
  assert.equal(opened.headers.get('set-cookie'), null);
  assert.deepEqual(await access.grantFor(page(), articles.get('f1')!), { reason: 'free' });
});

describe('the plain form', () => {
  test('leads back to the article, now open', async () => {
    const { access, articles, served } = paper();
    const answer = await access(form({ article: 'm1', return: '/articles/m1?from=front' }));
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/articles/m1?from=front');
    assert.deepEqual(served, []);
    assert.equal(
      (await access.grantFor(page(cookieOf(answer)), articles.get('m1')!))?.reason,
      'meter',
    );
  });

  test('leads back to the offer of an article that stays closed', async () => {
    const answer = await paper().access(form({ article: 's1', return: '/articles/s1' }));
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/articles/s1?access=refused#s1-offer');
    assert.equal(wasRefused(new Request(`${ORIGIN}/articles/s1?access=refused`)), true);
    assert.equal(wasRefused(page()), false);
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
    entitlements.grant(reader.id, 'digital');
    const cookie = reader.setCookie!.split(';')[0]!;
    assert.deepEqual(access.readerOf(page(`theme=dark; ${cookie}; lang=en`)), { id: idOf(cookie) });
    assert.equal(
      (await access.grantFor(page(cookie), articles.get('s1')!))?.reason,
      'subscription',
    );
  });

  test('learns which headers a page needs', () => {
    const metered = { id: 'm1', model: 'metered' } as const;
    assert.deepEqual(pageHeaders({ id: 'f1', model: 'free' }, { reason: 'free' }), {});
    assert.deepEqual(pageHeaders(metered, undefined), {
      'Cache-Control': 'no-cache',
      Vary: 'Cookie',
    });
    assert.deepEqual(pageHeaders(metered, { reason: 'meter' }), {
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
    entitlements: { products: async () => Promise.reject(down) },
    onError: (error) => heard.push(error),
  });
  const answer = await access(json('m1'));
  assert.equal(answer.status, 503);
  assert.equal((await answer.text()).includes('password'), false);
  assert.deepEqual(heard, [down]);
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
