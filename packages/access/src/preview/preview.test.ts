/** What every kind of reader gets in a preview, by every model, while nothing that is real can be asked. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startOutagePaper, type OutagePaper } from '../../../testing/src/outage-paper.js';
import type { PaidArticle } from '../content.js';
import { crawlers } from '../crawlers/crawlers.js';
import { grant, refuse } from '../decision.js';
import { institutions } from '../models/institution.js';
import { metered } from '../models/metered.js';
import type { AccessModel, AccessRule } from '../models/rule.js';
import { bySection, everybody, freeAfter, freeFor, registered, subscribers } from '../models/rules.js'; // prettier-ignore
import { PREVIEW_KINDS, previewName, previewReader } from './kinds.js';
import type { Preview } from './preview.js';

/** Who was asked although nobody may be. */
const asked: string[] = [];
const asks = (what: string) => async () => (asked.push(what), true);
/** A vendor's; in a preview it says what would come of it. */
const vendors: AccessRule = Object.assign(() => (asked.push('vendor'), undefined), {
  preview: () => () => refuse('registration'),
});

const campus = institutions({ City: { addresses: ['192.0.2.0/24', '2001:db8::/32'] } });
const library = institutions({ None: {}, Library: { emails: ['library.example'] } });
const bot = crawlers([{ name: 'Bot', verify: asks('name server') }]);
const MODELS: Record<string, AccessModel> = {
  hard: [subscribers()],
  hardOpen: { rules: [subscribers()], whenDown: 'open' },
  metered: [subscribers(), metered({ limit: 5, days: 30 })],
  registration: [subscribers(), registered()],
  fresh: [subscribers(), freeFor({ hours: 48 })],
  aged: [subscribers(), freeAfter({ days: 30 })],
  campus: [subscribers(), campus],
  library: [subscribers(), library],
  bots: [subscribers(), bot],
  sections: [bySection({ Business: campus }, bot)],
  own: [({ visitor }) => (visitor.signedIn ? grant('known') : undefined)],
  vendors: [vendors],
  everybody: [everybody()],
};

/** In the order of the kinds. A gift is asked for first, wherever nothing else opens. */
const EXPECTED: Record<string, string> = {
  hard: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask subscriber subscriber unavailable', // prettier-ignore
  hardOpen: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask subscriber subscriber OUTAGE', // prettier-ignore
  metered: 'ask ask registration ask meter SUBSCRIPTION ask ask ask unavailable',
  registration: 'registration registration registration REGISTERED REGISTERED SUBSCRIPTION ask registration registration unavailable', // prettier-ignore
  fresh: 'TIME TIME TIME TIME TIME SUBSCRIPTION TIME TIME TIME TIME',
  aged: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask subscriber subscriber unavailable', // prettier-ignore
  campus: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask INSTITUTION subscriber unavailable', // prettier-ignore
  library: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask INSTITUTION subscriber unavailable', // prettier-ignore
  bots: 'subscriber subscriber subscriber subscriber subscriber SUBSCRIPTION ask subscriber CRAWLER unavailable', // prettier-ignore
  sections: 'subscriber subscriber subscriber subscriber subscriber subscriber ask INSTITUTION subscriber unavailable', // prettier-ignore
  own: 'subscriber subscriber subscriber KNOWN KNOWN KNOWN ask subscriber subscriber unavailable',
  vendors: 'registration registration registration registration registration registration ask registration registration unavailable', // prettier-ignore
  everybody: 'FREE FREE FREE FREE FREE FREE FREE FREE FREE FREE',
};

const terms = (id: string): PaidArticle => ({
  ...{ id, model: id, url: `/${id}`, products: ['digital', 'weekend'], section: 'Business' },
  published: Date.now() - 3_600_000,
  paid: async () => [],
});
const articles = new Map([...Object.keys(MODELS), 'free'].map((id) => [id, terms(id)]));
const article = (id: string) => articles.get(id)!;

