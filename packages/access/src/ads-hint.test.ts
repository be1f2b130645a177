import assert from 'node:assert/strict';
import { test } from 'node:test';
import { form, json, paper, readerCookie, readerId } from '../../testing/src/access.js';
import { adsHint } from './ads-hint.js';
import type { Grant } from './decision.js';
import { readerHolder } from './visit.js';

const HINT = 'news-ads=light; Path=/; SameSite=Lax; Max-Age=2678400; Secure';
const ads = ({ reason }: Grant) => (reason === 'subscription' ? 'light' : undefined);

/** A paper with that rule and one subscriber. */
async function withSubscriber() {
  const made = paper({ ads });
  const holder = readerHolder(readerId('a'));
  await made.entitlements.change({ holder, product: 'digital', at: 1 });
  return { ...made, cookie: readerCookie('a') };
}
const hintsOf = (answer: Response) =>
  answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('news-ads'));

test('a grant says how many ads its reader sees, and the browser is given the hint', async () => {
  const { access, cookie } = await withSubscriber();
  const opened = await access(json('s1', { cookie }));
  assert.equal(((await opened.json()) as { ads: string }).ads, 'light');
  assert.deepEqual(hintsOf(opened), [HINT]);
  const plain = await access(form({ article: 's1' }, { cookie }));
  assert.equal(plain.status, 303);
  assert.deepEqual(hintsOf(plain), [HINT]);
});

test('a grant for another reason, a refusal, and a service without a rule say nothing of ads', async () => {
  const { access } = await withSubscriber();
  for (const [asked, article] of [
    [access, 'm1'],
    [access, 'f1'],
    [access, 's1'],
    [paper().access, 'm1'],
  ] as const) {
    const answer = await asked(json(article));
    assert.ok(!('ads' in ((await answer.json()) as object)), article);
    assert.deepEqual(hintsOf(answer), []);
  }
});

test('the hint is readable, says the tier alone, and goes when the terms end', () => {
  assert.equal(adsHint('light', 'https://paper.example'), HINT);
  assert.equal(
    adsHint(undefined, 'http://localhost:8000'),
    'news-ads=; Path=/; SameSite=Lax; Max-Age=0',
  );
});
