import { attrs, html, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';
import { isCount } from './is-count.html.js';
import { statement } from './statement.html.js';

export interface CommentCountData {
  /** The thread's id at the comment system. */
  thread: string;
  /** A whole number; left out where the server does not know it. */
  count?: number | undefined;
  /** Where the comments are: `#comments`. */
  url?: string | undefined;
  /** Ten thousand and more are shown short: "12K comments". */
  compact?: boolean | undefined;
  /** No further comments are taken. */
  closed?: boolean | undefined;
  /** The number is asked for again every so many seconds, 15 or more, while it can be seen; it is not by default. */
  poll?: number | undefined;
  /** Says how many comments are new since the reader's last visit; `list` where this is no visit itself. */
  sinceVisit?: boolean | 'list' | undefined;
}

/** `<news-comment-count>` as it stands in the page before script. The class is one that reader modes leave out. */
export function commentCountHTML(data: CommentCountData, face: Face, slot?: string): SafeHTML {
  const { thread, url, compact = false, closed = false, poll, sinceVisit = false } = data;
  const count = isCount(data.count) ? data.count : undefined;
  const [shown, full] = statement({ count, closed }, compact, face.words, face.lang);
  // A short number is described in full. A link keeps the name that is seen (WCAG 2.5.3) and has the number in its
  // title; plain text may not be named (ARIA 1.2, "generic"), so there the number is one picture with a name.
  const long = shown === full ? undefined : full;
  const value = count ?? '';
  const number = url
    ? html`<a href="${url}" title="${long}"><data value="${value}">${shown}</data></a>`
    : html`<data value="${value}" role="${long && 'img'}" aria-label="${long}">${shown}</data>`;
  return html`<news-comment-count slot="${slot}" class="news-comments" thread="${thread}"${attrs({ compact, closed, poll, 'since-visit': sinceVisit })}>${number}</news-comment-count>`;
}
