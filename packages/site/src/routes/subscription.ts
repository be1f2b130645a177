/** A subscription that costs nothing and is forgotten when the server stops. */
import { readerHolder } from '@broadsheet/access';
import { html } from '@broadsheet/elements/core/html.js';
import { Hono } from 'hono';
import { adsHint } from '../ads-hint.js';
import type { Edition } from '../edition.js';
import { readForm, returnPath } from '../form.js';
import { PERSONAL } from '../headers.js';
import { textPage } from '../pages/text.js';

export function subscriptionRoutes(edition: Edition): Hono {
  const { accessAt, entitlements, products, page } = edition;
  const app = new Hono();

  app.get('/', async (c) => {
    const { holder } = await accessAt(c.req.url).visitorOf(c.req.raw);
    const owned = await entitlements.ownedBy(holder);
    const back = returnPath(c.req.query('return') ?? null, edition.originAt(c.req.url));
    return page(
      textPage(
        { title: 'Subscribe', path: '/subscribe' },
        edition.sections,
        offer(owned.length > 0, back),
      ),
      {
        headers: PERSONAL,
      },
    );
  });

  app.post('/', async (c) => {
    const origin = edition.originAt(c.req.url);
    const fields = await readForm(c, origin);
    const access = accessAt(c.req.url);
    const { id, setCookie } = access.readerOf(c.req.raw);
    const ends = fields.get('do') === 'end';
    const holder = readerHolder(id);
    const at = Date.now();
    for (const product of products)
      await entitlements.change({ holder, product, at, revoked: ends });
    if (setCookie) c.header('Set-Cookie', setCookie);
    c.header('Set-Cookie', adsHint(ends ? undefined : 'light', origin), { append: true });
    return c.redirect(returnPath(fields.get('return'), origin), 303);
  });

  return app;
}

function offer(subscribed: boolean, back: string) {
  if (subscribed) {
    return html`<p>You have the demonstration subscription: every article is open to you.</p>
<form method="post" action="/subscribe">
<input type="hidden" name="do" value="end"><input type="hidden" name="return" value="${back}">
<p><button class="quiet">End the demonstration subscription</button></p>
</form>
<p><a href="${back}">Go on reading</a></p>`;
  }
  return html`<p>This is a demonstration paper. Nothing is charged, and nothing is asked of you.</p>
<p>The button below opens every article to this browser. A cookie with a random number remembers it until the server stops; a second one says that there are fewer ads.</p>
<form method="post" action="/subscribe">
<input type="hidden" name="return" value="${back}">
<p><button>Start the demonstration subscription</button></p>
</form>`;
}
