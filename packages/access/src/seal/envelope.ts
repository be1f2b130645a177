/** Opening envelopes: what a page hands back in, a reader may have edited. */
import { compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import { groupKey, parseKeyId, type GroupKeys } from './group-keys.js';
import { SealError } from './seal-error.js';
import { ENVELOPE_TYPE } from './seal.js';

export interface Expected {
  readonly issuer: string;
  readonly article: string;
  /** The revision that the page shows; any one where it is not given. */
  readonly revision?: string | undefined;
  readonly keys: GroupKeys;
}

export interface OpenedEnvelope {
  /** 256 bits. */
  readonly contentKey: Uint8Array;
  readonly revision: string;
  /** Any one of these groups may read it, as the one who sealed it said. */
  readonly needs: readonly string[];
}

/** An envelope has some 400 characters; a long id may have 256, each in up to four bytes. */
const MOST_CHARACTERS = 4096;
const MEMBERS = ['alg', 'art', 'enc', 'iss', 'iv', 'kid', 'need', 'rev', 'tag', 'typ'];

interface Header {
  readonly kid: string;
  readonly rev: string;
  readonly need: readonly string[];
}

/** The content key in an envelope of that issuer and article. @throws SealError */
export async function openEnvelope(envelope: string, expected: Expected): Promise<OpenedEnvelope> {
  const header = checkedHeader(envelope, expected);
  const key = await groupKey(expected.keys, header.kid);
  if (!key) throw new SealError('key', `there is no key "${header.kid}"`);
  const contentKey = await decrypt(envelope, key);
  return { contentKey, revision: header.rev, needs: header.need };
}

/** All that can be refused before a key is touched. Nothing of it is trusted before it is decrypted. */
function checkedHeader(envelope: string, { issuer, article, revision, keys }: Expected): Header {
  const header = decoded(envelope);
  if (header.alg !== 'A256GCMKW' || header.enc !== 'A256GCM')
    throw new SealError('algorithm', 'the envelope must be A256GCMKW with A256GCM');
  if (header.typ !== ENVELOPE_TYPE || Object.keys(header).sort().join() !== MEMBERS.join())
    throw new SealError('malformed', `the envelope's header must hold ${MEMBERS.join(', ')} alone`);
  if (header.iss !== issuer) throw new SealError('issuer', 'the envelope is of another issuer');
  if (header.art !== article) throw new SealError('article', 'the envelope is of another article');
  const { kid, rev, need } = header;
  if (typeof rev !== 'string' || (revision !== undefined && rev !== revision))
    throw new SealError('revision', 'the envelope is of another revision');
  if (!Array.isArray(need) || !need.every((one) => typeof one === 'string'))
    throw new SealError('malformed', 'the envelope names no groups');
  const named = parseKeyId(keys, kid);
  if (!named) throw new SealError('key', 'the envelope names a key that is not known');
  if (named.epoch < keys.floor)
    throw new SealError('epoch', `the envelope is of ${named.epoch}, before ${keys.floor}`);
  // Whoever has one group's key must not seal in the name of another group.
  if (!need.includes(named.group))
    throw new SealError('key', 'the envelope is under the key of a group that may not read it');
  return { kid: kid as string, rev, need };
}

function decoded(envelope: string): Record<string, unknown> {
  try {
    if (envelope.length <= MOST_CHARACTERS && envelope.split('.').length === 5)
      return decodeProtectedHeader(envelope) as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new SealError('malformed', 'the envelope is not a compact JWE');
}

async function decrypt(envelope: string, key: CryptoKey): Promise<Uint8Array> {
  try {
    const { plaintext } = await compactDecrypt(envelope, key, {
      keyManagementAlgorithms: ['A256GCMKW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxDecompressedLength: 0,
    });
    if (plaintext.length === 32) return plaintext;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new SealError('forged', 'the envelope is not as it was sealed', { cause: error });
  }
  throw new SealError('malformed', 'the envelope holds no key of 256 bits');
}
