/** "Try the paywall": every model, and what the access service says to this reader. Links and forms alone. */
import type { Decision, Meter } from '@broadsheet/access';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { EDITOR } from '../editors.js';
import type { Given, Tried, TryData } from '../try-page.js';
import { shell, type Section } from './shell.js';
import { dateAndTime, nameOf } from './subscription.js';

export const TRY_PATH = '/try-the-paywall';

export function tryPage(data: TryData, sections: readonly Section[]): string {
  const { visitor, problem, hasLogin } = data;
  const reader = hasLogin ? { visitor, back: TRY_PATH } : undefined;
  return shell(
    {
      title: problem ? `${problem} Try the paywall` : 'Try the paywall',
      path: TRY_PATH,
      sections,
      reader,
    },
    html`<div class="try">
<h1>Try the paywall</h1>
<p class="try-lead">Every model of the access service is at work in this paper. Here is one article for each, and one that is sealed, what the service says to you now, and what you can do about it. Nothing costs anything, and all of it is forgotten when the server stops.</p>
${problem && html`<p class="mistake" role="alert">${problem}</p>`}
<div class="try-columns">
<section aria-labelledby="you"><h2 id="you">You</h2>
${you(data)}
</section>
<section aria-labelledby="models"><h2 id="models">Ways in</h2>
<ul class="try-list">${data.tried.map((tried) => one(tried, data.isEditor))}</ul>
</section>
</div>
${
  hasLogin &&
  html`<section aria-labelledby="editors"><h2 id="editors">Look as another reader</h2>
${editors(data)}
</section>
`
}<section aria-labelledby="gifts"><h2 id="gifts">Give an article</h2>
${gifts(data)}
</section>
<section aria-labelledby="decisions"><h2 id="decisions">What the service decided last</h2>
${decisions(data)}
</section>
</div>`,
  );
}

function you({ visitor, owned, meter, hasLogin }: TryData): Renderable {
  const { signedIn, account } = visitor;
  return html`<dl>
<dt>Account</dt><dd>${account?.email ?? (signedIn ? 'Signed in' : 'None: a cookie at most')}</dd>
<dt>Products</dt><dd>${owned.length === 0 ? 'None' : owned.map(({ product, until }) => html`<span class="try-owned">${nameOf(product)}${until !== undefined && html`, until ${dateAndTime(until)}`}</span> `)}</dd>
${meter && html`<dt>Free articles</dt><dd>${meter.used} of ${meter.limit} read</dd>`}
<dt>Network</dt><dd>${visitor.address ?? 'Unknown'}</dd>
</dl>
<div class="try-acts">
${hasLogin && !signedIn && html`<p><a class="button" href="${`/access/login?return=${TRY_PATH}`}">Sign in or register</a></p>`}
${signedIn && act('/access/logout', { return: TRY_PATH }, 'Sign out')}
<p><a class="button quiet" href="${`/subscribe?return=${TRY_PATH}`}">Subscribe or cancel</a></p>
${act('/subscribe', { product: 'day-pass', return: TRY_PATH }, 'Take a day pass')}
${meter && meterAct(meter)}
</div>`;
}

function meterAct({ limit, used }: Meter): SafeHTML {
  const path = `${TRY_PATH}/meter`;
  return html`${used < limit && act(path, { do: 'use-up' }, 'Use up the meter')}
${used > 0 && act(path, { do: 'reset' }, 'Reset the meter')}`;
}

function editors({ isEditor, visitor }: TryData): Renderable {
  const says = html`An editor sees any article as a stranger, a subscriber, a crawler and others get it, and tries the wall as each of them. Nothing is counted.`;
  if (isEditor)
    return html`<p>${says} You are the editor: follow “Preview” at an article above, or in the line over its page.</p>`;
  const how = visitor.signedIn ? 'Sign out, then register' : 'Register';
  return html`<p>${says} ${how} as <strong>${EDITOR}</strong> to be one: this paper’s login believes every address.</p>`;
}

