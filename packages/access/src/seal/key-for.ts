/** The answer to a sealed page's question. */
import { base64url } from 'jose';
import { Problem } from '../problem.js';
import { openEnvelope } from './envelope.js';
import type { GroupKeys } from './group-keys.js';
import { SealError } from './seal-error.js';

/** What a sealed page asks with. */
export interface SealedQuestion {
  readonly article: string;
  readonly revision: string;
  readonly envelope: string;
}

/**
 * The content key for the page, as base64url. Open it before the meter counts, so that a broken page costs nothing; send
 * it after the grant alone.
 * @throws Problem 400 where the envelope is not this article's, or too old: the page has to be loaded again
 */
export async function keyFor(
  { article, revision, envelope }: SealedQuestion,
  { issuer, keys }: { readonly issuer: string; readonly keys: GroupKeys },
): Promise<string> {
  try {
    const { contentKey } = await openEnvelope(envelope, { issuer, article, revision, keys });
    return base64url.encode(contentKey);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const type = `urn:broadsheet:sealed-${error.fault}`;
    throw new Problem(400, 'This page is out of date or damaged. Please load it again.', { type });
  }
}
