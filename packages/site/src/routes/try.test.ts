import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subscriber } from '../../../testing/src/asking.js';
import { CookieBrowser } from '../../../testing/src/cookie-browser.js';
import { site } from '../testing.js';

const TRY = '/try-the-paywall';

/** What the page says of the article of one model. */
function saysOf(page: string, model: string): string {
  const item = page.split('<li><p class="try-model">').find((one) => one.startsWith(`${model} `));
  return /class="try-says"[^>]*>([^<]*)/.exec(item ?? '')?.[1] ?? '';
}

test('every model decides for this reader: a stranger, with an account, with a day pass', async (t) => {
  const { url } = await site(t);
  const browser = new CookieBrowser();
  const page = async () => (await browser.open(url + TRY)).text;

  const stranger = await page();
  const said = { Free: /^Open/, Subscribers: /^Closed/, Metered: /^Opens when you ask/, Registered: /^Closed: for readers with/, 'Free at first': /^Open/, 'Free later': /^Closed/, 'Day pass': /^Closed/, 'Institution, by network': /^Open: you belong to Harbour University/, 'Institution, by e-mail': /^Closed/, Bundle: /^Closed/, 'By section': /^Closed/ }; // prettier-ignore
  for (const [model, words] of Object.entries(said)) assert.match(saysOf(stranger, model), words);

  const begun = await browser.open(`${url}/access/login?return=${TRY}`);
  const fields = { do: 'register', email: 'ada@library.example', name: 'Ada' };
  const account = (await browser.submit(begun.url, fields)).text;
  assert.match(account, /ada@library\.example/);
  assert.match(saysOf(account, 'Registered'), /^Open: you have an account/);
  assert.match(saysOf(account, 'Institution, by e-mail'), /^Open: you belong to City Library/);

  const { origin } = new URL(url);
  const post = async (path: string, form: Record<string, string>) =>
    (await browser.submit(origin + path, form)).text;
  await post('/subscribe', { product: 'day-pass', return: TRY });
  const day = await page();
  assert.match(saysOf(day, 'Day pass'), /^Open: you subscribe, until/);
  assert.match(saysOf(day, 'Bundle'), /^Closed/);
  assert.match(await post('/subscribe', { product: 'everything', return: TRY }), /magazine, until/);
  assert.match(saysOf(await page(), 'Bundle'), /^Open/);
});

test('the meter is used up and reset; a stranger gives nothing, and a made-up product is the first one', async (t) => {
  const { url } = await site(t);
  const browser = new CookieBrowser();
  const post = async (path: string, form: Record<string, string>) =>
    browser.submit(url + path, form);
  assert.match((await post(`${TRY}/meter`, { do: 'use-up' })).text, /3 of 3 read/);
  assert.match((await post(`${TRY}/meter`, { do: 'reset' })).text, /0 of 3 read/);
  const refused = await post(`${TRY}/gift`, { article: 'who-owns-the-tide-mill' });
  assert.equal(refused.response.status, 422);
  assert.match(refused.text, /given away by subscribers/);
  assert.match(
    (await post('/subscribe', { product: '__proto__', return: TRY })).text,
    /Digital, until/,
  );
});

test('a gift link is shown, counts its readers and is revoked', async (t) => {
  const { url } = await site(t);
  const [giver, friend] = [await subscriber({ url }), new CookieBrowser()];
  const article = 'who-owns-the-tide-mill';
  const made = (await giver.submit(`${url}${TRY}/gift`, { article })).text;
  const link = /readonly value="([^"]*)"/.exec(made)![1]!;
  const gift = new URL(link).searchParams.get('gift')!;
  assert.match(made, /Nobody has used it yet/);
  const wall = (await friend.open(link)).text;
  assert.match(wall, /A subscriber gives you this article/);
  assert.ok(wall.includes(`name="gift" value="${gift}"`));
  await friend.submit(`${url}/access/open`, { article, gift, return: '/' });
  assert.match((await giver.open(url + TRY)).text, /Read by 1 of 5/);
  await giver.submit(`${url}/access/gift/revoke`, { article, gift, return: TRY });
  assert.match((await giver.open(url + TRY)).text, /The link is over/);
});

test('a login comes back to the origin that it left, and the other names of this machine too', async (t) => {
  const { url } = await site(t);
  const { port } = new URL(url);
  for (const origin of [url, `http://127.0.0.1:${port}`]) {
    const browser = new CookieBrowser();
    const begun = await browser.open(`${origin}/access/login?return=/subscribe`);
    const wrong = await browser.submit(begun.url, { do: 'sign-in', email: 'x@y.example' });
    assert.equal(wrong.response.status, 422);
    assert.match(wrong.text, /aria-invalid="true" aria-describedby="email-why"/);
    const fields = { do: 'register', email: `${new URL(origin).hostname}@x.example`, name: 'A' };
    assert.equal((await browser.submit(begun.url, fields)).url.href, `${origin}/subscribe`);
  }
});
