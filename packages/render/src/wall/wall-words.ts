import type { Plural } from '@broadsheet/elements/core/format.js';

/**
 * What a wall says in one language. English is the original; of the other languages, no native speaker has read them yet.
 * `{place}` is filled in; plural sentences hold the forms that the language has (CLDR).
 */
export interface WallWords {
  /** Headlines: it opens when asked, it is for subscribers, the meter is used up, it is for readers with an account, a gift. */
  readOn: string;
  forSubscribers: string;
  subscribeToReadOn: string;
  registerToReadOn: string;
  gift: string;
  /** Below the headline. */
  accountIsFree: string;
  given: string;
  /** Why it is for subscribers, by the usual names of models. */
  timed: string;
  archive: string;
  institution: string;
  /** {section}: its name. */
  section: string;
  unavailable: string;
  /** On the button, where it is not "Read the full article". */
  openGift: string;
  haveSubscription: string;
  haveAccount: string;
  /** Links. */
  subscribe: string;
  dayPass: string;
  signIn: string;
  register: string;
  signInOrRegister: string;
  /** {price} of a subscription for so long. */
  week: string;
  month: string;
  year: string;
  /** The meter's {period} in the sentences below. */
  today: string;
  thisWeek: string;
  thisMonth: string;
  /** Free articles that are left: {n} of {limit}. */
  left: Plural;
  /** All {n} of them were read. */
  usedUp: Plural;
  /** What readers with an account have besides: {n}. */
  more: Plural;
  /** Told to who was refused, or came by a gift link that opens nothing any more. */
  noSubscription: string;
  forAccounts: string;
  giftOver: string;
  /** Over the part that a gift opened. */
  wasGiven: string;
}
