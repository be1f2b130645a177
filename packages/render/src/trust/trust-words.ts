/** What a row says that comes from a trust.txt. */
export interface TrustWords {
  /** {name} of an association. */
  memberOf: string;
  /** {name} of an owner. */
  controlledBy: string;
  /** How far each was checked, and when: {date}. */
  bothSay: string;
  oneSays: string;
  notChecked: string;
}
