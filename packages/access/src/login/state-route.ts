import { answer } from '../problem.js';
import { checkMethod } from '../request.js';
import type { LoginService } from './login.js';
import type { ReaderState, SignedState } from './state.js';

/** `GET /access/state`: whether the reader is signed in, with a token for whoever decides without a store. */
export function stateRoute({ sessions, state, onError }: LoginService) {
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'GET');
    try {
      const session = await sessions.of(request);
      if (!session) return inJSON({ signedIn: false, products: [] }, state.clearCookie());
      const fresh = await state.issue(session, request);
      return inJSON(signedIn(fresh), state.setCookie(fresh.token));
    } catch (error) {
      // The old token as it is: signed anew it would never end.
      const lastKnown = await state.lastKnown(request);
      if (!lastKnown) throw error;
      onError(error);
      return inJSON(signedIn(lastKnown));
    }
  };
}

function signedIn({ account, token, expires, products }: ReaderState & SignedState) {
  return { signedIn: true, account, token, expires, products };
}

function inJSON(body: object, setCookie?: string): Response {
  const cookie = setCookie && { 'Set-Cookie': setCookie };
  return answer(JSON.stringify(body), 200, { 'Content-Type': 'application/json', ...cookie });
}
