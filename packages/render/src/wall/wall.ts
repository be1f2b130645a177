/** What the wall of an article says to this reader. The publisher's own words win, text by text. */
import type { Article } from '@broadsheet/article';
import { fill } from '@broadsheet/elements/core/format.js';
import type { PaywallData } from '@broadsheet/elements/paywall/html.js';
import type { PageWords } from '../words/words.js';
import type { AccessState } from './access-state.js';
import { linksFor } from './links.js';
import { meterSays } from './meter.js';
import { refusalSays, type Refused } from './refusal.js';
import type { WallWords } from './wall-words.js';

type Wall = Pick<PaywallData, 'offer' | 'meter' | 'notice'>;

interface Says {
  headline: string;
  text?: string | undefined;
  action: string;
}

export function wallOf(
  article: Article,
  access: AccessState | undefined,
  words: PageWords,
  lang: string,
): Wall {
  const refused = refusedBy(article, access);
  const meter = meterSays(access?.meter, words.wall, lang);
  const notice = noticeOf(access, refused, words.wall, lang);
  const { headline, text, action } = says(article, access, refused, words);
  const links = linksFor(access, refused, words.wall, lang);
  const leads = access?.reason !== undefined && CLOSED.includes(refused);
  const own = { headline, text, action, links, leads };
  return {
    offer: access?.offer ? { ...own, ...access.offer } : own,
    // Said once: a notice about the meter is the meter.
    meter: notice === meter ? undefined : meter,
    notice,
  };
}

/** A page for readers whom nobody knows goes by the usual name of the model. */
function refusedBy({ access: { model } }: Article, access: AccessState | undefined): Refused {
  const known = REASONS.find((reason) => reason === access?.reason);
  return known ?? BY_MODEL.get(model) ?? 'subscriber';
}
const REASONS: readonly Refused[] = ['subscriber', 'registration', 'meter', 'ask', 'unavailable'];
/** The button opens nothing for a reader of whom this is known. */
const CLOSED: readonly Refused[] = ['subscriber', 'registration', 'meter'];
const BY_MODEL = new Map<string, Refused>([
  ['metered', 'ask'],
  ['registered', 'registration'],
]);

function says(
  article: Article,
  access: AccessState | undefined,
  refused: Refused,
  { open, wall }: PageWords,
): Says {
  if (access?.gift) return { headline: wall.gift, text: wall.given, action: wall.openGift };
  // Who is not known may have a subscription; the button then says what it does and no more.
  const action = (known: string) => (access?.reason === undefined ? open : known);
  switch (refused) {
    case 'ask':
      return { headline: wall.readOn, action: open };
    case 'unavailable':
      return { headline: wall.readOn, text: wall.unavailable, action: open };
    case 'registration':
      return { headline: wall.registerToReadOn, text: wall.accountIsFree, action: action(wall.haveAccount) }; // prettier-ignore
    case 'meter':
      return { headline: wall.subscribeToReadOn, action: action(wall.haveSubscription) };
    case 'subscriber':
      return { headline: wall.forSubscribers, text: why(article, wall), action: action(wall.haveSubscription) }; // prettier-ignore
  }
}

/** Why it is for subscribers, where the model's name tells. */
function why({ access: { model }, section }: Article, wall: WallWords): string | undefined {
  if (model === 'section') return section && fill(wall.section, { section: section.text });
  if (model === 'timed' || model === 'archive' || model === 'institution') return wall[model];
  return undefined;
}

function noticeOf(
  access: AccessState | undefined,
  reason: Refused,
  wall: WallWords,
  lang: string,
): string | undefined {
  if (access?.notice !== undefined) return access.notice;
  if (access?.giftOver) return wall.giftOver;
  // What opens when it is asked for has not been refused, whatever the address says.
  if (!access?.refused || access.gift || reason === 'ask') return undefined;
  const { meter } = access;
  return refusalSays({ reason, ...(typeof meter === 'object' && { meter }) }, wall, lang);
}
