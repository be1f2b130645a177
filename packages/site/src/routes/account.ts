/** "Your account": what the paper keeps about a reader. Told, given out, and deleted. */
import { adsHint, type Access, type Visitor } from '@broadsheet/access';
import { Hono, type Context } from 'hono';
import { contextOf } from '../context.js';
import type { Edition } from '../edition.js';
import { readForm } from '../form.js';
import { accountPage, deletedPage, deletePage } from '../pages/account.js';

/** Not even the browser keeps these for Back. */
const OWN = { 'Cache-Control': 'private, no-store', Vary: 'Cookie' };

const FAILED =
  'Not everything could be deleted just now. Please try again; if you are signed out, sign in first.';
const OTHER = 'You are not signed in as you were. Please look again whose it is.';

export function accountRoutes(edition: Edition): Hono {
  const { accessAt, givenLinks, hasLogin, originAt, page, sections } = edition;
  const app = new Hono();

  async function knownOf(c: Context) {
    const access = accessAt(c.req.url);
    const { visitor } = await access.visit(c.req.raw, contextOf(c));
    return { access, visitor, reader: access.readerOf(c.req.raw).id };
  }

  async function dataOf(c: Context) {
    const { access, visitor, reader } = await knownOf(c);
    const account = visitor.account && (await access.dataOf(visitor.account));
    return { visitor, account, browser: await access.dataOf({ reader }) };
  }

  app.get('/', async (c) =>
    page(accountPage({ ...(await dataOf(c)), hasLogin }, sections), { headers: OWN }),
  );

  app.get('/data.json', async (c) => {
    const { account, browser } = await dataOf(c);
    const name = 'attachment; filename="harbour-post.json"';
    return c.json({ account, browser }, 200, { ...OWN, 'Content-Disposition': name });
  });

  app.get('/delete', async (c) => {
    const { visitor } = await knownOf(c);
    return page(deletePage({ visitor, hasLogin }, sections), { headers: OWN });
  });

  app.post('/delete', async (c) => {
    const origin = originAt(c.req.url);
    const fields = await readForm(c, origin);
    const { access, visitor, reader } = await knownOf(c);
    const ask = (problem: string, status: number) =>
      page(deletePage({ visitor, hasLogin, problem }, sections), { status, headers: OWN });
    // Somebody may have signed in or out in another tab since the question was asked.
    if (fields.get('whose') !== (visitor.signedIn ? visitor.holder : '')) return ask(OTHER, 409);
    try {
      await forget(access, visitor, reader);
    } catch (error) {
      console.error(error);
      return ask(FAILED, 503);
    }
    const cookies = [...access.clearCookies(), adsHint(undefined, origin)];
    return page(deletedPage(visitor.signedIn, hasLogin, sections), { headers: OWN, cookies });
  });

  async function forget(access: Access, visitor: Visitor, reader: string): Promise<void> {
    const { account, failure, holder, signedIn } = visitor;
    // The stores are down, and it is not known who asks.
    if (failure !== undefined || (signedIn && !account)) throw failure ?? new Error('no account');
    givenLinks.forget(holder);
    await access.forget({ reader });
    if (account) await access.forget(account);
  }

  return app;
}
