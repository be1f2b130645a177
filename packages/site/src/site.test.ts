import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closed, cookieOf, documentOf, folder, post, site } from './testing.js';

const json = JSON.stringify;
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";

test('every page has the policy, and a page with a playlist or an embed one more source', async (t) => {
  const video = { type: 'video', title: 'Film', sources: [{ url: '/media/film.m3u8' }] };
  const clip = { type: 'clip-set', id: 'c', sources: video.sources };
  const embed = { type: 'embed', url: 'https://www.openstreetmap.org/export/embed.html?bbox=1' };
  const live = {
    type: 'live-post',
    id: 'l',
    published: '2026-11-23T09:30:00Z',
    children: [embed, { type: 'tweet', id: '17' }, embed],
  };
  const content = folder(t, {
    'plain.json': json(documentOf('plain', { comments: { open: true } })),
    'film.json': json(documentOf('film', { lead: video })),
    'clip.json': json(documentOf('clip', { body: { type: 'body', version: 1, children: [clip] } })),
    'post.json': json(documentOf('post', { body: { type: 'body', version: 1, children: [live] } })),
    'link.json': json(documentOf('link', { lead: { ...embed, url: 'https://maps.example/' } })),
  });
  const { url } = await site(t, { content });
  const pages = [
    '/',
    '/articles/plain',
    '/articles/plain/comments',
    '/articles/link',
    '/about',
    '/about/ethics',
    '/subscribe',
    '/nowhere',
  ];
  for (const path of pages) {
    const { headers } = await fetch(url + path);
    assert.equal(headers.get('content-security-policy'), POLICY, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.ok(headers.get('referrer-policy'), path);
    assert.match(headers.get('content-type')!, /^text\/html; charset=utf-8/i);
  }
  for (const path of ['/articles/film', '/articles/clip']) {
    const film = await fetch(url + path);
    assert.equal(film.headers.get('content-security-policy'), `${POLICY}; media-src 'self' blob:`);
  }
  const { headers } = await fetch(`${url}/articles/post`);
  assert.equal(
    headers.get('content-security-policy'),
    `${POLICY}; frame-src 'self' https://platform.twitter.com https://www.openstreetmap.org`,
  );
});

test('creative.html has its own policy alone', async (t) => {
  const { url } = await site(t);
  const answer = await fetch(`${url}/broadsheet/creative.html`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-security-policy'), null);
});

test('a bundle of the kit names its source map in a header, and not in itself', async (t) => {
  const { url } = await site(t);
  const bundle = await fetch(`${url}/broadsheet/cdn/figure.js`);
  assert.doesNotMatch(await bundle.text(), /sourceMappingURL/);
  const map = new URL(bundle.headers.get('sourcemap') ?? '', bundle.url);
  assert.equal(((await (await fetch(map)).json()) as { version: number }).version, 3);
});

test('the paper’s own pages answer, each article is on the front page, and unknown pages are 404', async (t) => {
  const { url, log } = await site(t, { content: folder(t, { 'x.json': json(documentOf('x')) }) });
  assert.match(log.join('\n'), /^1 document added from [^\n]*$/);
  const front = await (await fetch(url)).text();
  const articles = [...new Set(front.match(/\/articles\/[^"/]+(?=")/g))];
  assert.ok(articles.includes('/articles/x'));
  assert.ok(articles.length >= 9, `${articles.length} articles`);
  const links = new Set(front.match(/(?<=href=")\/[^"]*/g));
  for (const link of links) assert.equal((await fetch(url + link)).status, 200, link);
  for (const path of [
    '/articles/none',
    '/sections/none',
    '/authors/none',
    '/about/none',
    '/articles/x/comments',
    '/advertisers/none',
  ]) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /not in the paper/);
  }
});

