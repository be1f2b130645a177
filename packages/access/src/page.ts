import type { Terms } from './content.js';
import type { Decision } from './decision.js';
import type { Preview } from './preview/preview.js';
import type { Visitor } from './visit.js';

/** A reader's visit to a page. */
export interface PageVisit {
  readonly visitor: Visitor;
  /** What the reader may read of an article as things stand. Looking never counts. */
  look(article: Terms): Promise<Decision>;
  /**
   * The `Set-Cookie` that keeps a signed-in reader's entitlements for the hours when the stores are down: send it with
   * the page. Undefined for everybody else, and while they are.
   */
  stateCookie(): Promise<string | undefined>;
}

/** The visit of the reader who asks. */
export interface ReadersVisit extends PageVisit {
  /**
   * For an editor: the visit that a reader of some kind would make. Undefined for everybody else.
   * @param kind what the address says as `?preview=KIND` by default
   */
  preview(kind?: string): Promise<Preview | undefined>;
}

/**
 * Headers for an article's page. One address shows different things to different readers, so an unlocked page is
 * never shared, and a locked one is asked for again: after the form's redirect the reader must not get the old copy.
 */
export function pageHeaders(terms: Terms, decision: Decision): Record<string, string> {
  if (terms.model === 'free') return {};
  return {
    'Cache-Control': decision.granted ? 'private, no-cache' : 'no-cache',
    Vary: 'Cookie',
  };
}

/** Whether the reader comes back from the plain form with a refusal, for the page to say so. */
export function wasRefused(request: Request): boolean {
  return new URL(request.url).searchParams.get('access') === 'refused';
}

/** Whether the reader comes back from a sealed page's form, which opens nothing without script. */
export function neededScript(request: Request): boolean {
  return new URL(request.url).searchParams.get('access') === 'needs-script';
}
