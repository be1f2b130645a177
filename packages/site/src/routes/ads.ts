/** The demonstration's ad server, the pages that its ads lead to, and who may sell them. */
import { html } from '@broadsheet/elements/core/html.js';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { advertisers, decide } from '../ads.js';
import type { Edition } from '../edition.js';
import { textPage } from '../pages/text.js';

/** @param adsTxt the paper's ads.txt, if it has one */
export function adRoutes(edition: Edition, adsTxt: string | undefined): Hono {
  const app = new Hono();

  // Crawlers want it as plain text (ads.txt 1.1, section 3.1).
  app.get('/ads.txt', etag(), (c) =>
    adsTxt === undefined
      ? c.notFound()
      : c.body(adsTxt, 200, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Cache-Control': 'public, max-age=3600',
        }),
  );

  app.get('/ads/decide', (c) => {
    const { searchParams } = new URL(c.req.url);
    const creatives = decide(searchParams, edition.originAt(c.req.url));
    c.header('Cache-Control', 'no-store');
    return creatives.some(Boolean) ? c.json(creatives) : c.body(null, 204);
  });

  app.get('/advertisers/:slug', (c) => {
    const found = advertisers.find(({ slug }) => slug === c.req.param('slug'));
    if (!found) return c.notFound();
    return edition.page(
      textPage(
        { title: found.name, path: c.req.path },
        edition.sections,
        html`<p>${found.line}</p>
<p>This advertiser is invented, like everything in this paper. The advertisement that led here ran in a frame of its own, which can see nothing of the page around it.</p>`,
      ),
    );
  });

  return app;
}
