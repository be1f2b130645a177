/** The pages that readers come to. */
import { Hono } from 'hono';
import type { Article } from '@broadsheet/article';
import { articlePage } from '../article-page.js';
import type { Edition } from '../edition.js';
import { paperFeeds, sectionFeed } from '../feeds.js';
import { isSealed } from '../models.js';
import { discussionPage } from '../pages/discussion.js';
import { frontPage } from '../pages/front.js';
import { listPage } from '../pages/list.js';
import { aboutTexts, textPage } from '../pages/text.js';
import { ownPages } from '../paper.js';
import { sealedPage } from '../sealed-page.js';
import { sectionAt } from '../sections.js';

export function pageRoutes(edition: Edition): Hono {
  const { content, comments, page } = edition;
  const counts = (thread: string) => comments.count(thread);
  const app = new Hono();

  app.get('/', () => page(frontPage(edition.stories, edition.sections, counts, paperFeeds)));

  app.get('/articles/:slug', async (c) => {
    const article = content.bySlug(c.req.param('slug'));
    if (!article) return c.notFound();
    return isSealed(article) ? sealedPage(article, edition, c) : articlePage(article, edition, c);
  });

  app.get('/articles/:slug/comments', (c) => {
    const article = content.bySlug(c.req.param('slug'));
    const thread = article?.comments?.thread;
    if (!article || !thread) return c.notFound();
    return page(discussionPage({ article, comments: comments.list(thread) }, edition.sections));
  });

  app.get('/sections/:slug', (c) => {
    const section = sectionAt(`/sections/${c.req.param('slug')}`, edition.stories);
    if (!section) return c.notFound();
    const data = { ...section, feeds: [sectionFeed(section), ...paperFeeds] };
    return page(listPage(data, section.articles, edition.sections, counts));
  });

  app.get('/authors/:slug', (c) => {
    const path = `/authors/${c.req.param('slug')}`;
    const found = edition.stories.filter((article) => authorOf(article, path));
    const person = found[0] && authorOf(found[0], path);
    if (!person) return c.notFound();
    const data = { name: person.name, path, note: person.expertise ?? person.jobTitle };
    return page(listPage(data, found, edition.sections, counts));
  });

  for (const { path, title } of ownPages) {
    const words = aboutTexts[path];
    if (words) app.get(path, () => page(textPage({ title, path }, edition.sections, words)));
  }

  return app;
}

function authorOf({ bylines = [], credits = [] }: Article, path: string) {
  return [...bylines, ...credits].find(({ url }) => url === path);
}
