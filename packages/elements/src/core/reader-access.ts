/**
 * What this reader may read, as far as the page knows. The paywall writes it; ads, video and embeds read it, so
 * that a subscriber's page can carry fewer ads and an opened article can play its video.
 */
import { complain } from './settings.js';
import { Store } from './store.js';

export interface ReaderAccess {
  /** Articles opened on this page, by id. */
  readonly opened: ReadonlySet<string>;
  /** How many ads the reader's terms allow. */
  readonly ads: 'full' | 'light' | 'none';
}

/**
 * Ads begin as `<html data-ads>` says: a server, an edge or the head script wrote it before the first paint, and page CSS
 * reserves by it. It is read once and never written: what a paywall learns later ends requests, but a box that the reader
 * sees must not appear or go because of it.
 */
export const readerAccess = new Store<ReaderAccess>({ opened: new Set(), ads: adsOfPage() });

function adsOfPage(): ReaderAccess['ads'] {
  const ads = globalThis.document?.documentElement.dataset['ads'] ?? 'full';
  if (['full', 'light', 'none'].includes(ads)) return ads as ReaderAccess['ads'];
  complain('<html>', 'data-ads', JSON.stringify(ads), 'full, light or none');
  return 'full';
}

/** Records that an article is open now. */
export function articleOpened(id: string, ads?: ReaderAccess['ads']): void {
  const now = readerAccess.get();
  readerAccess.set({ opened: new Set([...now.opened, id]), ads: ads ?? now.ads });
}
