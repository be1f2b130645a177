/** One reader, several devices: what a browser's cookie has opened and bought is the account's after the login. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WELCOME } from '../../testing/src/access.js';
import { LoginBrowser } from '../../testing/src/login-paper.js';
import { startOutagePaper, type OutagePaper } from '../../testing/src/outage-paper.js';
import type { PaidArticle } from './content.js';
import { metered } from './models/metered.js';
import { bySection, everybody, subscribers } from './models/rules.js';
import { readerHolder } from './visit.js';

const LIMIT = 3;
const meter = metered({ limit: LIMIT, days: 30, newReaders: WELCOME });
const puzzles = metered({ limit: 2, days: 30, meter: 'puzzles', newReaders: WELCOME });
const models = {
  hard: [subscribers()],
  metered: [subscribers(), meter],
  // A rule inside of another one counts too.
  puzzles: [bySection({ free: everybody() }, puzzles)],
};

const ids = { hard: 1, metered: 60, puzzles: 5 };
const articles = new Map(
  Object.entries(ids).flatMap(([model, count]) =>
    Array.from({ length: count }, (_, i): [string, PaidArticle] => {
      const id = `${model}${i}`;
      return [id, { id, model, url: `/${id}`, paid: async () => [] }];
    }),
  ),
);

let paper: OutagePaper;
describe('devices', () => {
  before(async () => void (paper = await startOutagePaper(models, articles)));
  after(() => paper.close());

  async function open(browser: LoginBrowser, article: string) {
    const answer = await browser.fetch(`${paper.origin}/access/open`, {
      method: 'POST',
      headers: { origin: paper.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ article }),
    });
    const { meter } = (await answer.json()) as { meter?: { used: number } };
    return { isOpen: answer.status === 200, used: meter?.used };
  }

  describe('a reader who signs in', () => {
    test('brings what the browser’s cookie opened, on all meters, counted once', async () => {
      const phone = new LoginBrowser(paper.origin);
      await open(phone, 'metered0');
      await open(phone, 'metered1');
      await open(phone, 'puzzles0');
      await phone.signIn('ada');
      assert.deepEqual(await open(phone, 'metered0'), { isOpen: true, used: 2 });
      assert.deepEqual(await open(phone, 'puzzles0'), { isOpen: true, used: 1 });

      const desk = new LoginBrowser(paper.origin);
      await open(desk, 'metered1');
      await open(desk, 'metered2');
      await desk.signIn('ada');
      assert.deepEqual(await open(desk, 'metered0'), { isOpen: true, used: 3 });
      assert.equal((await open(phone, 'metered3')).isOpen, false);
      assert.equal((await open(desk, 'metered4')).isOpen, false);
    });

    test('gets no fresh meter by signing out and in again', async () => {
      const browser = new LoginBrowser(paper.origin);
      await browser.signIn('grace');
      for (let i = 0; i < LIMIT; i++) await open(browser, `metered${i}`);
      for (let round = 0; round < 3; round++) {
        await browser.submit(`${paper.origin}/access/logout`, { return: '/' });
        await browser.signIn('grace');
        assert.equal((await open(browser, `metered${10 + round}`)).isOpen, false);
      }
    });

    test('grants exactly the limit to two devices that ask at once', async () => {
      const devices = [new LoginBrowser(paper.origin), new LoginBrowser(paper.origin)];
      for (const device of devices) await device.signIn('mary');
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, i) => open(devices[i % 2]!, `metered${i}`)),
      );
      assert.equal(answers.filter(({ isOpen }) => isOpen).length, LIMIT);
    });

    test('keeps what was bought before, and the cookie keeps nothing', async () => {
      const browser = new LoginBrowser(paper.origin);
      await open(browser, 'metered0');
      const reader = browser.cookie(paper.origin, 'broadsheet-reader')!;
      const holder = readerHolder(reader);
      await paper.access.entitlements.change({ holder, product: 'day-pass', at: 1 });
      assert.equal((await open(browser, 'hard0')).isOpen, true);
      await browser.signIn('joan');
      assert.equal((await open(browser, 'hard0')).isOpen, true);
      assert.deepEqual(await paper.access.entitlements.ownedBy(holder), []);
      await browser.submit(`${paper.origin}/access/logout`, { return: '/' });
      assert.equal((await open(browser, 'hard0')).isOpen, false);
    });
  });
});
