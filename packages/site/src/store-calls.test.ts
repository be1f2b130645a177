/** What a page asks of the stores. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { CookieBrowser } from '../../testing/src/cookie-browser.js';
import { startLocalServer } from '../../testing/src/local-server.js';
import { CommentStore } from './comment-store.js';
import { loadContent } from './content.js';
import { makeEdition } from './edition.js';
import { startIdentity } from './identity/server.js';
import { TRY_PATH } from './pages/try.js';
import { pageRoutes } from './routes/pages.js';
import { tryRoutes } from './routes/try.js';
import { closed, documentOf, folder } from './testing.js';
import { tryDocuments } from './try-stories.js';

/** A paper of one closed article, a reader who has signed in, and the names of the records that were read. */
async function signedIn(t: TestContext) {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  const server = await startLocalServer(getRequestListener((request) => answer(request)));
  const identity = await startIdentity([server.url]);
  t.after(() => Promise.all([server.close(), identity.close()]));
  const path = folder(t, { 's.json': JSON.stringify(documentOf('s', closed('subscriber'))) });
  const edition = makeEdition({
    content: loadContent([path], () => {}, tryDocuments()),
    comments: new CommentStore(undefined, []),
    origins: [server.url],
    mediaFrom: [],
    identity,
  });
  const app = new Hono();
  app.route('/', pageRoutes(edition));
  app.route(TRY_PATH, tryRoutes(edition));
  app.all('/access/*', (c) => edition.accessAt(c.req.url)(c.req.raw));
  answer = (request) => app.fetch(request);

  const browser = new CookieBrowser();
  const begun = await browser.open(`${server.url}/access/login?return=/articles/s`);
  await browser.submit(begun.url, { do: 'register', email: 'ada@paper.example', name: 'Ada' });
  const { records } = edition.services.stores;
  const reads: string[] = [];
  const get = records.get.bind(records);
  records.get = (key) => (reads.push(key.split(':')[0]!), get(key));
  return { reads, open: (at: string) => browser.open(server.url + at) };
}

test('an article’s page asks once who the reader is', async (t) => {
  const { reads, open } = await signedIn(t);
  const { text, response } = await open('/articles/s');
  assert.match(text, /ada@paper\.example/);
  assert.match(response.headers.getSetCookie().join(), /broadsheet-state=/);
  // The session, whether it or its account was revoked; a gift; what is owned, for the decision and for the state.
  const expected = ['entitlements', 'entitlements', 'gifted', 'revoked', 'revoked', 'session']; // prettier-ignore
  assert.deepEqual(reads.sort(), expected.sort());
});

test('so does the page to try the paywall', async (t) => {
  const { reads, open } = await signedIn(t);
  assert.match((await open(TRY_PATH)).text, /<h1>Try the paywall/);
  assert.equal(reads.filter((name) => name === 'session').length, 1);
});
