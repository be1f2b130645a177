/**
 * Something on the page failed, and the page went on without it. Fired on the element, bubbles to the document:
 * one listener there can report everything.
 */
export class NewsErrorEvent extends Event {
  static readonly type = 'news-error';
  constructor(
    /** What failed and what was expected, in one sentence for a developer. */
    readonly message: string,
    /** The error behind it, if there is one. */
    readonly cause?: unknown,
  ) {
    super(NewsErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-error': NewsErrorEvent;
  }
}

/** Names a failure in the console and on the page, from the element that had it. */
export function report(element: Element, message: string, cause?: unknown): void {
  const full = `<${element.localName}>: ${message}`;
  console.error(`[broadsheet] ${full}`, ...(cause === undefined ? [] : [cause]));
  element.dispatchEvent(new NewsErrorEvent(full, cause));
}

/** A hint for whoever writes the page: the HTML works, but could serve readers better. Said once per sentence. */
export function advise(element: Element, message: string): void {
  const full = `[broadsheet] <${element.localName}>: ${message}`;
  if (advised.has(full)) return;
  advised.add(full);
  console.warn(full);
}
const advised = new Set<string>();
