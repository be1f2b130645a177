/** The demonstration's ad server, and the pages that its ads lead to. */
import { html } from '@broadsheet/elements/core/html.js';
import { Hono } from 'hono';
import { advertisers, decide } from '../ads.js';
import type { Edition } from '../edition.js';
import { textPage } from '../pages/text.js';

export function adRoutes(edition: Edition): Hono {
  const app = new Hono();

  app.get('/ads/decide', (c) => {
    const { searchParams } = new URL(c.req.url);
    const creative = decide(searchParams, edition.originAt(c.req.url));
    c.header('Cache-Control', 'no-store');
    return creative ? c.json(creative) : c.body(null, 204);
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
