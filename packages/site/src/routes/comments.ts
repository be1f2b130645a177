/** The comment store's addresses: counts for the elements, lists for anybody, a form for readers. */
import { Hono } from 'hono';
import type { Comment, Refusal } from '../comment-store.js';
import type { Edition } from '../edition.js';
import { readForm } from '../form.js';
import { discussionPage } from '../pages/discussion.js';

/** More than any page shows. */
const MAX_THREADS = 100;

export function commentRoutes(edition: Edition): Hono {
  const { content, comments, page } = edition;
  const app = new Hono();

  app.get('/counts', (c) => {
    const articles = new Map(
      (c.req.query('ids') ?? '').split(',').map((id) => [id, content.byThread(id)] as const),
    );
    const known = [...articles].filter(([, article]) => article).slice(0, MAX_THREADS);
    const counts = Object.fromEntries(
      known.map(([id, article]) => {
        const count = comments.count(id);
        return [id, article!.comments?.open === false ? { count, closed: true } : count];
      }),
    );
    return c.json({ counts }, 200, { 'Cache-Control': 'no-cache' });
  });

  app.get('/:thread', (c) => {
    const thread = c.req.param('thread');
    if (!content.byThread(thread)) return c.json({ error: 'There is no such discussion.' }, 404);
    return c.json({ thread, comments: comments.list(thread) }, 200, {
      'Cache-Control': 'no-cache',
    });
  });

  app.post('/:thread', async (c) => {
    const thread = c.req.param('thread');
    const article = content.byThread(thread);
    if (!article) return c.json({ error: 'There is no such discussion.' }, 404);
    const fields = await readForm(c, edition.originAt(c.req.url));
    if (article.comments?.open === false)
      return c.json({ error: 'This discussion is closed.' }, 403);
    const [name, text] = [fields.get('name') ?? '', fields.get('text') ?? ''];
    const answer = await comments.add(thread, name, text);
    if (isComment(answer))
      return c.redirect(encodeURI(`${article.url}/comments#${answer.id}`), 303);
    const refused = { name, text, why: answer };
    return page(
      discussionPage({ article, comments: comments.list(thread), refused }, edition.sections),
      {
        status: answer.full ? 507 : 422,
      },
    );
  });

  return app;
}

function isComment(answer: Comment | Refusal): answer is Comment {
  return 'id' in answer;
}
