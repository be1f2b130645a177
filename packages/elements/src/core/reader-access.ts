/**
 * What this reader may read, as far as the page knows. The paywall writes it; ads, video and embeds read it, so
 * that a subscriber's page can carry fewer ads and an opened article can play its video.
 */
import { Store } from './store.js';

export interface ReaderAccess {
  /** Articles opened on this page, by id. */
  readonly opened: ReadonlySet<string>;
  /** How many ads the reader's terms allow. */
  readonly ads: 'full' | 'light' | 'none';
}

export const readerAccess = new Store<ReaderAccess>({ opened: new Set(), ads: 'full' });

/** Records that an article is open now. */
export function articleOpened(id: string, ads?: ReaderAccess['ads']): void {
  const now = readerAccess.get();
  readerAccess.set({ opened: new Set([...now.opened, id]), ads: ads ?? now.ads });
}
