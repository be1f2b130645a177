/** Sign in, by OpenID Connect's code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9700). */
import { ownPath } from '../own-path.js';
import { answer } from '../problem.js';
import { ReaderCookie } from '../reader.js';
import { checkMethod } from '../request.js';
import type { LoginService } from './login.js';
import type { Session } from './sessions.js';

/** `GET /access/login?return=/path` */
export function loginRoute({ origin, pending, provider, onError }: LoginService) {
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'GET');
    const asked = new URL(request.url).searchParams.get('return') ?? '';
    const returnTo = withOutcome(ownPath(asked, origin) ?? '/', undefined);
    try {
      const { setCookie, ...checks } = await pending.begin(request, returnTo);
      return redirect(String(await provider.authorizationUrl(checks)), setCookie);
    } catch (error) {
      onError(error);
      return failed(returnTo);
    }
  };
}

/** `GET /access/callback`: the reader comes back from the provider. */
export function callbackRoute(service: LoginService) {
  const { pending, provider, sessions, state, onError } = service;
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'GET');
    const { search, searchParams } = new URL(request.url);
    let returnTo = '/';
    try {
      const login = await pending.take(request, searchParams.get('state') ?? '');
      if (!login) throw new Error('login: not begun in this browser, or ended already');
      returnTo = login.returnTo;
      const signIn = await provider.signIn(search, login);
      const session = await sessions.start(request, signIn);
      await tellOf(request, session, service);
      // The second: from now on, the reader can be believed while the stores are down.
      return redirect(returnTo, session.setCookie, await state.cookieOf(session, request));
    } catch (error) {
      onError(error);
      return failed(returnTo);
    }
  };
}

/** Whoever has signed in is signed in, even where the meters could not be merged now. */
async function tellOf(request: Request, { account }: Session, service: LoginService) {
  const { id, known } = new ReaderCookie(new URL(service.origin)).of(request);
  try {
    await service.onLogin?.(account, known ? id : undefined);
  } catch (error) {
    service.onError(error);
  }
}

/** Back to a page that reads well and can say what happened. */
function failed(path: string): Response {
  return redirect(withOutcome(path, 'login-failed'));
}

/** The path with `?access=OUTCOME`, or without it. */
function withOutcome(path: string, outcome: string | undefined): string {
  const url = new URL(path, 'http://localhost');
  if (outcome) url.searchParams.set('access', outcome);
  else if (url.searchParams.has('access')) url.searchParams.delete('access');
  return url.pathname + url.search + url.hash;
}

export function redirect(to: string, ...cookies: readonly (string | undefined)[]): Response {
  const response = answer(null, 303, { Location: to });
  for (const cookie of cookies) if (cookie) response.headers.append('Set-Cookie', cookie);
  return response;
}
