import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Hono } from 'hono';
import { CookieBrowser } from '../../../testing/src/cookie-browser.js';
import { CommentStore } from '../comment-store.js';
import { loadContent } from '../content.js';
import { makeEdition } from '../edition.js';
import { site } from '../testing.js';
import { accountRoutes } from './account.js';

const EMAIL = 'ada@paper.example';
const ARTICLE = 'leave-the-lamps-on';

/** A reader with an account, a subscription, a gift link and an opened article, on two devices. */
async function reader(t: TestContext) {
  const { url } = await site(t);
  async function signIn(fields: Record<string, string>) {
    const browser = new CookieBrowser();
    const begun = await browser.open(`${url}/access/login?return=/account`);
    await browser.submit(begun.url, { email: EMAIL, ...fields });
    return browser;
  }
  const browser = await signIn({ do: 'register', name: 'Ada' });
  const phone = await signIn({ do: 'sign-in' });
  await browser.submit(`${url}/access/open`, { article: ARTICLE, return: '/' });
  await browser.submit(`${url}/subscribe`, { return: '/' });
  const made = await browser.submit(`${url}/try-the-paywall/gift`, { article: 'who-owns-the-tide-mill' }); // prettier-ignore
  const gift = /readonly value="([^"]*)"/.exec(made.text)![1]!;
  const open = async (path: string, by = browser) => (await by.open(url + path)).text;
  const whose = async (by = browser) => /name="whose" value="([^"]*)"/.exec(await open('/account/delete', by))![1]!; // prettier-ignore
  const remove = (fields: Record<string, string>, by = browser) => by.submit(`${url}/account/delete`, fields); // prettier-ignore
  return { url, browser, phone, gift, open, whose, remove };
}

test('a reader sees what the paper keeps, takes it along, and has it deleted', async (t) => {
  const { url, browser, phone, gift, open, whose, remove } = await reader(t);
  const page = await open('/account');
  assert.match(page, new RegExp(`You are signed in as ${EMAIL}`));
  assert.equal(page.match(/<li>a session since/g)?.length, 2);
  assert.match(page, /<li>Digital, until/);
  assert.match(page, /<li>1 opened since/);
  assert.match(page, /<li>a gift link of yours/);
  const taken = await browser.fetch(`${url}/account/data.json`);
  assert.match(taken.headers.get('content-disposition') ?? '', /^attachment/);
  const { account } = (await taken.json()) as { account: { sessions: { account: unknown }[] } };
  assert.ok(JSON.stringify(account.sessions[0]).includes(EMAIL));

  const question = await open('/account/delete');
  assert.match(question, new RegExp(`about ${EMAIL} and this browser is deleted at once`));
  const { response, text } = await remove({ whose: await whose() });
  assert.equal(response.status, 200);
  assert.match(text, /<h1>It is deleted<\/h1>/);
  assert.match(text, /the shop’s own books/);
  assert.equal(browser.cookiesFor(new URL(url)), '', 'no cookie is left');
  for (const device of [browser, phone]) assert.match(await open('/account', device), /You are not signed in/); // prettier-ignore
  assert.doesNotMatch(await open('/articles/who-owns-the-tide-mill', phone), /data-access="open"/);
  assert.doesNotMatch(await open(new URL(gift).pathname + new URL(gift).search, new CookieBrowser()), /A subscriber gives you/); // prettier-ignore

  // The provider knows the reader still, and asks nothing.
  const back = await browser.open(`${url}/access/login?return=/account`);
  assert.equal(back.text.match(/<li>a session since/g)?.length, 1);
  assert.doesNotMatch(back.text, /Digital|opened since|gift/);
  assert.doesNotMatch(await open('/try-the-paywall'), /readonly value=/);
});

test('nothing is deleted by another site, by looking, or for whoever is signed in by now', async (t) => {
  const { url, browser, open, whose, remove } = await reader(t);
  const holder = await whose();
  const body = new URLSearchParams({ whose: holder });
  const headers = { origin: 'https://elsewhere.example' };
  const init = { method: 'POST', body, headers };
  assert.equal((await browser.fetch(`${url}/account/delete`, init)).status, 403);
  for (const wrong of ['', 'account:other', holder.slice(0, -1)]) {
    const { response, text } = await remove({ whose: wrong });
    assert.equal(response.status, 409);
    assert.match(text, /role="alert">You are not signed in as you were/);
  }
  const stranger = new CookieBrowser();
  assert.equal((await remove({ whose: holder }, stranger)).response.status, 409);
  assert.match(await open('/account'), /<li>Digital, until/);
});

test('a browser without an account is forgotten too', async (t) => {
  const { url } = await site(t);
  const browser = new CookieBrowser();
  await browser.submit(`${url}/access/open`, { article: ARTICLE, return: '/' });
  assert.match((await browser.open(`${url}/account`)).text, /<li>1 opened since/);
  const asked = (await browser.open(`${url}/account/delete`)).text;
  assert.match(asked, /about this browser is deleted/);
  assert.doesNotMatch(asked, /reader:/, 'the id stays where no script reads it');
  const done = await browser.submit(`${url}/account/delete`, { whose: '' });
  assert.doesNotMatch(done.text, /signed out/);
  assert.equal(browser.cookiesFor(new URL(url)), '');
});

test('where a store fails the reader is told so, and keeps the cookies to ask again', async (t) => {
  const origin = 'http://localhost:8000';
  const content = loadContent([], () => {});
  const comments = new CommentStore(undefined, []);
  const edition = makeEdition({ content, comments, origins: [origin], mediaFrom: [] });
  const app = new Hono().route('/account', accountRoutes(edition));
  const { records } = edition.services.stores;
  const fails = t.mock.method(records, 'replace', () => Promise.reject(new Error('down')));
  const told = t.mock.method(console, 'error', () => undefined);
  const ask = () => app.request(`${origin}/account/delete`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ whose: '' }) }); // prettier-ignore
  const refused = await ask();
  assert.equal(refused.status, 503);
  assert.match(await refused.text(), /role="alert">Not everything could be deleted just now/);
  assert.deepEqual(refused.headers.getSetCookie(), []);
  assert.equal(told.mock.callCount(), 1);
  fails.mock.restore();
  assert.equal((await ask()).status, 200);
});
