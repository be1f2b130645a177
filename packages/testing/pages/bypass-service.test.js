/** What readers ask the access service who want more than they have: of a cut article its text, of a sealed one its key. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { base64url } from 'jose';
import { ask, opened, sealedIn, subscriber } from '../src/asking.js';
import { tell } from '../src/bypass/outcomes.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { CookieBrowser } from '../src/cookie-browser.js';

/** @type {import('../src/bypass/papers.js').ClosedPaper} */
let paper;
describe('bypass service', () => {
  before(async () => {
    paper = await startClosedPaper();
  });
  after(() => paper.close());

  /**
   * @param {import('node:test').TestContext} t @param {number} kind @param {string} what @param {string} mode
   * @param {readonly {status: number, text: string}[]} answers of which none may hold a paid word or a key
   */
  function findsNothing(t, kind, what, mode, answers) {
    const leaks = answers.filter(
      ({ status, text }) => status < 300 || /"key"/.test(text) || paper.found(text).length > 0,
    );
    tell(t, { kind, what, mode, over: 'HTTP', requests: answers.length, found: leaks.length });
    assert.ok(answers.length > 0);
    assert.deepEqual(leaks, []);
  }

  /** @param {number} count @param {() => Promise<{status: number, text: string}>} one */
  const times = (count, one) => Promise.all(Array.from({ length: count }, one));

  test('who has a grant finds the words, in either mode', async () => {
    const reader = await subscriber(paper);
    const cut = await ask(paper, { article: 'closed-subscriber' }, reader);
    for (const word of paper.words.subscriber) assert.ok(cut.text.includes(word));
    const { revision, envelope, jwes } = await sealedIn(paper.url + paper.sealed);
    const answer = await ask(paper, { article: 'closed-sealed', revision, envelope }, reader);
    assert.ok(!paper.words.sealed.some((word) => answer.text.includes(word)));
    const text = await opened(jwes, JSON.parse(answer.text).key);
    for (const word of paper.words.sealed) assert.ok(text.includes(word));
  });

  test('wiped cookies', async (t) => {
    const { revision, envelope } = await sealedIn(paper.url + paper.sealed);
    const cut = await times(50, () => ask(paper, { article: 'closed-subscriber' }));
    findsNothing(t, 6, 'wiped, fifty times', 'cut', cut);
    const sealed = await times(50, () =>
      ask(paper, { article: 'closed-sealed', revision, envelope }),
    );
    findsNothing(t, 6, 'wiped, fifty times', 'sealed', sealed);
  });

  test('a used-up meter: the cookie of before, and fifty parallel tabs', async (t) => {
    const reader = new CookieBrowser();
    assert.equal((await ask(paper, { article: 'leave-the-lamps-on' }, reader)).status, 200);
    const { origin } = new URL(paper.url);
    const kept = reader.cookie(origin, 'broadsheet-reader');
    assert.ok(kept);
    await reader.submit(`${paper.url}/try-the-paywall/meter`, { do: 'use-up' });
    const restored = new CookieBrowser();
    restored.setCookie(origin, 'broadsheet-reader', kept);
    const question = { article: 'closed-metered' };
    findsNothing(t, 7, 'restored', 'cut', [await ask(paper, question, restored)]);
    findsNothing(t, 8, 'meter used up', 'cut', await times(50, () => ask(paper, question, reader)));
  });

  test('gifts: made up, for another article, for a sixth reader, revoked', async (t) => {
    const giver = await subscriber(paper);
    const { revision, envelope } = await sealedIn(paper.url + paper.sealed);
    /** @type {[mode: string, question: Record<string, string>][]} */
    const modes = [
      ['cut', { article: 'closed-subscriber' }],
      ['sealed', { article: 'closed-sealed', revision, envelope }],
    ];
    const none = `${btoa('{"alg":"none","typ":"broadsheet-gift+jwt"}')}.${btoa('{"sub":"closed-subscriber","jti":"a","exp":99999999999}')}.`;
    for (const [mode, question] of modes) {
      const minted = await ask(paper, question, giver, '/access/gift');
      const gift = new URL(JSON.parse(minted.text).url).searchParams.get('gift');
      const elsewhere = modes.find(([other]) => other !== mode)?.[1];
      const refused = [
        await ask(paper, { ...question, gift: 'x' }),
        await ask(paper, { ...question, gift: none }),
        await ask(paper, { ...elsewhere, gift }),
      ];
      const invited = await times(8, () => ask(paper, { ...question, gift }));
      assert.equal(invited.filter(({ status }) => status === 200).length, 5);
      refused.push(...invited.filter(({ status }) => status !== 200));
      await ask(paper, { ...question, gift }, giver, '/access/gift/revoke');
      refused.push(await ask(paper, { ...question, gift }));
      findsNothing(t, 17, 'made up, of another article, over-used, revoked', mode, refused);
    }
  });

  test('fields that are made up', async (t) => {
    const more = [{ granted: true }, { model: 'free' }, { products: ['digital'] }, { key: 'a' }, { sealed: '' }, { revision: '1', envelope: 'a.b.c.d.e' }]; // prettier-ignore
    for (const [mode, article] of [
      ['cut', 'closed-subscriber'],
      ['sealed', 'closed-sealed'],
    ]) {
      // prettier-ignore
      const answers = await Promise.all(more.map((fields) => ask(paper, { article, ...fields })));
      findsNothing(t, 16, 'made-up fields', String(mode), answers);
    }
  });

  test('a subscriber’s own envelope, edited or for something else', async (t) => {
    const reader = await subscriber(paper);
    const { revision, envelope, jwes } = await sealedIn(paper.url + paper.sealed);
    const [head = '', ...rest] = envelope.split('.');
    const header = JSON.parse(new TextDecoder().decode(base64url.decode(head)));
    /** @param {object} change */
    const edited = (change) =>
      [base64url.encode(JSON.stringify({ ...header, ...change })), ...rest].join('.');
    const good = { article: 'closed-sealed', revision, envelope };
    const wrong = [
      { article: 'closed-subscriber' },
      { revision: 'older' },
      { revision: 'older', envelope: edited({ rev: 'older' }) },
      { article: 'closed-subscriber', envelope: edited({ art: 'closed-subscriber' }) },
      ...[{ iss: 'https://evil.example' }, { kid: 'premium.2020-01' }, { kid: 'gold.2026-11' }, { need: [] }, { alg: 'none' }, { alg: 'dir' }, { alg: 'PBES2-HS256+A128KW', p2c: 1, p2s: 'AA' }, { enc: 'A128GCM' }, { zip: 'DEF' }, { crit: ['x'], x: 1 }, { jku: 'https://evil.example/keys' }, { typ: 'news-section+jwe' }].map((change) => ({ envelope: edited(change) })), // prettier-ignore
      ...[0, 1, 2, 3].map((part) => ({
        envelope: [head, ...rest.map((text, at) => (at === part ? text.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) : text))].join('.'), // prettier-ignore
      })),
      { envelope: jwes[0] },
      { envelope: head },
    ];
    const answers = await Promise.all(
      wrong.map((change) => ask(paper, { ...good, ...change }, reader)),
    );
    for (const { status } of answers) assert.equal(status, 400);
    findsNothing(t, 15, 'envelopes edited or of another page', 'sealed', answers);
  });
});
