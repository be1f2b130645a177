import type { Plural } from '../../core/format.js';

/** Words of the header's own. A browser loads them with the first control that is used; the server prints most of them. */
export interface HeaderWords {
  /** Names the row of controls. */
  tools: string;
  share: string;
  copyLink: string;
  linkCopied: string;
  copyFailed: string;
  /** The system's own share dialog. */
  otherApps: string;
  email: string;
  save: string;
  saved: string;
  gift: string;
  /** Before the link, where it could not be copied. */
  giftMade: string;
  giftCopied: string;
  giftFailed: string;
  listen: string;
  pause: string;
  /** After a pause. */
  goOn: string;
  stop: string;
  noVoice: string;
  textSize: string;
  print: string;
  /** An author or a topic: {name}. */
  follow: string;
  following: string;
  failed: string;
  /** Names the breadcrumbs. */
  path: string;
  otherLanguages: string;
  /** It leads to the corrections at the end. */
  amended: string;
  amendedOn: string;
  /** It leads to what is said of it at the end. */
  aiUsed: string;
  supportedBy: string;
  /** In whole years. */
  age: Plural;
}
