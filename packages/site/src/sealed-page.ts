/** A sealed article's page: the same bytes for every reader. Who it is, is asked when one wants to read on. */
import { createHash } from 'node:crypto';
import { neededScript } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import { frameOrigins, renderPage } from '@broadsheet/render';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { formsOf } from './article-forms.js';
import { isInPaperLanguage } from './content.js';
import type { Edition } from './edition.js';
import { paperFeeds } from './feeds.js';
import { gzipSealed } from './gzip-sealed.js';
import { hasPlaylist } from './headers.js';
import { masthead } from './pages/shell.js';
import { CLOSED, optionsFor } from './reading.js';
import { NEEDS_SCRIPT } from './wall-words.js';

export async function sealedPage(
  article: Article,
  edition: Edition,
  c: Context,
): Promise<Response> {
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

/** Made of the article and the address alone: nothing of the reader goes into it. */
async function pageOf(article: Article, edition: Edition, c: Context): Promise<string> {
  const origin = edition.originAt(c.req.url);
  const { access, ...options } = optionsFor(article, edition, origin, CLOSED, false);
  // Who reads is not known: the button comes first, and may open.
  delete access.reason;
  const next = edition.content.after(article);
  const gift = c.req.query('gift');
  const saysWhy = neededScript(c.req.raw) && isInPaperLanguage(article);
  return renderPage(
    { ...article, ...(next && { next: [next] }) },
    {
      ...options,
      masthead: masthead({ sections: edition.sections }),
      adTiers: true,
      alternates: [...formsOf(article), ...paperFeeds.slice(0, 1)],
      access: {
        ...access,
        sealed: await edition.seals.of(article, origin),
        ...(gift && { gift }),
        ...(saysWhy && { notice: NEEDS_SCRIPT }),
      },
    },
  );
}
