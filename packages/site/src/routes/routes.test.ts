import assert from 'node:assert/strict';
import { request, type RequestOptions } from 'node:http';
import { test } from 'node:test';
import { urlToHttpOptions } from 'node:url';
import { LIMITS } from '../comment-store.js';
import { documentOf, folder, post, site, type TestSite } from '../testing.js';

const json = JSON.stringify;

async function discussed(t: Parameters<typeof site>[0], data?: string) {
  const content = folder(t, {
    'd.json': json(documentOf('d', { comments: { open: true, count: 99, thread: 'd' } })),
    'e.json': json(documentOf('e', { comments: { open: false } })),
  });
  return site(t, data === undefined ? { content } : { content, data });
}

async function counts({ url }: TestSite, ids: string): Promise<unknown> {
  return ((await (await fetch(`${url}/comments/counts?ids=${ids}`)).json()) as { counts: unknown })
    .counts;
}

test('a comment is counted, listed, printed as text, and there after a restart', async (t) => {
  const data = folder(t);
  const first = await discussed(t, data);
  assert.deepEqual(await counts(first, 'd,unknown'), { d: 0 });
  const name = '"><img src=x onerror=alert(1)>';
  const text = '</textarea><script>alert(1)</script>\n\njavascript:alert(1) \u202eevil';
  const answer = await post(first, '/comments/d', { name, text });
  assert.equal(answer.status, 303);
  assert.match(answer.headers.get('location')!, /^\/articles\/d\/comments#[0-9a-f-]{36}$/);
  await first.close();

  const again = await discussed(t, data);
  assert.deepEqual(await counts(again, 'd'), { d: 1 });
  const page = await (await fetch(`${again.url}/articles/d/comments`)).text();
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  assert.doesNotMatch(page, /<script>alert|<img src=x/);
  const list = (await (await fetch(`${again.url}/comments/d`)).json()) as {
    comments: { name: string }[];
  };
  assert.equal(list.comments[0]?.name, name);
  assert.match(await (await fetch(`${again.url}/articles/d`)).text(), /<data value="1">/);
});

test('a comment with a mistake comes back with what was typed', async (t) => {
  const paper = await discussed(t);
  const answer = await post(paper, '/comments/d', { name: '', text: 'typed & kept' });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Please give a name/);
  assert.match(page, /typed &amp; kept<\/textarea>/);
  assert.deepEqual(await counts(paper, 'd'), { d: 0 });
});

test('comments are refused from other sites, when closed, where there is no thread, and when too large', async (t) => {
  const paper = await discussed(t);
  const fields = { name: 'Ada', text: 'Hello' };
  const status = async (path: string, more = {}, headers = {}) =>
    (await post(paper, path, { ...fields, ...more }, headers)).status;
  assert.equal(await status('/comments/d', {}, { Origin: 'https://evil.example' }), 403);
  assert.equal(await status('/comments/d', {}, { Origin: 'null' }), 403);
  assert.equal(await status('/comments/e'), 403);
  assert.equal(await status('/comments/none'), 404);
  assert.equal(await status('/comments/d', { text: 'x'.repeat(20_000) }), 413);
  assert.equal(await status('/comments/d', { text: 'x'.repeat(LIMITS.text + 1) }), 422);
  const wrongType = await fetch(`${paper.url}/comments/d`, {
    method: 'POST',
    headers: { Origin: paper.url, 'Content-Type': 'text/plain' },
    body: 'name=Ada&text=Hello',
  });
  assert.equal(wrongType.status, 415);
  assert.deepEqual(await counts(paper, 'd,e'), { d: 0, e: { count: 0, closed: true } });
});

test('a site that calls this machine by a name of its own sends no form and is in no ad', async (t) => {
  const { url } = await discussed(t);
  const headers = { Host: 'evil.example', Origin: 'http://evil.example' };
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  for (const path of ['/comments/d', '/subscribe']) {
    const options = { method: 'POST', headers: { ...headers, ...type } };
    assert.equal((await raw(url + path, options, 'name=Ada&text=Hello'))[0], 403, path);
  }
  const [status, ad] = await raw(`${url}/ads/decide?unit=u&sizes=300x250`, { headers });
  assert.equal(status, 200);
  assert.doesNotMatch(ad, /evil/);
});

test('a discussion is found again whatever letters its address and its thread are made of', async (t) => {
  const documents = ['é', '中', '\ud800'].map((name, i) => [
    `${i}.json`,
    json(documentOf(`${name}${i}`, { url: `/articles/${name}${i}`, comments: {} })),
  ]);
  const { url, ...paper } = await site(t, { content: folder(t, Object.fromEntries(documents)) });
  for (const path of ['/articles/é0', '/articles/中1', '/articles/2']) {
    const page = await fetch(`${url}${path}/comments`);
    assert.equal(page.status, 200, path);
    const action = /action="(\/comments\/[^"]*)"/.exec(await page.text())![1]!;
    const answer = await post({ url, ...paper }, action, { name: 'Ada', text: 'Hello' });
    assert.equal(answer.status, 303, path);
    // Browsers take other bytes than ASCII in this header for what they like.
    const location = answer.headers.get('location')!;
    assert.match(location, /^[!-~]+$/);
    assert.match(await (await fetch(url + location)).text(), /<p dir="auto">Hello<\/p>/);
  }
});

