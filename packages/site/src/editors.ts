/** Who may look at the paper as other readers get it. */
import type { Account } from '@broadsheet/access';

/** The demonstration's provider believes every address: whoever registers with this one is the editor. */
export const EDITOR = 'editor@harbour-post.example';

/** @param account its address is one that the provider has verified */
export function isEditor({ email }: Account): boolean {
  return email?.toLowerCase() === EDITOR;
}