function act(
  action: string,
  fields: Record<string, string>,
  words: string,
  about?: string,
): SafeHTML {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input${attrs({ type: 'hidden', name, value })}>`,
  );
  return html`<form method="post" action="${action}">${hidden}<button class="quiet"${attrs({ 'aria-label': about })}>${words}</button></form>`;
}

function one({ name, says, article, decision }: Tried, isEditor: boolean): SafeHTML {
  return html`<li><p class="try-model">${name} <span class="hint">${says}</span></p>
<h3><a href="${article.url}">${article.headline}</a></h3>
<p class="try-says"${attrs({ 'data-open': decision.granted })}>${sentence(decision)}</p>
${isEditor && html`<p class="try-preview"><a href="${`${article.url}?preview=stranger`}">Preview<span class="unseen">: ${article.headline}</span></a></p>`}</li>
`;
}

const GRANTED: Readonly<Record<string, string>> = {
  free: 'it is free',
  subscription: 'you subscribe',
  registered: 'you have an account',
  meter: 'you spent one of your free articles on it',
  time: 'it is free at this age',
  institution: 'you belong to',
  gift: 'it was given to you',
  tide: 'the tide is in',
  outage: 'a part of the service is down',
};

const REFUSED: Readonly<Record<string, string>> = {
  subscriber: 'Closed: for subscribers',
  registration: 'Closed: for readers with an account',
  meter: 'Closed: your free articles are used up',
  ask: 'Opens when you ask: it counts as one of your free articles',
  unavailable: 'Closed: what decides is down',
};

function sentence(decision: Decision): Renderable {
  if (!decision.granted) return REFUSED[decision.reason];
  const { reason, by, until } = decision;
  const what = reason === 'institution' && ` ${by}`;
  return [
    `Open: ${GRANTED[reason] ?? reason}`,
    what,
    until !== undefined && html`, until ${dateAndTime(until)}`,
  ];
}

function gifts({ tried, given }: TryData): Renderable {
  const givable = tried.filter(
    ({ decision }) => decision.granted && decision.reason === 'subscription',
  );
  const choose = html`<form method="post" action="${`${TRY_PATH}/gift`}" class="try-give">
<p><label for="give">Article</label>
<select id="give" name="article">${givable.map(({ article: { id, headline } }) => html`<option value="${id}">${headline}</option>`)}</select></p>
<p><button>Make a gift link</button></p>
</form>`;
  return [
    html`<p>Subscribers may give ten articles a month. Each link lets five readers in for seven days. Open it in another browser, or in a private window.</p>
`,
    givable.length > 0 ? choose : html`<p class="hint">You have no subscription just now.</p>`,
    given.length > 0 && html`<ul class="try-given">${given.map(gift)}</ul>`,
  ];
}

function gift({ article, token, link, readers }: Given, at: number): SafeHTML {
  const id = `gift-${at}`;
  if (readers === undefined)
    return html`<li><p>${article.headline} <span class="hint">The link is over.</span></p></li>`;
  return html`<li><p><label for="${id}">${article.headline}</label>
<input id="${id}" readonly value="${link}"></p>
<p class="hint">${readers === 0 ? 'Nobody has used it yet.' : `Read by ${readers} of 5.`}</p>
${act('/access/gift/revoke', { article: article.id, gift: token, return: TRY_PATH }, 'Revoke', `Revoke: ${article.headline}`)}</li>
`;
}

function decisions({ decisions: all }: TryData): Renderable {
  if (all.length === 0)
    return html`<p class="hint">Nothing yet. Press “Read on” at the end of a closed article.</p>`;
  return html`<p class="hint">All readers of this server, and not a word about who they are.</p>
<div class="try-scroll" tabindex="0" role="region" aria-labelledby="decisions"><table>
<thead><tr><th scope="col">When</th><th scope="col">Article</th><th scope="col">Model</th><th scope="col">Decision</th></tr></thead>
<tbody>${all.map(
    ({
      at,
      headline,
      url,
      model,
      granted,
      reason,
    }) => html`<tr><td>${dateAndTime(at)}</td><td><a href="${url}">${headline}</a></td><td>${model}</td><td>${granted ? 'opened' : 'refused'}: ${reason}</td></tr>
`,
  )}</tbody>
</table></div>`;
}
