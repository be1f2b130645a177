import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adsHint } from '@broadsheet/access';
import { closed, cookieOf, documentOf, folder, post, site } from './testing.js';

const json = JSON.stringify;
const words = 'The tide came in over the harbour wall and stayed. '.repeat(12);
const long = Array.from({ length: 80 }, (_, i) => ({
  type: 'paragraph',
  ...(i === 0 && { id: 'open' }),
  children: [{ type: 'text', value: words }],
}));
const body = { type: 'body', version: 1, children: long };

test('a closed article says on <html> whose it is; a subscriber has fewer ads, and the hint is kept up', async (t) => {
  const content = folder(t, { 's.json': json(documentOf('s', { body, ...closed('subscriber') })) });
  const paper = await site(t, { content });
  const strange = await fetch(`${paper.url}/articles/s`);
  const first = await strange.text();
  assert.match(first, /^<!doctype html>\n<html[^>]* data-ads="full">/);
  assert.doesNotMatch(first, /ads-hint/);
  assert.deepEqual(strange.headers.getSetCookie(), []);

  const subscribed = await post(paper, '/subscribe', { return: '/' });
  const headers = { cookie: cookieOf(subscribed) };
  const own = await fetch(`${paper.url}/articles/s`, { headers });
  const page = await own.text();
  assert.match(page, /<html[^>]* data-ads="light">/);
  assert.doesNotMatch(page, /unit="article-top"|tier="full"|ads-hint/);
  assert.deepEqual(own.headers.getSetCookie(), [adsHint('light', paper.url)]);
  assert.equal(own.headers.get('cache-control'), 'private, no-cache');
});

test('what is opened in the page comes with the ads of the whole story, each saying for whom', async (t) => {
  const content = folder(t, { 'm.json': json(documentOf('m', { body, ...closed('metered') })) });
  const paper = await site(t, { content });
  const headers = { Origin: paper.url, 'Content-Type': 'application/json' };
  const answer = await fetch(`${paper.url}/access/open`, {
    ...{ method: 'POST', headers },
    body: json({ article: 'm' }),
  });
  const { sections } = (await answer.json()) as { sections: { html: string }[] };
  const slots = sections[0]!.html.match(/<news-ad-slot[^>]*>/g)!;
  const page = await fetch(`${paper.url}/articles/m`, { headers: { cookie: cookieOf(answer) } });
  const units = (markup: string) => markup.match(/ unit="inline-\d+"/g);
  assert.deepEqual(units(slots.join('')), units(await page.text()));
  assert.ok(slots.some((slot) => slot.includes('tier="full"')));
  assert.ok(slots.some((slot) => !slot.includes('tier=')));
});

test('a free article and the front page are the same for everybody, and leave it to the hint', async (t) => {
  const content = folder(t, { 'f.json': json(documentOf('f', { body })) });
  const paper = await site(t, { content });
  const subscribed = await post(paper, '/subscribe', { return: '/' });
  const cookie = subscribed.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
  assert.match(cookie, /news-ads=light/);
  for (const path of ['/articles/f', '/']) {
    const strange = await (await fetch(paper.url + path)).text();
    const answer = await fetch(paper.url + path, { headers: { cookie } });
    assert.equal(await answer.text(), strange, path);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.match(strange, /<script src="\/broadsheet\/ads-hint\.js"><\/script>/);
    assert.match(strange, /<news-ad-slot[^>]* tier="full"/);
    assert.doesNotMatch(strange, /data-ads=/);
  }
  assert.doesNotMatch(await (await fetch(`${paper.url}/about`)).text(), /ads-hint/);
  const script = await fetch(`${paper.url}/broadsheet/ads-hint.js`);
  assert.match(script.headers.get('content-type')!, /^text\/javascript/);
});

test('the hint comes with the subscription and goes with it, readable and without a word of who it is', async (t) => {
  const paper = await site(t);
  const hintOf = (answer: Response) =>
    answer.headers.getSetCookie().find((one) => one.startsWith('news-ads='));
  const began = await post(paper, '/subscribe', {});
  assert.equal(hintOf(began), 'news-ads=light; Path=/; SameSite=Lax; Max-Age=2678400');
  const ended = await post(paper, '/subscribe', { do: 'end' }, { cookie: cookieOf(began) });
  assert.equal(hintOf(ended), 'news-ads=; Path=/; SameSite=Lax; Max-Age=0');
  assert.match(adsHint('light', 'https://post.example'), /; Secure$/);
});

test('a reader who turns out to subscribe when the article opens is told so, and gets the hint', async (t) => {
  const content = folder(t, {
    's.json': json(documentOf('s', closed('subscriber'))),
    'm.json': json(documentOf('m', closed('metered'))),
  });
  const paper = await site(t, { content });
  const cookie = cookieOf(await post(paper, '/subscribe', {}));
  const ask = async (article: string, headers: Record<string, string>) => {
    const answer = await fetch(`${paper.url}/access/open`, {
      method: 'POST',
      headers: { Origin: paper.url, 'Content-Type': 'application/json', ...headers },
      body: json({ article }),
    });
    assert.equal(answer.status, 200);
    const { ads } = (await answer.json()) as { ads?: string };
    return { ads, hint: answer.headers.getSetCookie().find((one) => one.startsWith('news-ads')) };
  };
  assert.deepEqual(await ask('s', { cookie }), { ads: 'light', hint: adsHint('light', paper.url) });
  assert.deepEqual(await ask('m', {}), { ads: undefined, hint: undefined });
});
