/** What the paper says at its wall. */
import type { Decision, Meter, PaidArticle, Refusal } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { AccessState } from '@broadsheet/render';
import { isInPaperLanguage } from './content.js';
import { termsOf } from './terms.js';

/** Who is told: whether registering or signing in would help. */
export interface Told {
  readonly signedIn: boolean;
  readonly hasLogin: boolean;
}

type Offer = NonNullable<AccessState['offer']>;

/** The paper's own words where the article is in the paper's language, else the kit's, which speak the article's. */
export function offerFor(article: Article, decision: Decision, told: Told): Offer {
  const links = linksFor(article, told);
  if (decision.granted || !isInPaperLanguage(article)) return { links };
  if (decision.gift) return { ...GIFT, links };
  if (decision.reason === 'registration' && told.hasLogin) return { ...REGISTER, links };
  if (termsOf(article).model === 'metered') return { links };
  return {
    text: WHY[termsOf(article).model] ?? WHY['subscriber']!,
    action: 'I am a subscriber: read on',
    links,
  };
}

const GIFT: Partial<Offer> = {
  headline: 'A gift for you',
  text: 'A subscriber gives you this article.',
  action: 'Read my gift',
};

const REGISTER: Partial<Offer> = {
  headline: 'Register to read on',
  text: 'An account costs nothing, and takes an e-mail address.',
  action: 'I am signed in: read on',
};

const WHY: Readonly<Record<string, string>> = {
  subscriber:
    'Subscriptions pay for reporting that takes months. In this demonstration they cost nothing.',
  timed: 'Our news is free for two days. After that it is for subscribers.',
  archive: 'New features are for subscribers. This one is free for everybody in some weeks.',
  campus: 'Free in the networks of Harbour University, and open to subscribers.',
  library: 'Free for readers of the City Library who sign in, and open to subscribers.',
  section: 'Business is for subscribers. The paper’s other sections are free.',
  sealed:
    'Every reader gets this same page, with the rest of the article in it under lock. Subscribers get the key.',
  tide: 'Open to everybody while the tide is in, and to subscribers at any hour. Try again in five minutes.',
};

/** For the reader whose press came to nothing on a sealed page. */
export const NEEDS_SCRIPT =
  'Nothing was opened, and nothing counted: this page is the same for every reader, and opens by JavaScript alone.';

function linksFor({ url }: Article, { signedIn, hasLogin }: Told): Offer['links'] {
  const back = `return=${encodeURIComponent(url)}`;
  const signIn = { text: 'Sign in or register', url: `/access/login?${back}` };
  return [
    { text: 'Subscribe', url: `/subscribe?${back}` },
    ...(hasLogin && !signedIn ? [signIn] : []),
  ];
}

export function meterWords({ limit, used }: Meter): string {
  const left = Math.max(0, limit - used);
  if (left === 0) return `You have read your ${limit} free articles of this month.`;
  return `You have ${left} of ${limit} free articles left this month.`;
}

/** For the reader whose press was refused. */
export function explain({ reason, meter }: Refusal, { model }: Pick<PaidArticle, 'model'>): string {
  if (reason === 'unavailable') return 'This cannot be opened just now. Please try again.';
  if (reason === 'registration' && meter)
    return 'Your free articles of this month are used up. Readers with an account have two more.';
  if (reason === 'registration') return 'This article is for readers with an account.';
  if (model === 'metered')
    return 'Your free articles of this month are used up. Subscribers read on.';
  if (model === 'tide') return 'The tide is out: this article is for subscribers now.';
  return 'This article is for subscribers.';
}
