/** The editor's preview: what a reader of some kind would get, by the models as they are and by nothing else that is real. */
import type { AccessOptions } from '../options.js';
import type { PageVisit } from '../page.js';
import type { Terms } from '../content.js';
import type { Decision } from '../decision.js';
import type { Entitlement, EntitlementProvider } from '../entitlements/provider.js';
import { Gate } from '../gate.js';
import type { Gifts } from '../gifts.js';
import type { Account } from '../login/account.js';
import { asSeenBy, mapRules, type AccessRule } from '../models/rule.js';
import { eachCall } from '../stores/each-call.js';
import { memoryStores } from '../stores/memory.js';
import type { Stores } from '../stores/stores.js';
import { accountHolder, readerHolder, type Visitor } from '../visit.js';
import { previewReader, type PreviewKind, type PreviewReader } from './kinds.js';

/** The visit of a reader who does not exist. It counts nothing, keeps nothing and asks nobody. */
export interface Preview extends PageVisit {
  readonly kind: PreviewKind;
  /** What the reader's press would bring. */
  open(article: Terms): Promise<Decision>;
}

/** For an answer that shows a preview: it is the editor's alone, and no search engine's. */
export const PREVIEW_HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
} as const;

export interface PreviewParts {
  readonly options: AccessOptions;
  readonly origin: string;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** The gifts as they are, in other stores. */
  readonly giftsIn: (stores: Stores) => Gifts | undefined;
}

/** An address asks for a preview by this parameter. */
const PARAMETER = 'preview';

export function asksForPreview(request: Request): boolean {
  return new URL(request.url).searchParams.has(PARAMETER);
}

/** @param url changed to lead to the preview */
export function leadToPreview(url: URL, { kind }: Preview): void {
  url.searchParams.set(PARAMETER, kind);
}

/**
 * Undefined for everybody but editors, and for what is no kind.
 * @param account only of somebody who is known for sure to be signed in
 * @param kind that of the address by default
 */
export async function previewFor(
  request: Request,
  account: Account | undefined,
  parts: PreviewParts,
  kind?: string,
): Promise<Preview | undefined> {
  const { searchParams, pathname } = new URL(request.url);
  const [asked, ...more] = kind === undefined ? searchParams.getAll(PARAMETER) : [kind];
  const reader = asked === undefined || more.length > 0 ? undefined : previewReader(asked);
  if (!reader || !account || !(await isEditor(account, request, parts))) return undefined;
  // A bare one: what the editor's own browser or network says is not the reader's.
  const bare = new Request(parts.origin + pathname);
  const wasPressed = kind === undefined && searchParams.get('access') === 'opened';
  return previewOf(reader, bare, { wasPressed, issuer: account.issuer, ...parts });
}

async function isEditor(
  account: Account,
  request: Request,
  { options: { editors }, onError }: PreviewParts,
): Promise<boolean> {
  try {
    return (await editors?.(account, request)) === true;
  } catch (error) {
    onError(error);
    return false;
  }
}

function previewOf(
  reader: PreviewReader,
  request: Request,
  parts: PreviewParts & { readonly wasPressed: boolean; readonly issuer: string },
): Preview {
  const { options, origin, now, onError, giftsIn, wasPressed, issuer } = parts;
  const isDown = reader.who === 'down';
  const own = memoryStores(now);
  const stores = isDown ? eachCall(own, () => Promise.reject(down())) : own;
  const gifts = giftsIn(stores);
  const { bundles, models } = options;
  const seen = (rules: readonly AccessRule[]) => rules.map((rule) => asSeenBy(reader, rule));
  const gate = new Gate({
    models: Object.fromEntries(
      Object.entries(models).map(([name, model]) => [name, mapRules(model, seen)]),
    ),
    always: gifts ? [gifts.rule()] : [],
    providers: [providerFor(reader)],
    ...(bundles && { bundles }),
    onError: isDown ? () => {} : onError,
  });
  const visitor = visitorFor(reader, issuer);
  const given = new Map<string, Promise<string | void>>();

  /** The link that somebody gave this reader. */
  function giftFor({ id }: Terms): Promise<string | void> | undefined {
    if (reader.who !== 'gift' || !gifts) return undefined;
    const known = given.get(id) ?? gifts.mint('giver', id).then(({ token }) => token, onError);
    given.set(id, known);
    return known;
  }

  async function decide(article: Terms, asks: boolean): Promise<Decision> {
    const gift = await giftFor(article);
    return gate.decide({
      ...{ request, origin, article, asks, now: now(), ...stores },
      visitor: { ...visitor, ...(gift && { gift }) },
    });
  }

  return {
    kind: reader.kind,
    visitor,
    async look(article) {
      if (wasPressed) await decide(article, true);
      return decide(article, false);
    },
    open: (article) => decide(article, true),
    stateCookie: async () => undefined,
  };
}

function visitorFor({ who }: PreviewReader, issuer: string): Visitor {
  if (who !== 'registered' && who !== 'subscriber')
    return { holder: readerHolder('preview'), signedIn: false };
  const account = { issuer, subject: 'preview' };
  return { holder: accountHolder('preview'), signedIn: true, account };
}

function providerFor({ who, product }: PreviewReader): EntitlementProvider {
  return {
    id: 'preview',
    async entitlements({ article: { products = ['any'] } }): Promise<Entitlement[]> {
      if (who === 'down') throw down();
      if (who !== 'subscriber') return [];
      const owned = product === undefined ? products : [product];
      return owned.map((one) => ({ product: one }));
    },
  };
}

function down(): Error {
  return new Error('preview: as if it were down');
}
