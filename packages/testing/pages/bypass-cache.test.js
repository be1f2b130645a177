/** What a shared cache keeps after a reader with a grant has been there: nothing of the paid part. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { ask, opened, sealedIn, subscriber } from '../src/asking.js';
import { tell } from '../src/bypass/outcomes.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { startCache, withoutNginx } from '../src/nginx.js';

const ARTICLE = '/articles/closed-metered';
const FORMS = ['', '.json', '.md', '.txt', '/print'].map((ending) => ARTICLE + ending);

/** @type {import('../src/bypass/papers.js').ClosedPaper} */
let paper;
/** @type {Awaited<ReturnType<typeof startCache>>} */
let cache;
describe('bypass cache', () => {
  before(async () => {
    if (withoutNginx) return;
    paper = await startClosedPaper();
    cache = await startCache(paper.url);
  });
  after(async () => {
    await cache?.close();
    await paper?.close();
  });

  /** @param {string} path @param {string} [cookie] */
  async function visit(path, cookie) {
    const answer = await fetch(cache.url + path, cookie ? { headers: { cookie } } : {});
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      isPaid: paper.found(bytes).length > 0,
      bytes,
      kept: answer.headers.get('x-cache'),
      status: answer.status,
    };
  }

  /** A reader who has opened the article, through the cache like everything else. */
  async function openedBy() {
    const answer = await fetch(`${cache.url}/access/open`, {
      method: 'POST',
      headers: { origin: paper.url, 'content-type': 'application/json' },
      body: JSON.stringify({ article: 'closed-metered' }),
    });
    assert.equal(answer.status, 200);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  test('the cache keeps what is for everybody', { skip: withoutNginx }, async () => {
    await visit('/ads.txt');
    assert.equal((await visit('/ads.txt')).kept, 'HIT');
  });

  test(
    'a stranger gets no paid word after a reader’s visit, and the reader no locked page after a stranger’s',
    { skip: withoutNginx },
    async (t) => {
      const cookie = await openedBy();
      let requests = 0;
      for (const path of FORMS)
        for (let round = 0; round < 3; round++) {
          const reader = await visit(path, cookie);
          const stranger = await visit(path);
          assert.equal(reader.status, 200, path);
          assert.deepEqual([path, reader.isPaid, stranger.isPaid], [path, true, false]);
          assert.notEqual(reader.kept, 'HIT', path);
          requests++;
        }
      const what = 'nginx: pages and forms after a reader’s';
      tell(t, { kind: 13, what, mode: 'cut', over: 'HTTP', requests, found: 0 });
    },
  );

  test('nor from an answer of the access service', { skip: withoutNginx }, async () => {
    await openedBy();
    assert.equal((await visit('/access/open')).status, 405);
    assert.equal((await visit('/access/open')).isPaid, false);
  });

  test(
    'a sealed page comes out of the cache for everybody alike, and opens for a subscriber alone',
    { skip: withoutNginx },
    async (t) => {
      const reader = await subscriber(paper);
      const { page, revision, envelope, jwes } = await sealedIn(cache.url + paper.sealed);
      const question = { article: 'closed-sealed', revision, envelope };
      const { key } = JSON.parse((await ask(paper, question, reader)).text);
      const text = await opened(jwes, key);
      for (const word of paper.words.sealed) assert.ok(text.includes(word));
      const again = await visit(paper.sealed);
      assert.deepEqual([again.kept, again.bytes.toString()], ['HIT', page]);
      assert.deepEqual(paper.found(again.bytes), []);
      assert.equal((await ask(paper, question)).status, 402);
      const what = 'nginx: the kept page, and its envelope by a stranger';
      tell(t, { kind: 13, what, mode: 'sealed', over: 'HTTP', requests: 3, found: 0 });
    },
  );
});