let paper: OutagePaper;
let cookie: string;
describe('preview', () => {
  before(async () => {
    paper = await startOutagePaper(MODELS, articles, {
      gifts: {},
      bundles: { everything: ['weekend', 'magazine'] },
      providers: [{ id: 'vendor', entitlements: async () => (asked.push('vendor'), []) }],
      editors: ({ subject }) => subject === 'ada',
    });
    cookie = await paper.subscriber('ada');
  });
  after(() => paper.close());

  /** The preview, with the running stores taken away as soon as they have said who the editor is. */
  async function previewOf(kind: string, access?: string): Promise<Preview> {
    paper.broken.how = undefined;
    const query = new URLSearchParams({
      preview: kind,
      ...(access && { access }),
      gift: 'editor’s',
    });
    const url = `${paper.origin}/articles/a?${query}`;
    const request = new Request(url, { headers: { Cookie: cookie } });
    const visit = await paper.access.visit(request, { address: '192.0.2.7' });
    const preview = await visit.preview();
    paper.broken.how = 'down';
    asked.length = 0;
    assert.ok(preview, kind);
    return preview;
  }

  describe('an editor’s preview', () => {
    for (const [model, expected] of Object.entries(EXPECTED)) {
      test(`of the model "${model}" shows what each kind of reader gets`, async () => {
        const got = [];
        for (const kind of PREVIEW_KINDS) {
          const { granted, reason } = await (await previewOf(kind)).look(article(model));
          got.push(granted ? reason.toUpperCase() : reason);
          assert.deepEqual(asked, []);
        }
        assert.equal(got.join(' '), expected);
      });
    }

    test('counts a meter as the model does, from any number that is left', async () => {
      const meterOf = async (kind: string) => (await (await previewOf(kind)).look(article('metered'))).meter; // prettier-ignore
      assert.deepEqual(await meterOf('stranger'), { limit: 1, used: 0 });
      assert.deepEqual(await meterOf('stranger:0'), { limit: 1, used: 1, withAccount: 5 });
      assert.deepEqual(await meterOf('registered:3'), { limit: 5, used: 2 });
      assert.deepEqual(await meterOf('registered:9999'), { limit: 5, used: 0 });
    });

    test('shows a subscriber of one product what that product opens, bundles too', async () => {
      const reason = async (product: string) => (await (await previewOf(`subscriber:${product}`)).look(article('hard'))).reason; // prettier-ignore
      assert.equal(await reason('digital'), 'subscription');
      assert.equal(await reason('everything'), 'subscription');
      assert.equal(await reason('magazine'), 'subscriber');
      assert.equal(await reason('__proto__'), 'subscriber');
    });

    test('says who let the reader in', async () => {
      const by = async (kind: string, id: string) => {
        const decision = await (await previewOf(kind)).look(article(id));
        return decision.granted && decision.by;
      };
      assert.equal(await by('institution', 'campus'), 'City');
      assert.equal(await by('institution', 'library'), 'Library');
      assert.equal(await by('crawler', 'bots'), 'Bot');
    });

    test('shows what the press brings, and the page after it', async () => {
      const pressed = async (kind: string, id: string) => {
        const { granted, reason } = await (await previewOf(kind)).open(article(id));
        const later = await (await previewOf(kind, 'opened')).look(article(id));
        assert.deepEqual(later.granted, granted, `${kind} ${id}`);
        return granted ? reason.toUpperCase() : reason;
      };
      assert.equal(await pressed('stranger:1', 'metered'), 'METER');
      assert.equal(await pressed('stranger:0', 'metered'), 'registration');
      assert.equal(await pressed('registered:0', 'metered'), 'meter');
      assert.equal(await pressed('gift', 'hard'), 'GIFT');
      assert.equal(await pressed('stranger', 'hard'), 'subscriber');
      assert.deepEqual(asked, []);
    });

    test('has a visitor who is not the editor, and keeps nothing', async () => {
      const stranger = await previewOf('stranger');
      assert.deepEqual(stranger.visitor, { holder: 'reader:preview', signedIn: false });
      const { visitor, stateCookie } = await previewOf('registered');
      assert.equal(visitor.signedIn, true);
      assert.equal(visitor.account?.email, undefined);
      assert.equal(await stateCookie(), undefined);
    });
  });

  test('kinds have names, and what is none is none', () => {
    const names = PREVIEW_KINDS.map(previewName);
    assert.equal(new Set(names).size, PREVIEW_KINDS.length);
    assert.equal(previewName('stranger:1'), 'a stranger with 1 free article left');
    assert.equal(previewName('registered:0'), 'a registered reader with no free articles left');
    assert.equal(previewName('subscriber:digital'), 'a subscriber to digital');
    for (const kind of [
      '',
      'true',
      'Stranger',
      'stranger:',
      'stranger:-1',
      'stranger:1e9',
      'gift:1',
      'subscriber:',
      'down:0',
      '__proto__',
      'constructor',
      ':',
      `subscriber:${'x'.repeat(300)}`,
    ])
      // prettier-ignore
      assert.equal(previewReader(kind), undefined, kind);
  });
});
