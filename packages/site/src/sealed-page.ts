/** A sealed article's page: the same bytes for every reader. Who it is, is asked when one wants to read on. */
import { createHash } from 'node:crypto';
import { asksForPreview, neededScript, type Preview } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { SafeHTML } from '@broadsheet/elements/core/html.js';
import { frameOrigins, renderPage } from '@broadsheet/render';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { formsOf } from './article-forms.js';
import { contextOf } from './context.js';
import { isInPaperLanguage } from './content.js';
import type { Edition } from './edition.js';
import { paperFeeds } from './feeds.js';
import { gzipSealed } from './gzip-sealed.js';
import { hasPlaylist } from './headers.js';
import { masthead } from './pages/shell.js';
import {
  barFor,
  nextIn,
  PREVIEW_HEADERS,
  PREVIEW_SETTINGS,
  previewEndpoint,
  tierFor,
} from './preview.js';
import { CLOSED, optionsFor } from './reading.js';
import { NEEDS_SCRIPT } from './wall-words.js';

export async function sealedPage(
  article: Article,
  edition: Edition,
  c: Context,
): Promise<Response> {
  if (asksForPreview(c.req.raw)) return sealedPreview(article, edition, c);
  const page = await pageOf(article, edition, c);
  const isPacked =
    accepts(c, {
      header: 'Accept-Encoding',
      supports: ['gzip', 'identity'],
      default: 'identity',
    }) === 'gzip';
  const tag = createHash('sha256').update(page).digest('base64url').slice(0, 16);
  const etag = isPacked ? `"${tag}-gzip"` : `"${tag}"`;
  const headers = { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Encoding', ETag: etag };
  if (c.req.header('If-None-Match') === etag) return edition.page(null, { status: 304, headers });
  return edition.page(isPacked ? await gzipSealed(page) : page, {
    headers: { ...headers, ...(isPacked && { 'Content-Encoding': 'gzip' }) },
    mediaSource: hasPlaylist(article),
    frames: frameOrigins(article),
  });
}

/**
 * The same page for an editor, whose press is answered as that of the reader who is made up. For everybody else it is the
 * page without the parameter, which no cache keeps at this address.
 */
async function sealedPreview(article: Article, edition: Edition, c: Context): Promise<Response> {
  const visit = await edition.accessAt(c.req.url).visit(c.req.raw, contextOf(c));
  const preview = await visit.preview();
  const above = preview && (await barFor(article, preview, visit));
  return edition.page(await pageOf(article, edition, c, preview, above), {
    headers: PREVIEW_HEADERS,
    mediaSource: hasPlaylist(article),
    frames: frameOrigins(article),
  });
}

/** Made of the article and the address alone: nothing of the reader goes into it, but for an editor's preview. */
async function pageOf(
  article: Article,
  edition: Edition,
  c: Context,
  preview?: Preview,
  above?: SafeHTML,
): Promise<string> {
  const origin = edition.originAt(c.req.url);
  const { access, ...options } = optionsFor(article, edition, origin, CLOSED, false);
  // Who reads is not known: the button comes first, and may open.
  delete access.reason;
  const next = edition.content.after(article);
  const gift = preview ? preview.kind === 'gift' && 'preview' : c.req.query('gift');
  const saysWhy = neededScript(c.req.raw) && isInPaperLanguage(article);
  return renderPage(
    { ...article, ...(next && { next: [nextIn(next, preview)] }) },
    {
      ...options,
      masthead: masthead({ sections: edition.sections, above }),
      ...(preview ? { settings: PREVIEW_SETTINGS, ads: tierFor(preview) } : { adTiers: true }),
      alternates: [...formsOf(article), ...paperFeeds.slice(0, 1)],
      access: {
        ...access,
        sealed: await edition.seals.of(article, origin),
        ...(gift && { gift }),
        ...(preview && { endpoint: previewEndpoint(preview) }),
        ...(saysWhy && { notice: NEEDS_SCRIPT }),
      },
    },
  );
}
