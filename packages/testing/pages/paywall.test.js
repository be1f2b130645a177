/** Nothing of a paid article's body leaves the server before the reader has a grant. */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDemo, SUBSCRIBER } from '../src/demo.js';
import { paidWords, previewWords } from '../src/demo-words.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

/** @param {string} [cookie] */
async function articleAnswer(cookie) {
  const answer = await fetch(site.url + SUBSCRIBER, cookie ? { headers: { cookie } } : {});
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: answer.status, headers, html: await answer.text() };
}

/** Subscribes as the form on the site does, and returns the reader's cookie. */
async function subscribe() {
  const answer = await fetch(`${site.url}/subscribe`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ return: SUBSCRIBER }),
    redirect: 'manual',
  });
  assert.equal(answer.status, 303);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

test('a stranger gets the preview and no word of the paid part, in HTML, JSON-LD and headers', async () => {
  const { status, headers, html } = await articleAnswer();
  assert.equal(status, 200);
  const paid = paidWords(SUBSCRIBER);
  assert.ok(paid.length >= 5, 'the article has a paid part');
  const readable = plain(html);
  for (const words of previewWords(SUBSCRIBER))
    assert.ok(readable.includes(words), `preview lacks "${words}"`);
  for (const words of paid) {
    assert.ok(!readable.includes(words), `HTML or JSON-LD holds "${words}"`);
    assert.ok(!headers.includes(words), `a header holds "${words}"`);
  }
});

test('asking for the paid part without a grant is refused, without a word of it', async () => {
  const answer = await fetch(`${site.url}/access/open`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ article: SUBSCRIBER.split('/').at(-1) }),
  });
  assert.equal(answer.status, 402);
  assert.match(answer.headers.get('content-type') ?? '', /problem\+json/);
  const body = plain(await answer.text());
  for (const words of paidWords(SUBSCRIBER)) assert.ok(!body.includes(words));
});

test('a subscriber gets all of it, and no shared cache may keep it', async () => {
  const { html, headers } = await articleAnswer(await subscribe());
  const readable = plain(html);
  for (const words of [...previewWords(SUBSCRIBER), ...paidWords(SUBSCRIBER)]) {
    assert.ok(readable.includes(words), `lacks "${words}"`);
  }
  assert.match(headers, /cache-control: .*private/);
});

/** Text as it reads once references and tags are gone: words that differ in markup alone are still the words. @param {string} html */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\u003c/g, '<')
    .replace(/\s+/g, ' ');
}
