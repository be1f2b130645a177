/** What the reader who asks may read of an article, in whatever form it is printed. */
import { pageHeaders, type Decision, type Preview, type ReadersVisit } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { AccessState, RenderOptions } from '@broadsheet/render';
import type { Context } from 'hono';
import { contextOf } from './context.js';
import type { Edition } from './edition.js';
import { PERSONAL } from './headers.js';
import { isSealed } from './models.js';
import { headerOf, paperOptions } from './paper-options.js';
import { PREVIEW_HEADERS, PREVIEW_SETTINGS, previewEndpoint } from './preview.js';
import { termsOf } from './terms.js';
import { wallFor } from './wall-words.js';

export interface Reading {
  decision: Decision;
  /** Of the reader who asks, an editor in a preview too. */
  visit: ReadersVisit;
  /** The visit that is shown in its place. */
  preview?: Preview | undefined;
  options: RenderOptions & { access: AccessState };
  /** Who may keep the answer, and for whom. */
  headers: Record<string, string>;
}

/**
 * Every form of an article asks here and gets the answer of its page, so no form is a way around the wall. Looking
 * counts nothing: a metered article is whole in every form for subscribers, and for readers who opened it on its page
 * and so spent one of the month's articles on it. To print what one has opened costs no second article; who has opened
 * nothing gets the preview, however the address ends.
 */
export async function readingOf(article: Article, edition: Edition, c: Context): Promise<Reading> {
  const { url, raw: request } = c.req;
  const terms = termsOf(article);
  const { originAt, accessAt } = edition;
  const visit = await accessAt(url).visit(request, contextOf(c));
  const preview = await visit.preview();
  const { look, visitor } = preview ?? visit;
  const { signedIn } = visitor;
  const decision = isSealed(article) ? CLOSED : await look(terms);
  const gift = preview ? preview.kind === 'gift' && 'preview' : c.req.query('gift');
  const opensByGift = !decision.granted && decision.gift;
  const options = optionsFor(article, edition, originAt(url), decision, signedIn);
  return {
    decision,
    visit,
    preview,
    options: {
      ...options,
      access: {
        ...options.access,
        ...(gift && (opensByGift ? { gift } : { giftOver: true })),
        ...(preview && { endpoint: previewEndpoint(preview) }),
      },
      ...(preview && { settings: PREVIEW_SETTINGS }),
    },
    headers: preview
      ? PREVIEW_HEADERS
      : { ...pageHeaders(terms, decision), ...(signedIn && closedTo(terms) && PERSONAL) },
  };
}

/** A sealed article opens in its page alone, and its other forms are the preview for everybody. */
export const CLOSED: Decision = { granted: false, reason: 'subscriber' };

export function optionsFor(
  article: Article,
  { comments, hasLogin }: Edition,
  origin: string,
  decision: Decision,
  signedIn: boolean,
): Reading['options'] {
  return {
    ...paperOptions(origin),
    header: headerOf(article),
    comments: comments.count(article.comments?.thread ?? article.id),
    access: wallFor(article, decision, { signedIn, hasLogin }),
  };
}

/** A free article's page is the same for everybody; another one names its reader in the masthead. */
function closedTo({ model }: { model: string }): boolean {
  return model !== 'free';
}
