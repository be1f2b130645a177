/** The demonstration's checkout. */
import type { Account, Entitlement } from '@broadsheet/access';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { PRODUCTS } from '../models.js';
import { paper } from '../paper.js';

export interface Checkout {
  readonly owned: readonly Entitlement[];
  readonly account: Account | undefined;
  readonly hasLogin: boolean;
  readonly back: string;
  /** The product that the reader followed an offer of. */
  readonly chosen: string;
}

export function checkout({ owned, account, hasLogin, back, chosen }: Checkout): Renderable {
  const signIn = `/access/login?return=${encodeURIComponent(`/subscribe?return=${encodeURIComponent(back)}`)}`;
  return [
    html`<p>This is a demonstration paper. Nothing is charged, and no card is asked for. The shop tells the access service what was bought by a signed message, as a real one does.</p>
`,
    ownedList(owned, back),
    html`<form method="post" action="/subscribe">
<input type="hidden" name="return" value="${back}">
<fieldset class="choices"><legend>${owned.length > 0 ? 'Buy another' : 'Choose'}</legend>
${PRODUCTS.map((product) => choice(product, product.id === chosen))}
</fieldset>
<p class="hint">${whose(account)}${!account && hasLogin && html` <a href="${signIn}">Sign in or register</a> first, and it is yours on every device.`}</p>
<p><button>Buy</button></p>
</form>
<p><a href="${back}">Go on reading</a></p>`,
  ];
}

function whose(account: Account | undefined): string {
  if (account) return `Bought for ${account.email ?? 'your account'}.`;
  return 'Bought for this browser: a cookie with a random number remembers it until the server stops.';
}

const money = new Intl.NumberFormat(paper.language, { style: 'currency', currency: 'EUR' });

function choice({ id, name, term, price }: (typeof PRODUCTS)[number], checked: boolean): SafeHTML {
  const input = { type: 'radio', name: 'product', id: `buy-${id}`, value: id, checked };
  return html`<p><input${attrs(input)}> <label for="${`buy-${id}`}">${name} <span class="hint">${money.format(price)}, ${term}</span></label></p>
`;
}

function ownedList(owned: readonly Entitlement[], back: string): SafeHTML | undefined {
  if (owned.length === 0) return undefined;
  return html`<h2>What you have</h2>
<ul class="owned">${owned.map(
    ({ product, until }) => html`<li><form method="post" action="/subscribe">
<input type="hidden" name="do" value="end"><input type="hidden" name="product" value="${product}"><input type="hidden" name="return" value="${back}">
<span>${nameOf(product)}${until !== undefined && html` <span class="hint">until ${dateAndTime(until)}</span>`}</span>
<button class="quiet"${attrs({ 'aria-label': `Cancel: ${nameOf(product)}` })}>Cancel</button>
</form></li>
`,
  )}</ul>
`;
}

export function nameOf(product: string): string {
  return PRODUCTS.find(({ id }) => id === product)?.name ?? product;
}

const moments = new Intl.DateTimeFormat(paper.language, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: paper.timeZone,
});

export function dateAndTime(time: number): SafeHTML {
  return html`<time datetime="${new Date(time).toISOString()}">${moments.format(time)}</time>`;
}