test('every link of every article leads to a page of the paper', async (t) => {
  const { url } = await site(t);
  const front = await (await fetch(url)).text();
  const asked = new Set<string>();
  for (const path of new Set(front.match(/\/articles\/[^"/]+(?=")/g))) {
    const text = await (await fetch(url + path)).text();
    for (const link of text.match(/(?<=(?:href|src)=")\/[^"#]*/g) ?? [])
      asked.add(link.replaceAll('&amp;', '&'));
  }
  for (const link of asked) {
    // The way to the provider is a redirect, and goes on in a browser alone.
    const [redirect, status] = link.startsWith('/access/login?') ? ['manual' as const, 303] : ['follow' as const, 200]; // prettier-ignore
    assert.equal((await fetch(url + link, { redirect })).status, status, link);
  }
});

test('a subscriber article gives no paid word away, and a subscription opens it until it is ended', async (t) => {
  const content = folder(t, { 's.json': json(documentOf('s', closed('subscriber'))) });
  const paper = await site(t, { content });
  const locked = await fetch(`${paper.url}/articles/s`);
  const text = await locked.text();
  assert.match(text, /the open words/);
  assert.doesNotMatch(text, /the paid words/);
  assert.doesNotMatch(json([...locked.headers]), /paid words/);
  assert.equal(locked.headers.get('vary'), 'Cookie');

  const subscribed = await post(paper, '/subscribe', { return: '/articles/s' });
  assert.equal(subscribed.status, 303);
  assert.equal(subscribed.headers.get('location'), '/articles/s');
  const headers = { cookie: cookieOf(subscribed) };
  const open = await fetch(`${paper.url}/articles/s`, { headers });
  assert.match(await open.text(), /the paid words/);
  assert.equal(open.headers.get('cache-control'), 'private, no-cache');
  assert.equal(open.headers.get('vary'), 'Cookie');

  await post(paper, '/subscribe', { do: 'end' }, headers);
  assert.doesNotMatch(
    await (await fetch(`${paper.url}/articles/s`, { headers })).text(),
    /the paid words/,
  );
});

test('a metered article opens by the plain form, stays open, and the meter ends', async (t) => {
  const names = ['m1', 'm2', 'm3', 'm4'];
  const files = names.map((name) => [`${name}.json`, json(documentOf(name, closed('metered')))]);
  const paper = await site(t, { content: folder(t, Object.fromEntries(files)) });
  const first = await fetch(`${paper.url}/articles/m1`);
  assert.match(await first.text(), /You have 3 of 3 free articles left/);

  const opened = await post(paper, '/access/open', { article: 'm1', return: '/articles/m1' });
  assert.equal(opened.headers.get('location'), '/articles/m1');
  const headers = { cookie: cookieOf(opened) };
  assert.match(
    await (await fetch(`${paper.url}/articles/m1`, { headers })).text(),
    /the paid words/,
  );
  for (const article of ['m2', 'm3']) await post(paper, '/access/open', { article }, headers);
  const refused = await post(
    paper,
    '/access/open',
    { article: 'm4', return: '/articles/m4' },
    headers,
  );
  const back = await fetch(new URL(refused.headers.get('location')!, paper.url), { headers });
  const text = await back.text();
  assert.match(text, /You have read your 3 free articles this month/);
  assert.doesNotMatch(text, /the paid words/);
});

test('the access service answers script with the paid part alone', async (t) => {
  const paper = await site(t, {
    content: folder(t, { 'm.json': json(documentOf('m', closed('metered'))) }),
  });
  const answer = await fetch(`${paper.url}/access/open`, {
    method: 'POST',
    headers: { Origin: paper.url, 'Content-Type': 'application/json', Accept: 'application/json' },
    body: json({ article: 'm' }),
  });
  const { granted, sections } = (await answer.json()) as {
    granted: boolean;
    sections: { html: string }[];
  };
  const html = sections[0]!.html;
  assert.equal(granted, true);
  assert.match(html, /the paid words/);
  assert.doesNotMatch(html, /the open words/);
});

test('subscribing never leads to another site, and is refused from one', async (t) => {
  const paper = await site(t);
  for (const away of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
  ]) {
    const answer = await post(paper, '/subscribe', { return: away });
    assert.equal(answer.headers.get('location'), '/', away);
  }
  const foreign = await post(paper, '/subscribe', {}, { Origin: 'https://evil.example' });
  assert.equal(foreign.status, 403);
  assert.equal(foreign.headers.get('set-cookie'), null);
});

test('the site answers under every name of this machine', async (t) => {
  const content = folder(t, { 'm.json': json(documentOf('m', closed('metered'))) });
  const paper = await site(t, { content });
  const url = paper.url.replace('localhost', '127.0.0.1');
  const answer = await post({ ...paper, url }, '/access/open', {
    article: 'm',
    return: '/articles/m',
  });
  assert.equal(answer.headers.get('location'), '/articles/m');
});

test('pictures from elsewhere are listed only where the policy lets them come', async (t) => {
  const picture = (url: string) => ({
    type: 'image-set',
    picture: { alt: 'x', fallbackImage: { url } },
  });
  const content = folder(t, {
    'p.json': json(documentOf('p', { lead: picture('https://cdn.example/p.webp') })),
  });
  const strict = await site(t, { content });
  assert.doesNotMatch(await (await fetch(strict.url)).text(), /cdn\.example/);
  const open = await site(t, { content, mediaFrom: ['https://cdn.example'] });
  const front = await fetch(open.url);
  assert.match(await front.text(), /cdn\.example\/p\.webp/);
  assert.equal(
    front.headers.get('content-security-policy'),
    `${POLICY}; img-src 'self' https://cdn.example; media-src 'self' https://cdn.example`,
  );
});

test('an article under an embargo is nowhere until its hour has come', async (t) => {
  const embargoed = (id: string, until?: string) =>
    json(
      documentOf(id, {
        ...closed('metered'),
        comments: { open: true },
        section: { text: 'Secrets' },
        embargo: until ? { until } : {},
      }),
    );
  const content = folder(t, {
    'later.json': embargoed('later', '2999-01-01T00:00:00Z'),
    'open-ended.json': embargoed('open-ended'),
    'over.json': embargoed('over', '2020-01-01T00:00:00Z'),
  });
  const paper = await site(t, { content });
  const front = await (await fetch(paper.url)).text();
  assert.match(front, /\/articles\/over"/);
  assert.doesNotMatch(front, /later|open-ended/);
  for (const id of ['later', 'open-ended']) {
    for (const path of [`/articles/${id}`, `/articles/${id}/comments`, `/comments/${id}`]) {
      assert.equal((await fetch(paper.url + path)).status, 404, path);
    }
    assert.equal((await post(paper, '/access/open', { article: id })).status, 404);
  }
});
