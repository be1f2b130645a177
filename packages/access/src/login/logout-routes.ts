import { ownPath } from '../own-path.js';
import { answer, Problem } from '../problem.js';
import { checkMethod, checkSender, readText } from '../request.js';
import type { LoginService } from './login.js';
import { redirect } from './login-routes.js';
import type { Revocation } from './sessions.js';

const MAX_BYTES = 16_384;

/** How old a logout token may be, and how long it is remembered that it was used, in seconds. */
const TOKEN_AGE = 180;

/**
 * `POST /access/logout`, a form with `return`. Over here first, then at the provider (OpenID Connect RP-Initiated Logout
 * 1.0), which sends the reader to the home page.
 */
export function logoutRoute({ origin, sessions, state, provider, onError }: LoginService) {
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'POST');
    checkSender(request, origin);
    const fields = new URLSearchParams(await readText(request, MAX_BYTES));
    let to = ownPath(fields.get('return') ?? '', origin) ?? '/';
    try {
      const ended = await sessions.end(request);
      const atProvider = ended && (await provider.endSessionUrl(ended.idToken));
      if (atProvider) to = atProvider.href;
    } catch (error) {
      // The browser forgets the session in any case.
      onError(error);
    }
    return redirect(to, sessions.clearCookie(), state.clearCookie());
  };
}

/** `POST /access/backchannel-logout`: the provider says who has left (OpenID Connect Back-Channel Logout 1.0). */
export function backchannelLogoutRoute(service: LoginService) {
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'POST');
    const fields = new URLSearchParams(await readText(request, MAX_BYTES));
    const [token, ...more] = fields.getAll('logout_token');
    if (!token || more.length) throw new Problem(400, 'Expected "logout_token" once.');
    try {
      const { jti, ...revocation } = await readLogoutToken(token, service);
      // In this order, a token whose logout failed may come again; to revoke twice changes nothing.
      await service.sessions.revoke(revocation);
      await useOnce(jti, service);
    } catch (error) {
      if (error instanceof Problem) throw error;
      service.onError(error);
      // Also where it could not be done: section 2.8.
      throw new Problem(400, 'The logout failed.');
    }
    return answer(null, 200, {});
  };
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Section 2.6. @throws where the token is not good */
async function readLogoutToken(
  token: string,
  service: LoginService,
): Promise<Revocation & { jti: string }> {
  const claims = await service.provider.verify(token, {
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: TOKEN_AGE,
  });
  const { iss, sub, sid, jti, iat, events } = claims;
  if (!isObject(events) || !isObject(events[EVENT])) throw bad('no logout event');
  // An ID token has one; it must not pass for a logout token.
  if ('nonce' in claims) throw bad('a nonce');
  if (!isText(jti) || (sid !== undefined && !isText(sid))) throw bad('a wrong jti or sid');
  if (!isText(sub) && sid === undefined) throw bad('neither sub nor sid');
  return {
    jti: JSON.stringify([iss, jti]),
    issuer: iss!,
    at: iat! * 1000,
    ...(isText(sid) && { idpSession: sid }),
    ...(isText(sub) && { subject: sub }),
  };
}

async function useOnce(jti: string, { records }: LoginService): Promise<void> {
  const isFirst = await records.replace(`logout-token:${jti}`, undefined, '', 2 * TOKEN_AGE * 1000);
  if (!isFirst) throw bad('a jti that was used');
}

function bad(what: string): Problem {
  return new Problem(400, `The logout token has ${what}.`);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
