/** An article in other forms than its page, cut for this reader as its page is. */
import { canonicalOf, renderPrint } from '@broadsheet/render';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { FORMS, type Ending } from '../article-forms.js';
import type { Edition } from '../edition.js';
import { withCharset } from '../headers.js';
import { readingOf } from '../reading.js';

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
    const { options, headers } = await readingOf(article, edition, c);
    const { type, print } = FORMS[file.slice(dot + 1) as Ending];
    // Search engines are to keep the page (RFC 6596).
    const canonical = canonicalOf(article, options.origin);
    return c.body(print(article, options), 200, {
      'Content-Type': withCharset(type),
      'Cache-Control': 'no-cache',
      ...(canonical && { Link: `<${canonical}>; rel="canonical"` }),
      ...headers,
    });
  });

  app.get('/articles/:slug/print', etag(), async (c) => {
    const article = content.bySlug(c.req.param('slug'));
    if (!article) return c.notFound();
    const { options, headers } = await readingOf(article, edition, c);
    return page(renderPrint(article, options), { headers });
  });

  return app;
}
