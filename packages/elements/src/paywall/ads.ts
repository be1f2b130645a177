/** What a grant says about ads. */
import { articleOpened, readerAccess, type ReaderAccess } from '../core/reader-access.js';
import { complain } from '../core/settings.js';
import type { Grant } from './ask.js';

type Tier = ReaderAccess['ads'];

/** The slots that readers of a tier do not get. */
const BARRED: Record<Tier, string | undefined> = {
  full: undefined,
  light: 'news-ad-slot[tier=full]',
  none: 'news-ad-slot',
};

/**
 * Ads go by the reader's terms from now on. Those of the paid part that these do not allow are taken out before it comes
 * into the page, where a box must not go; those that stand in the page hear of it themselves.
 */
export function applyTerms(
  article: string,
  grant: Grant,
  parts: readonly DocumentFragment[],
): void {
  articleOpened(article, tierOf(grant));
  const barred = BARRED[readerAccess.get().ads];
  if (!barred) return;
  for (const part of parts) for (const slot of part.querySelectorAll(barred)) slot.remove();
}

/** Undefined leaves the tier as it is. */
function tierOf({ ads }: Grant): Tier | undefined {
  if (ads === undefined || Object.hasOwn(BARRED, ads)) return ads as Tier | undefined;
  complain('<news-paywall>', 'ads', JSON.stringify(ads), 'full, light or none');
  return undefined;
}
