/** Entitlements of a vendor that answers over HTTP in the shape of AMP's `authorization`. */
import type { Offer } from '../offer.js';
import { hashHex } from '../hex.js';
import type { EntitlementProvider, EntitlementQuestion, Owned } from './provider.js';

export interface RestOptions {
  readonly id: string;
  /**
   * Where to ask. `READER_ID`, `CANONICAL_URL` and `ARTICLE_ID` in it are filled in:
   * `https://vendor.example/authorize?rid=READER_ID&url=CANONICAL_URL`.
   */
  readonly url: string;
  /** Sent along: an API key. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly score?: number;
  readonly deadline?: number;
  readonly offers?: readonly Offer[];
}

/**
 * The answer is `{granted: boolean, grantReason?, data?}`
 * (https://amp.dev/documentation/components/amp-subscriptions, "Authorization endpoint"); anything else is a failure.
 * `grantReason: "SUBSCRIBER"` is believed for the hours of grace while the vendor is down. The vendor meets the reader
 * under an id that only it is told.
 * @throws TypeError for an address that is none, or not https
 */
export function restEntitlements({ id, url, headers, ...more }: RestOptions): EntitlementProvider {
  if (!URL.canParse(url) || !/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url))
    throw new TypeError(`${id}: url: expected an https address; got "${url}"`);
  return {
    id,
    ...more,

    async entitlements(question, signal) {
      const address = filled(url, await valuesFor(id, question));
      const init = { headers: { Accept: 'application/json', ...headers }, signal };
      const response = await fetch(address, { ...init, redirect: 'error' });
      const text = response.ok ? await response.text() : '';
      const answer = answerIn(text);
      if (!answer)
        throw new TypeError(`${id}: expected {"granted": true or false}; got ${response.status}`);
      if (!answer.granted) return [];
      const owned: Owned = { product: question.article.products?.[0] ?? id };
      return [answer.grantReason === 'SUBSCRIBER' ? owned : { ...owned, once: true }];
    },
  };
}

function answerIn(text: string): { granted: boolean; grantReason?: unknown } | undefined {
  try {
    const answer = JSON.parse(text) as { granted?: unknown; grantReason?: unknown };
    const { granted, grantReason } = answer;
    return typeof granted === 'boolean' ? { granted, grantReason } : undefined;
  } catch {
    return undefined;
  }
}

async function valuesFor(id: string, { visitor, article }: EntitlementQuestion) {
  return {
    READER_ID: await hashHex('SHA-256', JSON.stringify([id, visitor.holder])),
    CANONICAL_URL: article.url ?? '',
    ARTICLE_ID: article.id,
  };
}

/** In one pass: what is filled in is never looked at again. */
function filled(url: string, values: Readonly<Record<string, string>>): string {
  const names = new RegExp(Object.keys(values).join('|'), 'g');
  return url.replace(names, (name) => encodeURIComponent(values[name]!));
}
