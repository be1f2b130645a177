/** `POST /access/open`: the only thing that counts. */
import type { AskedVisit, Route, Service } from '../access.js';
import { adsHint } from '../ads-hint.js';
import type { PaidArticle, PaidSection } from '../content.js';
import type { AdTier, Decision, Refusal } from '../decision.js';
import { ownPath } from '../own-path.js';
import { answer, Problem } from '../problem.js';
import type { Question } from '../question.js';
import { keyFor } from '../seal/key-for.js';
import { readAsked } from './asked.js';

export const OPEN_PATH = '/access/open';

type Paid = { readonly sections: readonly PaidSection[] } | { readonly key: string };

export function openRoute(service: Service): Route {
  const { options, origin, gate } = service;

  return async (request, context) => {
    const { question, article } = await readAsked(request, service);
    // A sealed page's copy is the same for everybody: no redirect opens it, so asking costs nothing.
    if (question.form?.isSealed)
      return answer(null, 303, { Location: offerOf(article, origin, 'needs-script') });
    // Before the meter counts: a page that cannot be opened costs nothing.
    const paid = await paidFor(question, article);
    const visit = await service.visit(request, context, question.gift);
    const decision = await gate.decide({ ...visit, article, asks: true });
    log(decision, article);
    const response = question.form
      ? redirect(question.form, decision, article)
      : await inJSON(decision, article, paid);
    for (const cookie of await cookiesFor(visit, decision))
      response.headers.append('Set-Cookie', cookie);
    return response;
  };

  /** What the reader is remembered by, where there is something to remember. */
  async function cookiesFor(visit: AskedVisit, decision: Decision) {
    const { visitor, newReader } = visit;
    const remembers = decision.granted && ['meter', 'gift'].includes(decision.reason);
    const own = visitor.signedIn ? await visit.stateCookie() : remembers ? newReader : undefined;
    const tier = adsOf(decision);
    return [own, tier && adsHint(tier, origin)].filter((one) => one !== undefined);
  }

  function adsOf(decision: Decision): AdTier | undefined {
    return decision.granted ? options.ads?.(decision) : undefined;
  }

  function log({ granted, reason }: Decision, { id, model }: PaidArticle): void {
    options.onDecision?.({ at: service.now(), article: id, model, granted, reason });
  }

  /** What a grant gives out: the text, or to a sealed page the key to it. */
  async function paidFor({ sealed }: Question, article: PaidArticle): Promise<() => Promise<Paid>> {
    if (!sealed) return async () => ({ sections: await article.paid() });
    if (!options.sealed) throw new Problem(400, 'Sealed pages are not opened here.');
    const { keys } = options.sealed;
    const key = await keyFor({ article: article.id, ...sealed }, { issuer: origin, keys });
    return async () => ({ key });
  }

  async function inJSON(
    decision: Decision,
    article: PaidArticle,
    paid: () => Promise<Paid>,
  ): Promise<Response> {
    if (!decision.granted) throw refusal(decision, article);
    const ads = adsOf(decision);
    const body = JSON.stringify({ ...decision, ...(ads && { ads }), ...(await paid()) });
    return answer(body, 200, { 'Content-Type': 'application/json' });
  }

  function refusal({ reason, meter }: Refusal, article: PaidArticle): Problem {
    const { explain = inEnglish } = options;
    const { status, type, title } = REFUSALS[reason];
    const detail = explain({ reason, ...(meter && { meter }) }, article);
    const { offers } = service;
    return new Problem(status, detail, { type, title, offers, ...(meter && { meter }) });
  }

  function redirect(
    form: NonNullable<Question['form']>,
    decision: Decision,
    article: PaidArticle,
  ): Response {
    const path = decision.granted
      ? (ownPath(form.returnTo, origin) ?? ownPath(article.url, origin) ?? '/')
      : offerOf(article, origin, 'refused');
    return answer(null, 303, { Location: path });
  }
}

/** Back to the offer (`<id>-offer` is the id of its headline, with a hyphen for spaces), which says why. */
function offerOf({ id, url: home }: PaidArticle, origin: string, why: string): string {
  const url = new URL(ownPath(home, origin) ?? '/', 'http://localhost');
  url.searchParams.set('access', why);
  const name = id.trim().replace(/\s+/g, '-');
  return `${url.pathname}${url.search}#${encodeURIComponent(name)}-offer`;
}

const REFUSALS: Record<Refusal['reason'], { status: number; type: string; title: string }> = {
  meter: {
    status: 402,
    type: 'urn:broadsheet:meter-used-up',
    title: 'The free articles are used up',
  },
  subscriber: { status: 402, type: 'urn:broadsheet:subscribers-only', title: 'For subscribers' },
  registration: {
    status: 403,
    type: 'urn:broadsheet:account-needed',
    title: 'For readers with an account',
  },
  ask: { status: 403, type: 'urn:broadsheet:not-opened', title: 'Not opened' },
  unavailable: { status: 503, type: 'about:blank', title: 'Service Unavailable' },
};

function inEnglish({ reason, meter }: Refusal): string {
  switch (reason) {
    case 'meter':
      return meter
        ? `You have opened your ${meter.limit} free articles for now.`
        : 'Your free articles are used up.';
    case 'registration':
      return 'Sign in or register, and this article is open to you.';
    case 'unavailable':
      return 'The article cannot be opened just now. Please try again.';
    default:
      return 'This article is for subscribers.';
  }
}
