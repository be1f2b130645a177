/** "Try the paywall", and what only a demonstration lets readers do. */
import { meterKey, readerHolder } from '@broadsheet/access';
import { Hono, type Context } from 'hono';
import { contextOf } from '../context.js';
import type { Edition } from '../edition.js';
import { readForm } from '../form.js';
import { PERSONAL } from '../headers.js';
import { meterLimit, meterName } from '../models.js';
import { TRY_PATH, tryPage } from '../pages/try.js';
import { makeGift, tryData } from '../try-page.js';

const DAY = 86_400_000;

export function tryRoutes(edition: Edition): Hono {
  const { accessAt, originAt, page, services } = edition;
  const { meters } = services.stores;
  const app = new Hono();

  async function show(c: Context, problem?: string): Promise<Response> {
    const data = await tryData(edition, c);
    return page(tryPage({ ...data, problem }, edition.sections), {
      status: problem ? 422 : 200,
      headers: PERSONAL,
      ...(data.stateCookie && { cookies: [data.stateCookie] }),
    });
  }

  app.get('/', (c) => show(c, OUTCOMES[c.req.query('access') ?? '']));

  app.post('/gift', async (c) => {
    const fields = await readForm(c, originAt(c.req.url));
    const article = fields.get('article') ?? '';
    const made = await makeGift(edition, c, article);
    if ('problem' in made) return show(c, made.problem);
    const { visitor } = await accessAt(c.req.url).visit(c.req.raw, contextOf(c));
    edition.givenLinks.add(visitor.holder, article, made.token);
    return c.redirect(`${TRY_PATH}#gifts`, 303);
  });

  app.post('/meter', async (c) => {
    const fields = await readForm(c, originAt(c.req.url));
    const access = accessAt(c.req.url);
    const { holder, signedIn } = (await access.visit(c.req.raw, contextOf(c))).visitor;
    const { id, setCookie } = access.readerOf(c.req.raw);
    if (!signedIn && setCookie) c.header('Set-Cookie', setCookie);
    const meter = meterKey(meterName, signedIn ? holder : readerHolder(id));
    if (fields.get('do') === 'use-up') {
      const limit = meterLimit(signedIn);
      for (let n = 0; n < limit; n++) await meters.consume(meter, `used-up-${n}`, limit, 30 * DAY);
    } else await meters.forget(meter);
    return c.redirect(TRY_PATH, 303);
  });

  return app;
}

const OUTCOMES: Readonly<Record<string, string>> = { 'login-failed': 'You are not signed in.' };
