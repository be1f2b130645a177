import type { Access, Article } from '../../generated/types.js';
import { lookup, pointer, type JsonObject } from '../../json.js';
import type { Problem } from '../../problem.js';
import type { Hints } from '../importer.js';
import type { Source } from '../source.js';

/** States in which a post is for the newsroom only. */
const UNPUBLISHED: Record<string, string> = {
  draft: 'a draft',
  'auto-draft': 'a draft',
  pending: 'pending review',
  private: 'private',
  trash: 'in the trash',
};

/** Why a post may not become an article. */
export function unpublished(value: JsonObject, at: string): Problem[] {
  const { status } = value;
  const known = lookup(UNPUBLISHED, typeof status === 'string' ? status : undefined);
  if (known) return [{ pointer: pointer(at, 'status'), message: `This post is ${known}: expected one with the status "publish" or "future".` }]; // prettier-ignore
  if (typeof status === 'string' && status && status !== 'publish' && status !== 'future')
    return [
      {
        pointer: pointer(at, 'status'),
        message: `The status ${JSON.stringify(status)} is not known here: expected "publish" or "future".`,
      },
    ];
  return isProtected(value) && !hasText(value.content)
    ? [
        {
          pointer: pointer(at, 'content' in value ? 'content' : 'password'),
          message: 'This post is protected by a password, and its text is not here: ask for it with the password.',
        },
      ]
    : []; // prettier-ignore
}

function isProtected({ content, password }: JsonObject): boolean {
  const isMarked = (content as { protected?: unknown } | undefined)?.protected === true;
  return isMarked || (typeof password === 'string' && password !== '');
}

function hasText(content: unknown): boolean {
  const { rendered, raw } = (content ?? {}) as JsonObject;
  return [rendered, raw].some((text) => typeof text === 'string' && text.trim() !== '');
}

/** A post for a later hour is under an embargo until then. */
export function readEmbargo(post: Source, published: string | undefined): Article['embargo'] {
  if (post.text('status') !== 'future') {
    post.told('status', 'published');
    return undefined;
  }
  post.told('status', 'embargo');
  return { ...(published && { until: published }), note: 'scheduled in WordPress' };
}

/** Jetpack's newsletters say who may read a post: `subscribers` are those who gave their address, whether they pay or not. */
const JETPACK: Record<string, Access['model']> = {
  everybody: 'free',
  subscribers: 'registered',
  paid_subscribers: 'subscriber',
};

/** What is behind a password, or behind a code that nobody knows, stays closed: a story given away cannot be taken back. */
export function readAccess(post: Source, hints: Hints): Access {
  if (isProtected(post.value)) {
    const key = post.has('content') ? 'content' : 'password';
    post.ledger.degrade(post.at(key), key, 'access', 'protected by a password: the article is closed to all but subscribers'); // prettier-ignore
    return { ...hints.access, model: 'subscriber' };
  }
  const meta = post.object('meta');
  const code = meta?.text('_jetpack_newsletter_access');
  if (!meta || code === undefined) return hints.access ?? { model: 'free' };
  const model = lookup({ ...JETPACK, ...hints.accessCodes }, code);
  if (model) meta.map('access');
  else
    meta.degrade(
      'access',
      `the access ${JSON.stringify(code)} is not known: the article is closed to all but subscribers`,
    );
  return { ...hints.access, model: model ?? 'subscriber' };
}
