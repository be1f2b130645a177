/** `POST /access/gift`: a subscriber makes a link. `POST /access/gift/revoke`: and ends it. */
import type { Route, Service } from '../service.js';
import type { Gifts } from '../gifts.js';
import { ownPath } from '../own-path.js';
import { answer, Problem } from '../problem.js';
import { readQuestion } from '../question.js';
import { checkMethod } from '../request.js';
import { readAsked } from './asked.js';

export const GIFT_PATH = '/access/gift';
export const REVOKE_GIFT_PATH = '/access/gift/revoke';

export function giftRoutes(service: Service, gifts: Gifts): [string, Route][] {
  return [
    [GIFT_PATH, giftRoute(service, gifts)],
    [REVOKE_GIFT_PATH, revokeGiftRoute(service, gifts)],
  ];
}

/** Answers JSON with `{url, expires}`, the plain form with the gift's own page, whose address is the link. */
function giftRoute(service: Service, gifts: Gifts): Route {
  const { origin, gate } = service;
  return async (request, context) => {
    const { question, article } = await readAsked(request, service);
    const visit = await service.visit(request, context);
    const decision = await gate.decide({ ...visit, article, asks: false });
    if (!decision.granted || decision.reason !== 'subscription')
      throw new Problem(403, 'Articles are given away by subscribers.');
    const { token, expires } = await gifts.mint(visit.visitor.holder, article.id);
    const url = new URL(ownPath(article.url, origin) ?? '/', origin);
    url.searchParams.set('gift', token);
    if (question.form) return answer(null, 303, { Location: url.pathname + url.search });
    const body = JSON.stringify({ url: url.href, expires });
    return answer(body, 200, { 'Content-Type': 'application/json' });
  };
}

function revokeGiftRoute(service: Service, gifts: Gifts): Route {
  return async (request, context) => {
    checkMethod(request, 'POST');
    const { gift, form } = await readQuestion(request, service.origin);
    const { visitor } = await service.visit(request, context);
    const revoked = gift !== undefined && (await gifts.revoke(visitor.holder, gift));
    if (!revoked) throw new Problem(404, 'You have made no such gift, or it is over.');
    if (!form) return answer(null, 204, {});
    return answer(null, 303, { Location: ownPath(form.returnTo, service.origin) ?? '/' });
  };
}
