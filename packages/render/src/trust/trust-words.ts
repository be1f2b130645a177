import type { PolicyName } from '../options.js';

/** What the trust badge says. */
export interface TrustWords {
  /** Over what an article is based on. */
  sources: string;
  /** Over what nobody but the publisher says. */
  says: string;
  /** Over what somebody else was asked about. */
  looked: string;
  /** {kind}: opinion, analysis … */
  kind: string;
  /** Names of the pages in which it says how it works. */
  policies: Record<PolicyName, string>;

  /** {name} of an association. */
  memberOf: string;
  /** {name} of an owner. */
  controlledBy: string;
  /** How far each was checked, and when: {date}. */
  bothSay: string;
  oneSays: string;
  notChecked: string;
}
