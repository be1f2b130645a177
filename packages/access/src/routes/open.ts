/** `POST /access/open`: the only thing that counts. */
import type { AskedVisit, Route, Service } from '../service.js';
import { adsHint } from '../ads-hint.js';
import type { PaidArticle, PaidSection } from '../content.js';
import type { AdTier, Decision, Refusal } from '../decision.js';
import type { Context } from '../network.js';
import { ownPath } from '../own-path.js';
import { asksForPreview, leadToPreview, type Preview } from '../preview/preview.js';
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
    if (asksForPreview(request)) return inPreview(request, context, question, article);
    // A sealed page's copy is the same for everybody: no redirect opens it, so asking costs nothing.
    if (question.form?.isSealed) return redirect(offerOf(article, origin, 'needs-script'));
    // Before the meter counts: a page that cannot be opened costs nothing.
    const paid = await paidFor(question, article);
    const visit = await service.visit(request, context, question.gift);
    const decision = await gate.decide({ ...visit, article, asks: true });
    log(decision, article);
    const ads = adsOf(decision);
    const response = question.form
      ? redirect(pathAfter(question.form, decision, article))
      : await inJSON(decision, article, paid, ads);
    for (const cookie of await cookiesFor(visit, decision, ads))
      response.headers.append('Set-Cookie', cookie);
    return response;
  };

  /** A press in an editor's preview: answered as the made-up reader's, and counted for nobody, least of all the editor. */
  async function inPreview(
    request: Request,
    context: Context,
    question: Question,
    article: PaidArticle,
  ): Promise<Response> {
    const preview = await (await service.visit(request, context)).preview();
    const { form } = question;
    if (!preview) {
      if (form) return redirect(homeOf(article, origin).pathname);
      throw new Problem(403, 'Only editors can try this in a preview. Nothing was counted.');
    }
    if (form?.isSealed) return redirect(offerOf(article, origin, 'needs-script', preview));
    const decision = await preview.open(article);
    if (!form) {
      const paid = await paidFor(question, article);
      return inJSON(decision, article, paid, adsOf(decision));
    }
    return redirect(offerOf(article, origin, decision.granted ? 'opened' : 'refused', preview));
  }

  /** What the reader is remembered by, where there is something to remember. */
  async function cookiesFor(visit: AskedVisit, decision: Decision, ads: AdTier | undefined) {
    const { visitor, newReader } = visit;
    const remembers = decision.granted && ['meter', 'gift'].includes(decision.reason);
    const own = visitor.signedIn ? await visit.stateCookie() : remembers ? newReader : undefined;
    return [own, ads && adsHint(ads, origin)].filter((one) => one !== undefined);
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
    ads: AdTier | undefined,
  ): Promise<Response> {
    if (!decision.granted) return refusal(decision, article).response();
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

  function pathAfter(
    form: NonNullable<Question['form']>,
    decision: Decision,
    article: PaidArticle,
  ): string {
    if (!decision.granted) return offerOf(article, origin, 'refused');
    return ownPath(form.returnTo, origin) ?? ownPath(article.url, origin) ?? '/';
  }
}

function redirect(path: string): Response {
  return answer(null, 303, { Location: path });
}

function homeOf({ url }: PaidArticle, origin: string): URL {
  return new URL(ownPath(url, origin) ?? '/', 'http://localhost');
}

/** Back to the offer (`<id>-offer` is the id of its headline, with a hyphen for spaces), which says why. */
function offerOf(article: PaidArticle, origin: string, why: string, preview?: Preview): string {
  const url = homeOf(article, origin);
  if (preview) leadToPreview(url, preview);
  url.searchParams.set('access', why);
  const name = article.id.trim().replace(/\s+/g, '-');
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
