/** Feeds of the paper and of its sections. */
import { Hono, type Context } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { Edition } from '../edition.js';
import { feed, FORMATS, RSS } from '../feeds.js';
import { withCharset } from '../headers.js';
import { notModified } from '../not-modified.js';
import { sectionAt } from '../sections.js';

export function feedRoutes({ content, originAt }: Edition): Hono {
  const app = new Hono();
  // A reader that is a web page must be let in to learn that there is nothing new.
  const retainedHeaders = [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin'];
  const unlessKnown = [notModified, etag({ retainedHeaders })] as const;

  // Readers come every few minutes and mostly find nothing new.
  const send = (c: Context, body: string, type: string) =>
    c.body(body, 200, {
      'Content-Type': withCharset(type),
      'Cache-Control': 'public, max-age=300',
      'Last-Modified': content.changed.toUTCString(),
      // For readers that are web pages. A feed holds what every stranger may read.
      'Access-Control-Allow-Origin': '*',
    });

  // `content.articles` and not the stories as lists show them: this site's content policy holds back no picture in a reader.
  for (const { path, type, print } of FORMATS) {
    app.get(path, ...unlessKnown, (c) => {
      const data = { origin: originAt(c.req.url), self: path };
      return send(c, feed(print, content.articles, data), type);
    });
  }

  app.get(`/sections/:slug${RSS.path}`, ...unlessKnown, (c) => {
    const section = sectionAt(`/sections/${c.req.param('slug')}`, content.articles);
    if (!section) return c.notFound();
    const data = { origin: originAt(c.req.url), self: section.path + RSS.path, section };
    return send(c, feed(RSS.print, section.articles, data), RSS.type);
  });

  return app;
}
