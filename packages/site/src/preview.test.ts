import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, sealedIn, subscriber } from '../../testing/src/asking.js';
import { CookieBrowser } from '../../testing/src/cookie-browser.js';
import { EDITOR } from './editors.js';
import { post, site } from './testing.js';
import { tryDocuments } from './try-stories.js';

const KINDS = ['stranger', 'stranger:1', 'stranger:0', 'registered', 'registered:0', 'subscriber', 'subscriber:digital', 'subscriber:everything', 'subscriber:day-pass', 'gift', 'institution', 'crawler', 'down']; // prettier-ignore

/** For each kind: open, asks, closed; a capital where ads are `light`. */
const EXPECTED: Record<string, string> = {
  'harbour-seals-counted': 'c c c o o O O O O a c c c',
  'night-train-timetable': 'o o o o o O O O O o o o o',
  'reading-room-at-night': 'c c c c c O O O O a o c c',
  'islands-by-post-boat': 'c c c c c O c O c a c c c',
  'leave-the-lamps-on': 'a a c a c O O O O a a a c',
};

const paid = new Map(
  (tryDocuments() as { id: string; body: { children: { children: { value: string }[] }[] } }[]).map(
    ({ id, body }) => [id, body.children.at(-1)!.children[0]!.value],
  ),
);
paid.set('leave-the-lamps-on', 'The council votes on Thursday');

type Paper = Awaited<ReturnType<typeof site>>;

async function editor({ url }: Paper): Promise<CookieBrowser> {
  const browser = new CookieBrowser();
  const begun = await browser.open(`${url}/access/login?return=/about`);
  await browser.submit(begun.url, { do: 'register', email: EDITOR, name: 'Ed' });
  return browser;
}

const at = (path: string, kind: string) => `${path}?preview=${encodeURIComponent(kind)}`;

