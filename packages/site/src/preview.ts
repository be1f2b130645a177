/** What an editor's preview of an article says above it, and changes in it. */
import {
  OPEN_PATH,
  PREVIEW_HEADERS,
  PREVIEW_KINDS,
  previewName,
  type Decision,
  type Preview,
  type PreviewKind,
  type ReadersVisit,
} from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { SafeHTML } from '@broadsheet/elements/core/html.js';
import { PRODUCTS } from './models.js';
import { previewBar } from './pages/preview-bar.js';
import { settings } from './pages/shell.js';
import { termsOf } from './terms.js';

export { PREVIEW_HEADERS };

const LABELS: Readonly<Record<(typeof PREVIEW_KINDS)[number], string>> = {
  stranger: 'Stranger',
  'stranger:1': 'One article left',
  'stranger:0': 'None left',
  registered: 'Registered',
  'registered:0': 'Registered, none left',
  subscriber: 'Subscriber',
  gift: 'Gift link',
  institution: 'Institution',
  crawler: 'Crawler',
  down: 'Service down',
};

/** Those of every paper, and a subscriber to each of this paper's products. */
const KINDS: readonly { readonly kind: PreviewKind; readonly label: string }[] =
  PREVIEW_KINDS.flatMap((kind) => [
    { kind, label: LABELS[kind] },
    ...(kind === 'subscriber'
      ? PRODUCTS.map(({ id, name }) => ({ kind: `subscriber:${id}` as const, label: name }))
      : []),
  ]);

/** Advertisements are drawn where this reader would have them, and nobody is asked for one. */
export const PREVIEW_SETTINGS = { ...settings, ads: { ...settings.ads, provider: 'preview' } };

/** On a page that is one for all, where the browser's cookie says it to others. */
export function tierFor({ kind }: Preview): 'light' | 'full' {
  return kind.startsWith('subscriber') ? 'light' : 'full';
}

/** The address of an article as the same reader sees it. */
export function previewAt(url: string, { kind }: Preview): string {
  return `${url}?preview=${encodeURIComponent(kind)}`;
}

/** The next article joins the page when its reader comes near: it is a preview as well. */
export function nextIn<Next extends { url: string }>(
  next: Next,
  preview: Preview | undefined,
): Next {
  return preview ? { ...next, url: previewAt(next.url, preview) } : next;
}

/** Where the wall asks: the answer is that of the reader who is made up. */
export function previewEndpoint(preview: Preview): string {
  return previewAt(OPEN_PATH, preview);
}

/** @param visit the editor's own */
export async function barFor(
  article: Article,
  { kind }: Preview,
  visit: ReadersVisit,
): Promise<SafeHTML> {
  const terms = termsOf(article);
  const ways = await Promise.all(
    KINDS.map(async (one) => {
      const decision = await (await visit.preview(one.kind))?.look(terms);
      return { ...one, gets: decision && whatOf(decision), isShown: one.kind === kind };
    }),
  );
  return previewBar({ name: nameOf(kind), url: article.url, ways });
}

function whatOf(decision: Decision): 'open' | 'ask' | 'closed' {
  if (decision.granted) return 'open';
  return decision.reason === 'ask' ? 'ask' : 'closed';
}

/** Products by the names that they are sold under. */
function nameOf(kind: PreviewKind): string {
  const product = PRODUCTS.find(({ id }) => kind === `subscriber:${id}`);
  return product ? `a subscriber to “${product.name}”` : previewName(kind);
}