test('the ad server answers with a creative of a size that was asked, or with nothing', async (t) => {
  const { url } = await site(t);
  const statuses = new Set<number>();
  for (let n = 0; n < 30; n++) {
    const answer = await fetch(`${url}/ads/decide?unit=inline-${n}&sizes=728x90,320x50&article=a`);
    statuses.add(answer.status);
    if (answer.status === 204) continue;
    const [ad] = (await answer.json()) as [Record<string, unknown>];
    const { html, width, height, title } = ad;
    assert.deepEqual([width, height], [728, 90]);
    assert.equal(typeof title, 'string');
    const links = String(html).match(/(?<=href=")[^"]*/g)!;
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
  }
  assert.deepEqual([...statuses].sort(), [200, 204]);
  assert.equal((await fetch(`${url}/ads/decide?unit=u&sizes=1x1`)).status, 204);
});

test('the ad server answers for the slots of one request in their order', async (t) => {
  const { url } = await site(t);
  const units = [...Array(12).keys()].map(
    (n) => `unit=inline-${n}&sizes=${n % 2 ? '300x250' : '1x1'}`,
  );
  const answer = await fetch(`${url}/ads/decide?${units.join('&')}&article=a`);
  const ads = (await answer.json()) as ({ width: number } | null)[];
  assert.equal(ads.length, 12);
  ads.forEach((ad, n) => assert.ok(n % 2 ? ad === null || ad.width === 300 : ad === null, `${n}`));
  assert.ok(ads.some(Boolean));
});

test('media come in byte ranges', async (t) => {
  const { url } = await site(t);
  const film = `${url}/media/harbour-test.mp4`;
  const whole = Buffer.from(await (await fetch(film)).arrayBuffer());
  const ask = (range: string) => fetch(film, { headers: { range } });
  const part = await ask('bytes=10-19');
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 10-19/${whole.length}`);
  assert.equal(part.headers.get('content-type'), 'video/mp4');
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), whole.subarray(10, 20));
  const end = await ask('bytes=-5');
  assert.deepEqual(Buffer.from(await end.arrayBuffer()), whole.subarray(-5));
  assert.equal((await ask(`bytes=${whole.length}-`)).status, 416);
});

test('files say what they are and are not sent twice', async (t) => {
  const { url } = await site(t);
  const types = {
    '/broadsheet/broadsheet.css': 'text/css',
    '/broadsheet/cdn/broadsheet.js': 'text/javascript',
    '/broadsheet/cdn/ad-slot.js': 'text/javascript',
    '/broadsheet/creative.html': 'text/html',
    '/media/harbour-test.en.vtt': 'text/vtt',
    '/theme.css': 'text/css',
    '/icon.svg': 'image/svg+xml',
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 200, path);
    assert.ok(answer.headers.get('content-type')?.startsWith(type), path);
    const etag = answer.headers.get('etag');
    const known: Record<string, string> = etag
      ? { 'if-none-match': etag }
      : { 'if-modified-since': answer.headers.get('last-modified')! };
    assert.equal((await fetch(url + path, { headers: known })).status, 304, path);
  }
});

test('no path leads out of the served folders', async (t) => {
  const { url } = await site(t);
  const { port } = new URL(url);
  const secret = 'package.json';
  for (const prefix of ['/broadsheet', '/media', '/creatives', '']) {
    for (const up of [
      '/../',
      '/%2e%2e/',
      '/..%2f',
      '/..\\',
      '/%2e%2e%5c',
      '/x/../../',
      '/%252e%252e/',
      '/%00/../',
    ]) {
      const path = prefix + up + secret;
      const [status, body] = await raw({ host: '127.0.0.1', port, path });
      assert.ok([301, 400, 404].includes(status), `${path}: ${status}`);
      assert.doesNotMatch(body, /"name": "@broadsheet/, path);
    }
  }
});

/** `fetch` resolves dots before it asks and names the host itself, so some requests go out by hand. */
function raw(
  to: string | RequestOptions,
  options: RequestOptions = {},
  sent = '',
): Promise<[number, string]> {
  const whole = typeof to === 'string' ? { ...urlToHttpOptions(new URL(to)), ...options } : to;
  return new Promise((resolve, reject) => {
    request(whole, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += part));
      answer.on('end', () => resolve([answer.statusCode!, body]));
    })
      .on('error', reject)
      .end(sent);
  });
}