describe('an editor’s preview', () => {
  test('is the page as every kind of reader gets it, and no cache’s', async (t) => {
    const paper = await site(t);
    const browser = await editor(paper);
    for (const [id, expected] of Object.entries(EXPECTED)) {
      const got = [];
      for (const kind of KINDS) {
        const { text, response } = await browser.open(paper.url + at(`/articles/${id}`, kind));
        const { headers, status } = response;
        assert.equal(status, 200);
        assert.equal(headers.get('cache-control'), 'private, no-store');
        assert.equal(headers.get('x-robots-tag'), 'noindex');
        assert.deepEqual(headers.getSetCookie(), []);
        assert.match(text, /Preview: as a /);
        const next = / rel="next" href="([^"]*)"/.exec(text)?.[1];
        assert.ok(next === undefined || next.endsWith(at('', kind)), next);
        assert.match(text, /"ads":\{"provider":"preview"/);
        const isOpen = !text.includes('<news-paywall');
        assert.equal(text.includes(paid.get(id)!), isOpen, `${id} ${kind}`);
        const shown = new RegExp(`href="\\?preview=${encodeURIComponent(kind)}" aria-current="page"><span aria-hidden="true">(.)`).exec(text)?.[1]; // prettier-ignore
        const letter = { '●': 'o', '◐': 'a', '○': 'c' }[shown!]!;
        assert.equal(letter === 'o', isOpen);
        got.push(/<html[^>]* data-ads="light"/.test(text) ? letter.toUpperCase() : letter);
      }
      assert.equal(got.join(' '), expected, id);
    }
  });

  test('of a free article shows the ads that a subscriber gets', async (t) => {
    const paper = await site(t);
    const browser = await editor(paper);
    const tier = async (kind: string) => /data-ads="(\w+)"/.exec((await browser.open(paper.url + at('/articles/fish-market-before-dawn', kind))).text)?.[1]; // prettier-ignore
    assert.equal(await tier('subscriber'), 'light');
    assert.equal(await tier('stranger'), 'full');
  });

  test('says what an address makes up as the words that it is', async (t) => {
    const paper = await site(t);
    const kind = 'subscriber:"><script>';
    const { text } = await (await editor(paper)).open(paper.url + at('/articles/leave-the-lamps-on', kind)); // prettier-ignore
    assert.match(text, /as a subscriber to &quot;&gt;&lt;script&gt; sees it|as a subscriber to "&gt;&lt;script&gt; sees it/); // prettier-ignore
    assert.match(text, / rel="next" href="[^"?]+\?preview=subscriber%3A%22%3E%3Cscript%3E"/);
    assert.doesNotMatch(text, /"><script>/);
  });

  test('is shown to nobody else: the page is as it is without', async (t) => {
    const paper = await site(t);
    const reader = new CookieBrowser();
    const begun = await reader.open(`${paper.url}/access/login?return=/about`);
    const fields = { do: 'register', email: 'x.editor@harbour-post.example', name: 'X' };
    await reader.submit(begun.url, fields);
    for (const browser of [new CookieBrowser(), await subscriber(paper), reader])
      for (const path of [
        '/articles/who-owns-the-tide-mill',
        '/articles/islands-by-post-boat',
        '/articles/the-lock-keepers-ledger',
        '/articles/islands-by-post-boat.md',
        '/articles/islands-by-post-boat.json',
        '/articles/islands-by-post-boat/print',
      ]) {
        // prettier-ignore
        const own = await browser.open(paper.url + path);
        assert.doesNotMatch(own.text, /preview=/);
        for (const kind of [
          'stranger',
          'subscriber',
          'subscriber:everything',
          'gift',
          'down',
          '',
          '__proto__',
          'subscriber&preview=stranger',
        ]) {
          const { text, response } = await browser.open(`${paper.url}${path}?preview=${kind}`);
          assert.equal(text, own.text, `${path} ${kind}`);
          assert.equal(response.status, 200);
        }
      }
  });

  test('reaches every form, and leaks into none', async (t) => {
    const paper = await site(t);
    const browser = await editor(paper);
    const words = paid.get('one-day-at-the-regatta')!;
    for (const form of ['.md', '.json', '.txt', '/print']) {
      const path = `/articles/one-day-at-the-regatta${form}`;
      const get = (kind: string) => browser.open(paper.url + at(path, kind));
      assert.ok(!(await get('stranger')).text.includes(words), form);
      const { text, response } = await get('subscriber');
      assert.ok(text.includes(words), form);
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
      assert.equal(response.headers.get('x-robots-tag'), 'noindex');
    }
  });

  test('has a button that works, and counts and opens nothing for the editor', async (t) => {
    const paper = await site(t);
    const browser = await editor(paper);
    const path = '/articles/leave-the-lamps-on';
    const page = (await browser.open(paper.url + at(path, 'stranger:1'))).text;
    const action = /<form method="post" action="(\/access\/open[^"]*)"/.exec(page)![1]!;
    assert.equal(action, '/access/open?preview=stranger%3A1');
    const fields = { article: 'leave-the-lamps-on', return: path };
    const after = await browser.submit(paper.url + action, fields);
    assert.equal(after.url.search, '?preview=stranger%3A1&access=opened');
    assert.ok(after.text.includes(paid.get('leave-the-lamps-on')!));
    const refused = await browser.submit(`${paper.url}/access/open?preview=registered:0`, fields);
    assert.equal(refused.url.search, '?preview=registered%3A0&access=refused');
    assert.match(refused.text, /<p data-notice>You have read your 5 free articles/);
    assert.equal((await ask(paper, fields, browser, action)).status, 200);
    assert.match((await browser.open(paper.url + path)).text, /You have 5 of 5 free articles left/);
    const tried = (await browser.open(`${paper.url}/try-the-paywall`)).text;
    assert.match(tried, /0 of 5 read/);
    assert.match(tried, /Nothing yet\. Press/);
    const stranger = await post(paper, action, fields);
    assert.equal(stranger.headers.get('location'), path);
    assert.deepEqual(stranger.headers.getSetCookie(), []);
    assert.equal((await ask(paper, fields, new CookieBrowser(), action)).status, 403);
  });

  test('of a sealed article gives the key to whom it would be given', async (t) => {
    const paper = await site(t);
    const browser = await editor(paper);
    const path = '/articles/the-lock-keepers-ledger';
    const { text, response } = await browser.open(paper.url + at(path, 'subscriber'));
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.match(text, /Preview: as a subscriber sees it/);
    assert.match(text, /action="\/access\/open\?preview=subscriber"/);
    assert.doesNotMatch(text, /Constance/);
    const { revision, envelope } = await sealedIn(paper.url + path);
    const question = { article: 'the-lock-keepers-ledger', revision, envelope };
    const open = (kind: string, by = browser) => ask(paper, question, by, `/access/open?preview=${kind}`); // prettier-ignore
    assert.match((await open('subscriber')).text, /"key":"[\w-]{43}"/);
    assert.equal((await open('stranger')).status, 402);
    const reader = await subscriber(paper);
    assert.doesNotMatch((await open('subscriber', reader)).text, /"key"/);
    const others = await reader.open(paper.url + at(path, 'subscriber'));
    assert.equal(others.response.headers.get('cache-control'), 'private, no-store');
  });
});

test('the page to try the paywall tells how to be an editor, and leads one to previews', async (t) => {
  const paper = await site(t);
  const page = async (browser: CookieBrowser) => (await browser.open(`${paper.url}/try-the-paywall`)).text; // prettier-ignore
  const told = await page(new CookieBrowser());
  assert.ok(told.includes(EDITOR));
  assert.doesNotMatch(told, /\?preview=/);
  const browser = await editor(paper);
  assert.match(await page(browser), /href="\/articles\/night-train-timetable\?preview=stranger"/);
  const own = await browser.open(`${paper.url}/articles/who-owns-the-tide-mill`);
  assert.match(own.text, /href="\/articles\/who-owns-the-tide-mill\?preview=stranger">Preview</);
});
