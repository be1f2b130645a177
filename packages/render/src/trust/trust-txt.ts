/** What `npx broadsheet trust` found out about the publisher's trust.txt, as rows of the trust badge. */
import { fill, moment } from '@broadsheet/elements/core/format.js';
import type { Face } from '@broadsheet/elements/core/face.js';
import type { TrustRow, TrustState } from '@broadsheet/elements/trust-badge/html.js';
import type { TrustWords } from './trust-words.js';

export type TrustRelation =
  'belongto' | 'member' | 'control' | 'controlledby' | 'vendor' | 'customer';

export interface TrustLink {
  relation: TrustRelation;
  /** The other side. */
  url: string;
  state: TrustState;
  /** Its file. */
  file?: string;
  /** In words, where it is not linked both ways. */
  reason?: string;
}

export interface TrustTxtResult {
  format: 'broadsheet-trust';
  version: 1;
  /** Whose file it is. */
  site: string;
  /** When the files were read: ISO 8601. */
  checked: string;
  links: readonly TrustLink[];
}

/** Who the publisher belongs to; whom it controls or buys from says nothing of an article. */
export function trustTxtRows(
  { links, checked }: TrustTxtResult,
  words: TrustWords,
  face: Face,
): TrustRow[] {
  // Without its date a check is worth nothing.
  const date = Number.isNaN(Date.parse(checked)) ? undefined : moment(checked, face.lang, face.timeZone, 'date'); // prettier-ignore
  return links.flatMap(({ relation, url, state }): TrustRow[] => {
    const title = titleOf(relation, words);
    const name = title && hostOf(url);
    if (!name) return [];
    const kind = date ? state : 'not-checked';
    const says = fill(saying(kind, words), { date: date ?? '' });
    return [{ title: fill(title, { name }), url, state: { kind, says } }];
  });
}

function titleOf(relation: TrustRelation, words: TrustWords): string | undefined {
  if (relation === 'belongto') return words.memberOf;
  if (relation === 'controlledby') return words.controlledBy;
  return undefined;
}

function saying(state: TrustState, words: TrustWords): string {
  if (state === 'linked-both-ways') return words.bothSay;
  return state === 'claimed' ? words.oneSays : words.notChecked;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : undefined;
}
