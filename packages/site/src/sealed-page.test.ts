import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, sealedIn, subscriber } from '../../testing/src/asking.js';
import { CookieBrowser } from '../../testing/src/cookie-browser.js';
import { documentOf, folder, post, site } from './testing.js';

const STORY = '/articles/the-lock-keepers-ledger';
const PAID = /Constance|under glass|his hat/;

/** Looks at the page as the reader's browser does. */
async function pageFor(reader: CookieBrowser, url: string) {
  const { response, text } = await reader.open(url + STORY);
  return { text, headers: response.headers };
}

describe('a sealed article’s page', () => {
  test('is the same bytes for every reader, and for any cache to keep', async (t) => {
    const paper = await site(t);
    const reader = await subscriber(paper);
    const one = await pageFor(new CookieBrowser(), paper.url);
    const other = await pageFor(reader, paper.url);
    assert.equal(other.text, one.text);
    for (const { headers } of [one, other]) {
      assert.equal(headers.get('cache-control'), 'public, max-age=60');
      assert.equal(headers.get('vary'), 'Accept-Encoding');
      assert.equal(headers.get('set-cookie'), null);
    }
    const etag = one.headers.get('etag')!;
    const again = await fetch(paper.url + STORY, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    assert.match(one.text, /Somebody did|from the first page to the last/);
    assert.doesNotMatch(one.text, PAID);
  });

  test('comes as gzip where the reader’s browser takes it', async (t) => {
    const { url } = await site(t);
    const get = (encoding: string) =>
      fetch(url + STORY, { headers: { 'Accept-Encoding': encoding } });
    const [packed, plain] = [await get('gzip, br'), await get('gzip;q=0')];
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.notEqual(packed.headers.get('etag'), plain.headers.get('etag'));
    assert.equal(await packed.text(), await plain.text());
  });

  test('opens for a subscriber alone, by the envelope in it', async (t) => {
    const paper = await site(t);
    const reader = await subscriber(paper);
    const { revision, envelope } = await sealedIn(paper.url + STORY);
    const question = { article: 'the-lock-keepers-ledger', revision, envelope };
    const granted = JSON.parse((await ask(paper, question, reader)).text) as Record<string, string>;
    assert.match(granted['key']!, /^[\w-]{43}$/);
    assert.equal(granted['sections'], undefined);
    assert.equal((await ask(paper, question)).status, 402);
  });

  test('has the preview alone in every other form, also for a subscriber', async (t) => {
    const paper = await site(t);
    const reader = await subscriber(paper);
    for (const form of ['.md', '.json', '.txt', '/print']) {
      const { text } = await reader.open(paper.url + STORY + form);
      assert.match(text, /Every boat that has passed/, form);
      assert.doesNotMatch(text, PAID, form);
    }
  });

  test('says to readers without script what it is, and its form costs nothing', async (t) => {
    const paper = await site(t);
    const { text } = await pageFor(new CookieBrowser(), paper.url);
    assert.match(text, /<noscript><p data-notice>The rest opens with JavaScript only/);
    assert.match(text, /Every reader gets this same page/);
    const fields = { article: 'the-lock-keepers-ledger', sealed: '', return: STORY };
    const sent = await post(paper, '/access/open', fields);
    const back = sent.headers.get('location')!;
    assert.equal(back, `${STORY}?access=needs-script#the-lock-keepers-ledger-offer`);
    assert.match(await (await fetch(paper.url + back)).text(), /Nothing was opened/);
  });

  test('hands a gift on to the service', async (t) => {
    const { url } = await site(t);
    const page = await (await fetch(`${url}${STORY}?gift=a"b`)).text();
    assert.match(page, /name="gift" value="a&quot;b"/);
  });
});

test('a sealed document of one’s own: its text is nowhere but in its page, sealed', async (t) => {
  const access = { model: 'sealed', preview: { after: 'open' } };
  const content = folder(t, { 'a.json': JSON.stringify(documentOf('own', { access })) });
  const { url } = await site(t, { content });
  for (const path of ['/articles/own', '/articles/own.json', '/feed.xml', '/feed.json', '/']) {
    const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer());
    assert.ok(!bytes.includes('the paid words'), path);
  }
  const page = await fetch(`${url}/articles/own`);
  assert.match(await page.text(), /application\/jwe/);
});
