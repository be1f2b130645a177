import type { ShareTarget } from '@broadsheet/elements/article-header/html.js';

/** Rows of the header. True: shown where the article has something for it. */
export interface HeaderOptions {
  /** Home, section. False by default: the label often says the same. */
  breadcrumbs?: boolean;
  label?: boolean;
  /** A dot at the label of a live article until its coverage ends. */
  live?: boolean;
  /** From so many years on it is said how old an article is; 1 by default, false never. */
  age?: number | false;
  standfirst?: boolean;
  summary?: boolean;
  rating?: boolean;
  byline?: boolean;
  portraits?: boolean;
  jobTitles?: boolean;
  dateline?: boolean;
  published?: boolean;
  updated?: boolean;
  /** "12 minutes ago" in the first day. False by default. */
  relativeDates?: boolean;
  /** Whose time dates are in, once script has come; the paper's by default. */
  timeZone?: 'paper' | 'reader';
  readingTime?: boolean;
  /** Ways to share, in order: `copy` and `email` by default, `[]` for none. */
  share?: readonly ShareTarget[];
  /** Needs a script of the publisher's that stores it; false by default, and so are the next four. */
  save?: boolean;
  /** What readers may follow; it needs such a script too. None by default. */
  follow?: readonly ('authors' | 'topics')[];
  /** The access service's address where gifts are made: `/access/gift`. */
  gift?: string | undefined;
  textSize?: boolean;
  print?: boolean;
  /** The recording of the article where there is one; `speech`: else the browser reads it out. True by default. */
  listen?: boolean | 'speech';
  sponsor?: boolean;
  corrections?: boolean;
  ai?: boolean;
  /** Links to the same article in other languages. */
  languages?: boolean;
  trust?: boolean;
  comments?: boolean;
  lead?: boolean;
}
