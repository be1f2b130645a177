import { checkMethod } from '../request.js';
import { TOKEN_LIFE, type SigningKeys } from './signing-keys.js';

export const JWKS_PATH = '/.well-known/jwks.json';

/** The public keys, the same for everybody: the one answer of the service that may be cached. */
export function jwksRoute(keys: SigningKeys, now: () => number = Date.now) {
  return async (request: Request): Promise<Response> => {
    checkMethod(request, 'GET', 'HEAD');
    const body = request.method === 'HEAD' ? null : JSON.stringify(keys.published(now()));
    return new Response(body, {
      headers: {
        'Content-Type': 'application/jwk-set+json',
        'Cache-Control': `public, max-age=${TOKEN_LIFE / 1000}`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  };
}
