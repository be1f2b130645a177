/** What the paper says at its wall in its own voice. The rest the kit says, in the article's language. */
import type { Decision, Refusal } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import { refusalWords, type AccessState, type WallOffer } from '@broadsheet/render';
import { isInPaperLanguage } from './content.js';
import { MAGAZINE, PRODUCTS } from './models.js';

/** Whether registering or signing in would help the reader. */
export interface Told {
  readonly signedIn: boolean;
  readonly hasLogin: boolean;
}

export function wallFor(
  article: Article,
  decision: Decision,
  { signedIn, hasLogin }: Told,
): AccessState {
  const { granted, reason, meter } = decision;
  if (granted) return { granted, reason };
  const text = reason === 'subscriber' && isInPaperLanguage(article) && WHY[article.access.model];
  return {
    granted,
    // Without a login, an account is nothing that a reader could have.
    reason: reason === 'registration' && !hasLogin ? 'subscriber' : reason,
    ...(meter && { meter }),
    ...(text && { offer: { text } }),
    offers: offersFor(article),
    ...(hasLogin && !signedIn && { login: { url: `/access/login?${back(article)}` } }),
  };
}

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

/** Products that open the article, the magazine's apart: it comes with one alone. */
function offersFor(article: Article): WallOffer[] {
  const isMagazine = article.access.products?.every((product) => product === MAGAZINE) ?? false;
  const ids = isMagazine ? ['everything'] : ['digital', 'day-pass'];
  return PRODUCTS.filter(({ id }) => ids.includes(id)).map(({ id, price }) => ({
    url: `/subscribe?product=${id}&${back(article)}`,
    price,
    currency: 'EUR',
    ...(id === 'day-pass' ? { kind: 'day-pass' } : { period: 'month' }),
  }));
}

function back({ url }: Article): string {
  return `return=${encodeURIComponent(url)}`;
}

/** For the reader who asked and was refused. */
export function explain(refusal: Refusal, { language, access }: Article): string {
  if (access.model === 'tide' && refusal.reason === 'subscriber')
    return 'The tide is out: this article is for subscribers now.';
  return refusalWords(refusal, language);
}
