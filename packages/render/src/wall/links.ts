/** The other ways in: what is for sale, and where readers sign in. */
import { fill, money } from '@broadsheet/elements/core/format.js';
import type { PaywallLink } from '@broadsheet/elements/paywall/html.js';
import type { AccessState, WallOffer } from './access-state.js';
import type { Refused } from './refusal.js';
import type { WallWords } from './wall-words.js';

export function linksFor(
  access: AccessState | undefined,
  reason: Refused,
  wall: WallWords,
  lang: string,
): PaywallLink[] {
  const offers = (access?.offers ?? []).map((offer) => linkOf(offer, wall, lang));
  const login = access?.login ? loginLinks(access.login, wall) : [];
  // What helps this reader comes first.
  return reason === 'registration' ? [...login, ...offers] : [...offers, ...login];
}

function linkOf(offer: WallOffer, wall: WallWords, lang: string): PaywallLink {
  const { url, kind, text, price, currency, period } = offer;
  const amount =
    price === undefined || currency === undefined ? undefined : money(price, currency, lang);
  return {
    url,
    text: text ?? (kind === 'day-pass' ? wall.dayPass : wall.subscribe),
    price: amount && period ? fill(wall[period], { price: amount }) : amount,
  };
}

function loginLinks({ url, register }: { url: string; register?: string }, wall: WallWords) {
  if (register === undefined) return [{ text: wall.signInOrRegister, url }];
  return [
    { text: wall.register, url: register },
    { text: wall.signIn, url },
  ];
}
