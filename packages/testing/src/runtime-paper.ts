/**
 * The access service as a publisher sets it up on any runtime: a module with `fetch`, all of it web standards. `PUT /paper`
 * opens a new paper, whose pages say what was decided.
 */
import {
  createAccess,
  bySignature,
  crawlers,
  makeGroupKeys,
  memoryStores,
  metered,
  pageHeaders,
  sealArticle,
  SigningKeys,
  subscribers,
  type Access,
  type Account,
  type PaidArticle,
} from '../../access/src/index.js';
import { makeKeys } from '../../access/src/keys/keys.js';

/** What a test decides about the paper. */
export interface PaperSettings {
  readonly limit?: number;
  /** The OpenID provider's address. */
  readonly issuer?: string;
  /** Where a crawler publishes its keys. */
  readonly directory?: string;
}

export const CLIENT = { clientId: 'paper', clientSecret: 'known to everybody on this machine' };
export const SECRET = `whsec_${btoa('a secret of a shop, 32 bytes long')}`;

interface Opened {
  readonly access: Access;
  readonly articles: ReadonlyMap<string, PaidArticle>;
  readonly envelope: string;
}

async function open(origin: string, settings: PaperSettings): Promise<Opened> {
  const { limit = 2, issuer, directory } = settings;
  const ids = Array.from({ length: 60 }, (_, at) => `m${at + 1}`);
  const articles = new Map(ids.map((id) => [id, article(id, 'metered')]));
  articles.set('f1', article('f1', 'free'));
  articles.set('s1', article('s1', 'subscriber'));
  articles.set('c1', article('c1', 'crawled'));
  const groups = makeGroupKeys(['digital'], '2026-11');
  const sealed = await sealArticle({
    ...{ issuer: origin, article: 's1', revision: '1', needs: ['digital'], keys: groups },
    sections: [{ id: '1', html: 'The rest of s1' }],
  });
  // Readers of these tests are not new.
  const newReaders = { first: 1000, perNetwork: 1_000_000 };
  const bot = directory && { name: 'Bot', verify: bySignature({ directories: [directory] }) };
  const access = createAccess({
    origin,
    content: { find: async (id) => articles.get(id) },
    stores: memoryStores(),
    models: {
      subscriber: [subscribers()],
      metered: [subscribers(), metered({ limit, days: 30, newReaders })],
      crawled: [crawlers(bot ? [bot] : [])],
    },
    keys: await SigningKeys.load(await makeKeys({ demo: true }), origin),
    sealed: { keys: groups },
    gifts: {},
    webhook: { secrets: [SECRET] },
    offers: [{ text: 'Subscribe', url: '/subscribe' }],
    ...(issuer && {
      login: { provider: { issuer, ...CLIENT } },
      editors: ({ email }: Account) => email === 'ada@paper.example',
    }),
  });
  return { access, articles, envelope: sealed.envelope };
}

function article(id: string, model: string): PaidArticle {
  const paid = async () => [{ id: '1', html: `<p>The rest of ${id}</p>` }];
  return { id, model, url: `/${id}`, products: ['digital'], paid };
}

let paper: Opened;

export default {
  async fetch(request: Request): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    if (pathname === '/paper') {
      paper = await open(origin, (await request.json()) as PaperSettings);
      return new Response(null, { status: 204 });
    }
    // What of Node is there.
    if (pathname === '/node')
      return Response.json(['process', 'Buffer', 'global'].filter((name) => name in globalThis));
    if (pathname === '/envelope') return new Response(paper.envelope);
    const asked = paper.articles.get(pathname.slice(1));
    if (!asked) return paper.access(request, { address: '192.0.2.1' });
    const decision = await paper.access.look(request, asked);
    return Response.json(decision, { headers: pageHeaders(asked, decision) });
  },
};
