/** The reference paper's OpenID provider on a port of its own, for tests: what it is asked is seen, and it can be made to fail. */
import { makeIdentityProvider } from '@broadsheet/site/identity.js';
import { startLocalServer } from './local-server.js';

/**
 * Answers in the provider's place; false where it shall answer itself.
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} Answer
 */

/** @param {Omit<Parameters<typeof makeIdentityProvider>[0], 'issuer'>} options */
export async function startOidcProvider(options) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Answer | undefined} */
  let instead;
  /** @type {Awaited<ReturnType<typeof makeIdentityProvider>>} */
  let provider;
  const server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '');
    if (!instead?.(request, response)) void provider.answer(request, response);
  });
  provider = await makeIdentityProvider({ ...options, issuer: server.url });
  return {
    ...server,
    ...provider,
    issuer: server.url,
    /** The paths that were asked for. */
    asked,
    /** A provider that is down, slow, or talks rubbish. @param {Answer | undefined} answer */
    answerInstead(answer) {
      instead = answer;
    },
  };
}
