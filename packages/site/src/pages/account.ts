/** "Your account": what the paper keeps about a reader, and how it is deleted. Links and a form alone. */
import type { ReaderData, Visitor } from '@broadsheet/access';
import { html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { textPage } from './text.js';
import type { Section } from './shell.js';
import { dateAndTime, nameOf } from './subscription.js';

export const ACCOUNT_PATH = '/account';
export const DELETE_PATH = '/account/delete';

export interface AccountData {
  readonly visitor: Visitor;
  readonly hasLogin: boolean;
  /** What is kept of the account, for one who is signed in. */
  readonly account: ReaderData | undefined;
  /** What is kept under the browser's own cookie. */
  readonly browser: ReaderData;
}

export function accountPage(data: AccountData, sections: readonly Section[]): string {
  const { visitor, hasLogin, account, browser } = data;
  const signIn = html`<p>You are not signed in. <a href="/access/login?return=/account">Sign in</a> to see what is kept of your account.</p>
`;
  return page('Your account', data, sections, [
    account
      ? html`<p>You are signed in${visitor.account?.email && html` as ${visitor.account.email}`}.</p>
<h2>Kept of your account</h2>
${list(account)}`
      : hasLogin && signIn,
    html`<h2>Kept of this browser</h2>
${list(browser)}<p class="hint">Which articles you opened is kept as hashes, so the paper cannot list them either. It all ends by itself: the meter with its month, a session in 30 days, what you bought two years after its last change.</p>
<p><a href="${`${ACCOUNT_PATH}/data.json`}" download>Take it with you, as JSON</a></p>
<p><a href="${DELETE_PATH}">Delete what the paper keeps about me</a></p>
<p><a href="/subscribe?return=/account">Subscribe or cancel</a> · <a href="/try-the-paywall">Try the paywall</a></p>`,
  ]);
}

function list({ sessions, entitlements, meters, gifts, knownSince }: ReaderData): SafeHTML {
  const products = Object.entries(entitlements);
  const { given, received } = gifts;
  const lines = [
    ...sessions.map(({ since }) => html`a session since ${dateAndTime(since)}`),
    ...products.map(
      ([product, { revoked, until }]) =>
        html`${nameOf(product)}${revoked && ', ended'}${!revoked && until !== undefined && html`, until ${dateAndTime(until)}`}`,
    ),
    ...meters.map(({ used, since }) => html`${used} opened since ${dateAndTime(since)}`),
    ...given.map((until) => html`a gift link of yours, until ${dateAndTime(until)}`),
    ...received.map((until) => html`a gift that you took, until ${dateAndTime(until)}`),
    ...(knownSince === undefined ? [] : [html`a random number, since ${dateAndTime(knownSince)}`]),
  ];
  if (lines.length === 0) return html`<p>Nothing.</p>\n`;
  return html`<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
}

export interface DeleteData extends Pick<AccountData, 'visitor' | 'hasLogin'> {
  /** Why it was not done. */
  readonly problem?: string | undefined;
}

/** Asks once more. */
export function deletePage(data: DeleteData, sections: readonly Section[]): string {
  const { visitor, problem } = data;
  const { account, holder, signedIn } = visitor;
  const whose = signedIn ? `about ${account?.email ?? 'your account'} and this browser` : 'about this browser'; // prettier-ignore
  return page('Delete what the paper keeps about you', data, sections, [
    problem && html`<p class="mistake" role="alert">${problem}</p>`,
    html`<p>Everything that the paper keeps ${whose} is deleted at once: what you opened, what you own, gift links that you made or took${signedIn && ', and your sessions on every device'}. It cannot be brought back.</p>
${reach}<form method="post" action="${DELETE_PATH}">
<input type="hidden" name="whose" value="${signedIn ? holder : ''}">
<p><button>Delete it</button></p>
</form>
<p><a href="${ACCOUNT_PATH}">Keep it</a></p>`,
  ]);
}

export function deletedPage(
  wasSignedIn: boolean,
  hasLogin: boolean,
  sections: readonly Section[],
): string {
  const visitor = { signedIn: false, holder: '' };
  return page('It is deleted', { visitor, hasLogin }, sections, [
    html`<p>What you opened, what you owned and your gift links are deleted${wasSignedIn && ', and you are signed out on every device'}. This browser has none of our cookies for it any more.</p>
${reach}<p><a href="/">Go to the front page</a></p>`,
  ]);
}

const reach = html`<p>Not deleted by this: the shop’s own books of what you bought; the account itself, which is at the identity provider; comments, which stand under the name that you typed. For these, write to the paper.</p>
`;

function page(
  title: string,
  { visitor, hasLogin }: Pick<AccountData, 'visitor' | 'hasLogin'>,
  sections: readonly Section[],
  words: Renderable,
): string {
  const reader = hasLogin ? { visitor, back: ACCOUNT_PATH } : undefined;
  return textPage({ title, path: ACCOUNT_PATH, reader }, sections, words);
}
