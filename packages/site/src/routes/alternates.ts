/** An article in other forms than its page, cut for this reader as its page is. */
import { canonicalOf, renderPrint } from '@broadsheet/render';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { FORMS, type Ending } from '../article-forms.js';
import type { Edition } from '../edition.js';
import { withCharset } from '../headers.js';
import { readingOf, type Reading } from '../reading.js';

/** Comes before the pages, whose `/articles/:slug` would take these addresses for slugs. */
export function alternateRoutes(edition: Edition): Hono {
  const { content, page } = edition;
  const app = new Hono();

  // The tag is made of what this reader gets, so it changes when the article opens. Who may keep it is said as for the page.
  app.get('/articles/:file{[^/]+\\.(?:md|json|txt)}', etag(), async (c) => {
    const file = c.req.param('file');
    const dot = file.lastIndexOf('.');
    const article = content.bySlug(file.slice(0, dot));
    if (!article) return c.notFound();
    const reading = await readingOf(article, edition, c);
    const { options } = reading;
    const { type, print } = FORMS[file.slice(dot + 1) as Ending];
    // Search engines are to keep the page (RFC 6596).
    const canonical = canonicalOf(article, options.origin);
    return c.body(print(article, options), 200, {
      'Content-Type': withCharset(type),
      'Cache-Control': 'no-cache',
      ...(canonical && { Link: `<${canonical}>; rel="canonical"` }),
      ...headersFor(reading),
    });
  });

  app.get('/articles/:slug/print', etag(), async (c) => {
    const article = content.bySlug(c.req.param('slug'));
    if (!article) return c.notFound();
    const reading = await readingOf(article, edition, c);
    return page(renderPrint(article, reading.options), { headers: headersFor(reading) });
  });

  return app;
}

/** No script stands here that could ask whether the reader is signed in still: the browser is to keep no copy for Back. */
function headersFor({ headers, visit: { visitor } }: Reading): Record<string, string> {
  const keepsNothing = visitor.signedIn && headers['Cache-Control']?.includes('private');
  return keepsNothing ? { ...headers, 'Cache-Control': 'private, no-store' } : headers;
}
