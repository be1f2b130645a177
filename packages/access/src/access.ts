import type { ContentSource, PaidArticle, Terms } from './content.js';
import type { EntitlementSource } from './entitlements.js';
import {
  Gate,
  type Decision,
  type Grant,
  type Meter,
  type MeterRules,
  type Refusal,
} from './grant.js';
import { ownPath } from './own-path.js';
import { answer, Problem } from './problem.js';
import { readQuestion, type Question } from './question.js';
import { ReaderCookie, type Reader } from './reader.js';

/** A way in that a refusal names. */
export interface Offer {
  readonly text: string;
  readonly url: string;
}

export interface AccessOptions {
  /** The site's own origin as its readers see it: `https://paper.example`. Plain http on this machine only. */
  readonly origin: string;
  readonly content: ContentSource;
  readonly meter: MeterRules;
  readonly entitlements: EntitlementSource;
  /** Said with every refusal. */
  readonly offers?: readonly Offer[];
  /** Tells the reader why not, in the article's language. A sentence in English by default. */
  readonly explain?: (refusal: Refusal, article: PaidArticle) => string;
  /** Hears of failures behind the answer 503. The console by default. */
  readonly onError?: (error: unknown) => void;
}

/** The access service: a handler for `/access/…`, and what the site asks while it renders a page. */
export interface Access {
  (request: Request): Promise<Response>;
  /** The reader who asks; `setCookie` is there for one without a cookie. */
  readerOf(request: Request): Reader;
  /** Whether the article is open to the reader already. Looking never counts. */
  grantFor(request: Request, article: Terms): Promise<Grant | undefined>;
  /** What the reader has used of the meter. */
  meterOf(request: Request): Promise<Meter>;
}

export const OPEN_PATH = '/access/open';

export function createAccess(options: AccessOptions): Access {
  const origin = checkedOrigin(options.origin);
  const { meter, content, onError = console.error } = options;
  checkMeter(meter);
  const cookie = new ReaderCookie(origin);
  const gate = new Gate(meter, options.entitlements);

  async function open(request: Request): Promise<Response> {
    const question = await readQuestion(request, origin.origin);
    const article = await content.find(question.article);
    if (!article) throw new Problem(404, 'There is no such article.');
    const reader = cookie.of(request);
    const decision = await gate.open(reader.id, article);
    const response = question.form
      ? redirect(question.form, decision, article)
      : await inJSON(decision, article);
    // A reader who has nothing to be remembered by gets no cookie.
    if (reader.setCookie && decision.granted && decision.reason === 'meter') {
      response.headers.append('Set-Cookie', reader.setCookie);
    }
    return response;
  }

  async function inJSON(decision: Decision, article: PaidArticle): Promise<Response> {
    if (!decision.granted) throw refusal(decision, article);
    const body = JSON.stringify({ ...decision, html: await article.paidHTML() });
    return answer(body, 200, { 'Content-Type': 'application/json' });
  }

  function refusal(decision: Refusal, article: PaidArticle): Problem {
    const { explain = inEnglish, offers = [] } = options;
    const { type, title } = REFUSALS[decision.reason];
    const metered = decision.meter && { meter: decision.meter };
    return new Problem(402, explain(decision, article), { type, title, offers, ...metered });
  }

  function redirect(
    form: NonNullable<Question['form']>,
    decision: Decision,
    article: PaidArticle,
  ): Response {
    const home = ownPath(article.url, origin.origin) ?? '/';
    const path = decision.granted
      ? (ownPath(form.returnTo, origin.origin) ?? home)
      : refusedPath(home, article.id);
    return answer(null, 303, { Location: path });
  }

  async function handle(request: Request): Promise<Response> {
    try {
      if (new URL(request.url).pathname !== OPEN_PATH)
        throw new Problem(404, `Expected ${OPEN_PATH}.`);
      if (request.method !== 'POST')
        throw new Problem(405, 'Articles are opened by POST.', {}, { Allow: 'POST' });
      return await open(request);
    } catch (error) {
      if (error instanceof Problem) return error.response();
      onError(error);
      return new Problem(
        503,
        'The article cannot be opened just now. Please try again.',
      ).response();
    }
  }

  return Object.assign(handle, {
    readerOf(request: Request): Reader {
      const { id, setCookie } = cookie.of(request);
      return setCookie ? { id, setCookie } : { id };
    },

    async grantFor(request: Request, article: Terms): Promise<Grant | undefined> {
      const reader = cookie.of(request);
      return gate.look(reader.known ? reader.id : undefined, article);
    },

    async meterOf(request: Request): Promise<Meter> {
      const reader = cookie.of(request);
      const used = reader.known ? (await meter.store.look(reader.id, '')).used : 0;
      return { limit: meter.limit, used };
    },
  });
}

/**
 * Headers for an article's page. One address shows different things to different readers, so an unlocked page is
 * never shared, and a locked one is asked for again: after the form's redirect the reader must not get the old copy.
 */
export function pageHeaders(terms: Terms, grant: Grant | undefined): Record<string, string> {
  if (terms.model === 'free') return {};
  return { 'Cache-Control': grant ? 'private, no-cache' : 'no-cache', Vary: 'Cookie' };
}

/** Whether the reader comes back from the plain form with a refusal, for the page to say so. */
export function wasRefused(request: Request): boolean {
  return new URL(request.url).searchParams.get('access') === 'refused';
}

/** Back to the offer (`<id>-offer` is the id of its headline, with a hyphen for spaces). */
function refusedPath(path: string, articleId: string): string {
  const url = new URL(path, 'http://localhost');
  url.searchParams.set('access', 'refused');
  const name = articleId.trim().replace(/\s+/g, '-');
  return `${url.pathname}${url.search}#${encodeURIComponent(name)}-offer`;
}

const REFUSALS = {
  meter: { type: 'urn:broadsheet:meter-used-up', title: 'The free articles are used up' },
  subscriber: { type: 'urn:broadsheet:subscribers-only', title: 'For subscribers' },
};

function inEnglish({ meter }: Refusal): string {
  return meter
    ? `You have opened your ${meter.limit} free articles for now.`
    : 'This article is for subscribers.';
}

function checkedOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const onThisMachine =
    url?.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.origin === text && (url.protocol === 'https:' || onThisMachine)) return url;
  throw new TypeError(
    `origin: expected https://host, or http://localhost:port, without a path; got "${text}"`,
  );
}

function checkMeter({ limit, days }: MeterRules): void {
  if (!Number.isInteger(limit) || limit < 0)
    throw new TypeError(`meter.limit: expected 0, 1, 2 …; got ${limit}`);
  if (!(days > 0 && days < Infinity))
    throw new TypeError(`meter.days: expected more than 0; got ${days}`);
}
