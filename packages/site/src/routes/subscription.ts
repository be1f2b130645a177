/** A checkout that costs nothing, and tells the access service as a shop does. */
import { adsHint, readerHolder } from '@broadsheet/access';
import { Hono, type Context } from 'hono';
import { contextOf } from '../context.js';
import type { Edition } from '../edition.js';
import { readForm, returnPath } from '../form.js';
import { PERSONAL } from '../headers.js';
import { PRODUCTS } from '../models.js';
import { checkout } from '../pages/subscription.js';
import { textPage } from '../pages/text.js';
import type { Buyer } from '../shop.js';

export function subscriptionRoutes(edition: Edition): Hono {
  const { accessAt, entitlements, hasLogin, originAt, page, services } = edition;
  const app = new Hono();
  const visitorOf = async (c: Context) =>
    (await accessAt(c.req.url).visit(c.req.raw, contextOf(c))).visitor;

  app.get('/', async (c) => {
    const visitor = await visitorOf(c);
    const { holder, account } = visitor;
    const owned = await entitlements.ownedBy(holder);
    const back = returnPath(c.req.query('return') ?? null, originAt(c.req.url));
    const reader = hasLogin ? { visitor, back: '/subscribe' } : undefined;
    const chosen = knownProduct(c.req.query('product') ?? null);
    const words = checkout({ owned, account, hasLogin, back, chosen });
    return page(
      textPage({ title: 'Subscribe', path: '/subscribe', reader }, edition.sections, words),
      {
        headers: PERSONAL,
      },
    );
  });

  app.post('/', async (c) => {
    const origin = originAt(c.req.url);
    const fields = await readForm(c, origin);
    const { account, holder } = await visitorOf(c);
    const { id, setCookie } = accessAt(c.req.url).readerOf(c.req.raw);
    const buyer: Buyer = account ?? { reader: id };
    if (!account && setCookie) c.header('Set-Cookie', setCookie);
    const product = fields.get('product');
    if (fields.get('do') === 'end') await cancel(buyer, holder, product);
    else await services.shop.buy(buyer, knownProduct(product));
    const left = await entitlements.ownedBy(account ? holder : readerHolder(id));
    const hint = adsHint(left.length > 0 ? 'light' : undefined, origin);
    c.header('Set-Cookie', hint, { append: true });
    return c.redirect(returnPath(fields.get('return'), origin), 303);
  });

  /** One product, or all of them. */
  async function cancel(buyer: Buyer, holder: string, product: string | null): Promise<void> {
    const owned = await entitlements.ownedBy(holder);
    for (const { product: one } of owned)
      if (product === null || product === one) await services.shop.cancel(buyer, one);
  }

  return app;
}

/** What a form does not say, or says wrongly, is the first one. */
function knownProduct(wanted: string | null): string {
  return (PRODUCTS.find(({ id }) => id === wanted) ?? PRODUCTS[0]).id;
}
