/** What a publisher counts of a wall before anybody is asked: that it was seen, and which offer was followed. */
import type { NewsPaywall } from './paywall.js';
import { NewsPaywallFollowedEvent, NewsPaywallSeenEvent } from './paywall.events.js';

const seen = new WeakMap<NewsPaywall, string>();

/** The wall is in view. It is told once of each article, however often the reader comes by. */
export function inView(paywall: NewsPaywall, life: AbortSignal): void {
  // A listener that is there already is not added again (DOM, "add an event listener").
  for (const type of ['click', 'auxclick'])
    paywall.addEventListener(type, follow, { signal: life });
  const { articleId, model } = paywall;
  if (seen.get(paywall) === articleId) return;
  seen.set(paywall, articleId);
  paywall.dispatchEvent(new NewsPaywallSeenEvent(articleId, model));
}

function follow(event: Event): void {
  const paywall = event.currentTarget as NewsPaywall;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-offer] a[href]');
  // The right button opens a menu.
  if (!link || (event as MouseEvent).button > 1) return;
  paywall.dispatchEvent(new NewsPaywallFollowedEvent(paywall.articleId, link.href));
}
