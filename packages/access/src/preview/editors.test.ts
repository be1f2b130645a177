/** Previews are for editors: whoever else asks for one gets what he gets without. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startOutagePaper, type OutagePaper } from '../../../testing/src/outage-paper.js';
import type { DecisionEntry } from '../options.js';
import type { PaidArticle } from '../content.js';
import { meterKey, metered } from '../models/metered.js';
import { subscribers } from '../models/rules.js';
import { memoryStores } from '../stores/memory.js';
import { accountHolder } from '../visit.js';
import { accountKey, type Account } from '../login/account.js';
import { PREVIEW_KINDS } from './kinds.js';

const MODELS = { hard: [subscribers()], metered: [subscribers(), metered({ limit: 5, days: 30 })] };
const articles = new Map<string, PaidArticle>(
  Object.keys(MODELS).map((id) => [
    id,
    {
      ...{ id, model: id, url: `/${id}`, products: ['digital'] },
      paid: async () => [{ id: '1', html: '<p>The rest</p>' }],
    },
  ]),
);

let editors: (account: Account) => unknown;
const log: DecisionEntry[] = [];
const errors: unknown[] = [];
const options = {
  editors: (account: Account) => editors(account) as boolean,
  onDecision: (entry: DecisionEntry) => void log.push(entry),
  onError: (error: unknown) => void errors.push(error),
  gifts: {},
};
const isAda = ({ email }: Account) => email === 'ada@paper.example';

let paper: OutagePaper;
let ada: string;
let grace: string;
describe('editors', () => {
  before(async () => {
    paper = await startOutagePaper(MODELS, articles, options);
    [ada, grace] = (await Promise.all(['ada', 'grace'].map(paper.subscriber))) as [string, string];
    // The editor is no subscriber.
    const holder = accountHolder(await accountKey({ issuer: paper.idp.issuer, subject: 'ada' }));
    await paper.access.entitlements.change({ holder, product: 'digital', at: Date.now() + 1, revoked: true }); // prettier-ignore
  });
  after(() => paper.close());
  afterEach(() => {
    paper.broken.how = undefined;
    editors = isAda;
    log.length = errors.length = 0;
  });
  editors = isAda;

  async function preview(cookie: string | undefined, query = '?preview=subscriber') {
    const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
    const visit = await paper.access.visit(
      new Request(`${paper.origin}/hard${query}`, { headers }),
    );
    return { visit, preview: await visit.preview() };
  }

  describe('a preview', () => {
    test('is shown to an editor, whose own visit stays what it was', async () => {
      const { visit, preview: shown } = await preview(ada);
      assert.equal((await shown!.look(articles.get('hard')!)).granted, true);
      assert.equal((await visit.look(articles.get('hard')!)).granted, false);
      assert.equal((await visit.preview('stranger'))?.kind, 'stranger');
    });

    test('is nothing for strangers, for subscribers, and for who says to be an editor', async () => {
      const forged = ada.replace(/(session=.{4})..../, '$1aaaa');
      assert.notEqual(forged, ada);
      for (const cookie of [
        undefined,
        grace,
        forged,
        'preview=subscriber',
        `${grace}; email=ada@paper.example`,
      ])
        // prettier-ignore
        for (const kind of PREVIEW_KINDS)
        assert.equal((await preview(cookie, `?preview=${kind}`)).preview, undefined, kind);
      const headers = { 'X-Editor': 'ada', Authorization: 'Basic YWRhOg==' };
      const request = new Request(`${paper.origin}/hard?preview=subscriber`, { headers });
      assert.equal(await (await paper.access.visit(request)).preview(), undefined);
    });

    test('is nothing where the address names no kind, or two', async () => {
      for (const query of [
        '',
        '?preview',
        '?preview=',
        '?preview=true',
        '?preview=__proto__',
        '?preview=constructor',
        '?Preview=subscriber',
        '?preview=stranger&preview=subscriber',
        '?preview=subscriber&preview=',
        '?preview[]=subscriber',
        '?preview=%00',
        '?preview=subscriber%3A',
      ])
        // prettier-ignore
        assert.equal((await preview(ada, query)).preview, undefined, query);
    });

    test('is nothing where it is not known for sure who asks', async () => {
      const cases = ['down', 'slow', { rubbish: '{}' }, { rubbish: 'null' }] as const;
      for (const how of cases) {
        paper.broken.how = how;
        const { preview: shown, visit } = await preview(ada);
        assert.equal(shown, undefined, JSON.stringify(how));
        assert.equal(await visit.preview('stranger'), undefined);
      }
    });

    test('is nothing where the site does not say yes, in so many words', async () => {
      for (const answer of [false, undefined, 'no', 1, {}]) {
        editors = () => answer;
        assert.equal((await preview(ada)).preview, undefined, String(answer));
      }
      editors = async () => false;
      assert.equal((await preview(ada)).preview, undefined);
      editors = () => {
        throw new Error('the list of editors is down');
      };
      assert.equal((await preview(ada)).preview, undefined);
      assert.match(String(errors.at(-1)), /list of editors/);
      editors = async () => true;
      assert.ok((await preview(ada)).preview);
    });

    test('does not exist in a paper that names no editors', async () => {
      const other = await startOutagePaper(MODELS, articles);
      try {
        const headers = { Cookie: await other.subscriber('ada') };
        const request = new Request(`${other.origin}/hard?preview=subscriber`, { headers });
        assert.equal(await (await other.access.visit(request)).preview(), undefined);
      } finally {
        await other.close();
      }
    });
  });

  describe('the wall’s button in a preview', () => {
    const forms = 'application/x-www-form-urlencoded';
    async function press(
      id: string,
      kind: string,
      cookie: string | undefined,
      type = 'application/json',
    ) {
      // prettier-ignore
      const fields = { article: id, return: '/elsewhere' };
      const body = type === forms ? String(new URLSearchParams(fields)) : JSON.stringify(fields);
      const headers = { Origin: paper.origin, 'Content-Type': type, ...(cookie && { Cookie: cookie }) }; // prettier-ignore
      const url = `${paper.origin}/access/open?preview=${kind}`;
      const answer = await paper.access(new Request(url, { method: 'POST', headers, body }));
      assert.equal(answer.headers.get('set-cookie'), null);
      assert.match(answer.headers.get('cache-control')!, /no-store/);
      assert.deepEqual(log, []);
      const { status, headers: sent } = answer;
      return { status, text: await answer.text(), to: sent.get('location') };
    }

    test('answers as the made-up reader is answered', async () => {
      const opened = await press('metered', 'stranger:1', ada);
      assert.equal(opened.status, 200);
      assert.match(opened.text, /"reason":"meter".*The rest/);
      assert.equal((await press('hard', 'subscriber', ada)).status, 200);
      assert.equal((await press('hard', 'gift', ada)).status, 200);
      const refused = await press('metered', 'registered:0', ada);
      assert.equal(refused.status, 402);
      assert.match(refused.text, /You have opened your 5 free articles/);
      assert.equal((await press('hard', 'down', ada)).status, 503);
    });

    test('leads back to the preview without script', async () => {
      const to = async (id: string, kind: string) => (await press(id, kind, ada, forms)).to;
      assert.equal(await to('metered', 'stranger'), '/metered?preview=stranger&access=opened#metered-offer'); // prettier-ignore
      assert.equal(await to('hard', 'stranger:0'), '/hard?preview=stranger%3A0&access=refused#hard-offer'); // prettier-ignore
    });

    test('opens and counts nothing for anybody else, nor for an editor who is signed out', async () => {
      for (const cookie of [undefined, grace])
        for (const kind of ['subscriber', 'stranger', '', '__proto__']) {
          const { status, text } = await press('metered', kind, cookie);
          assert.equal(status, 403);
          assert.doesNotMatch(text, /The rest/);
          assert.equal((await press('hard', kind, cookie, forms)).to, '/hard');
        }
      assert.equal((await press('hard', 'nonsense', ada)).status, 403);
      paper.broken.how = 'down';
      assert.equal((await press('hard', 'subscriber', ada)).status, 403);
    });
  });

  test('a hundred presses and looks leave the running stores as they were', async () => {
    const stores = memoryStores();
    const other = await startOutagePaper(MODELS, articles, { ...options, stores });
    try {
      const headers = { Cookie: await other.subscriber('ada') };
      const written: string[] = [];
      stores.records.replace = async (key) => (written.push(key), true);
      stores.meters.consume = async (key) => (written.push(key), { granted: true, used: 1 });
      for (let n = 0; n < 100; n++) {
        const kind = PREVIEW_KINDS[n % PREVIEW_KINDS.length];
        const request = new Request(`${other.origin}/x?preview=${kind}`, { headers });
        const shown = await (await other.access.visit(request)).preview();
        await shown!.look(articles.get('metered')!);
        await shown!.open(articles.get('metered')!);
      }
      assert.deepEqual(written, []);
      const holder = accountHolder(await accountKey({ issuer: other.idp.issuer, subject: 'ada' }));
      assert.equal((await stores.meters.look(meterKey('articles', holder), 'metered')).used, 0);
    } finally {
      await other.close();
    }
  });
});
