/**
 * Comment systems as their sources and documents say that they answer, limits and error shapes with them: what they are asked
 * too much of at once, they refuse.
 */
import type { CommentCount } from '../../elements/src/comment-count/sources/source.js';

export interface CommentSystem {
  /** Where it is asked, below its own address. */
  readonly endpoint: string;
  /** The name of its nth thread. */
  thread(n: number): string;
  /** How many threads it answers for at once. */
  readonly limit: number;
  /** Whether a thread that it does not know has no comments, which is all that it says then. */
  readonly unknownIsZero?: boolean;
  /** Whether it says that a thread is closed. */
  readonly saysClosed?: boolean;
  answer(request: Request, known: ReadonlyMap<string, CommentCount>): Promise<Response>;
}

const refused = (status: number, body: unknown) => Response.json(body, { status });
const countIn = (known: ReadonlyMap<string, CommentCount>) => (thread: string) =>
  known.get(thread)?.count ?? 0;

/** The publisher's own. */
const json: CommentSystem = {
  endpoint: '/comments/counts',
  thread: (n) => `a${n}`,
  limit: Infinity,
  saysClosed: true,
  async answer({ url }, known) {
    const ids = new URL(url).searchParams.get('ids')?.split(',') ?? [];
    return Response.json({ counts: Object.fromEntries(ids.map((id) => [id, known.get(id) ?? null])) }); // prettier-ignore
  },
};

/** coralproject/talk: server/src/core/server/app/router/api/story.ts */
const coral: CommentSystem = {
  endpoint: '/api/story/count',
  thread: (n) => `story-${n}`,
  limit: 1,
  async answer({ url }, known) {
    const ids = new URL(url).searchParams.getAll('id');
    if (ids.length !== 1)
      return refused(400, { error: { code: 'VALIDATION', message: '"id" must be a string' } });
    return Response.json({ count: known.get(ids[0]!)?.count ?? null });
  },
};

/** disqus/disqus-php-api: count.php; the fields of a thread as the API's documents show them. */
const disqus: CommentSystem = {
  endpoint: '/api/3.0/threads/list.json?api_key=public&forum=harbour',
  thread: (n) => (n % 2 ? `https://paper.example/a${n}/` : `a${n}`),
  limit: 100,
  saysClosed: true,
  async answer({ url }, known) {
    const { searchParams } = new URL(url);
    if (searchParams.get('api_key') !== 'public')
      return refused(401, { code: 5, response: 'Invalid API key' });
    const links = searchParams.getAll('thread:link');
    const all = [...links, ...searchParams.getAll('thread:ident')];
    const most = Number(searchParams.get('limit') ?? 25);
    if (all.length > 100 || most > 100)
      return refused(400, { code: 2, response: 'Invalid argument, limit' });
    const response = all
      .filter((thread) => known.has(thread))
      .slice(0, most)
      .map((thread) => ({
        posts: known.get(thread)!.count,
        isClosed: known.get(thread)!.closed ?? false,
        identifiers: links.includes(thread) ? [] : [thread],
        link: links.includes(thread) ? thread : 'https://paper.example/',
      }));
    return Response.json({ code: 0, response });
  },
};

/** isso-comments/isso: isso/views/comments.py, `counts` */
const isso: CommentSystem = {
  endpoint: '/count',
  thread: (n) => `/news/a${n}/`,
  limit: Infinity,
  unknownIsZero: true,
  async answer(request, known) {
    const threads = (await request.json()) as unknown;
    const isRight = Array.isArray(threads) && threads.every((one) => typeof one === 'string');
    if (request.method !== 'POST' || !isRight) return new Response('JSON must be a list of URLs', { status: 400 }); // prettier-ignore
    return Response.json(threads.map(countIn(known)));
  },
};

/** umputun/remark42: backend/app/rest/api/rest_public.go, `countMultiCtrl` */
const remark42: CommentSystem = {
  endpoint: '/api/v1/counts?site=harbour',
  thread: (n) => `https://paper.example/news/a${n}/`,
  limit: 100,
  saysClosed: true,
  async answer(request, known) {
    const body = await request.text();
    if (body.length > 128 * 1024) return refused(400, { code: 4, details: 'body too large', error: 'http: request body too large' }); // prettier-ignore
    if (new URL(request.url).searchParams.get('site') !== 'harbour')
      return refused(400, { code: 1, details: "can't get counts", error: 'site not found' });
    const threads = JSON.parse(body) as string[];
    return Response.json(
      threads
        .filter((url) => known.has(url))
        .map((url) => ({
          url,
          count: known.get(url)!.count,
          ...(known.get(url)!.closed && { read_only: true }),
          first_time: '2026-11-01T08:00:00Z',
        })),
    );
  },
};

/** @waline/vercel 1.39, run on SQLite: what it answered. */
const waline: CommentSystem = {
  endpoint: '/api/comment',
  thread: (n) => `/news/a${n}.html`,
  limit: Infinity,
  unknownIsZero: true,
  async answer({ url }, known) {
    const { searchParams } = new URL(url);
    if (searchParams.get('type') !== 'count')
      return Response.json({ errno: 1000, errmsg: 'type is not right' });
    const threads = searchParams.get('url')?.split(',') ?? [];
    return Response.json({ errno: 0, errmsg: '', data: threads.map(countIn(known)) });
  },
};

/** The REST API's pages: one number for all that was asked for, in the head. */
const wordpress: CommentSystem = {
  endpoint: '/wp-json/wp/v2/comments',
  thread: (n) => `${1000 + n}`,
  limit: 1,
  unknownIsZero: true,
  async answer({ url }, known) {
    const { searchParams } = new URL(url);
    const posts = (searchParams.get('post') ?? '').split(',');
    if (!posts.every((post) => /^\d+$/.test(post)))
      return refused(400, { code: 'rest_invalid_param', message: 'Invalid parameter(s): post', data: { status: 400 } }); // prettier-ignore
    const total = posts.map(countIn(known)).reduce((a, b) => a + b);
    return Response.json(total ? [{ id: 1 }] : [], { headers: { 'X-WP-Total': `${total}` } });
  },
};

/** bluesky-social/atproto: lexicons/app/bsky/feed/getPosts.json, `uris` has a maxLength of 25. */
const bluesky: CommentSystem = {
  endpoint: '/xrpc/app.bsky.feed.getPosts',
  thread: (n) => `at://did:plc:harbour/app.bsky.feed.post/a${n}`,
  limit: 25,
  async answer({ url }, known) {
    const uris = new URL(url).searchParams.getAll('uris');
    if (uris.length > 25)
      return refused(400, { error: 'InvalidRequest', message: 'Error: uris must not have more than 25 elements' }); // prettier-ignore
    const posts = uris
      .filter((uri) => known.has(uri))
      .map((uri) => ({ uri, replyCount: known.get(uri)!.count, likeCount: 3, repostCount: 1 }));
    return Response.json({ posts });
  },
};

export const COMMENT_SYSTEMS: Readonly<Record<string, CommentSystem>> = {
  json,
  coral,
  disqus,
  isso,
  remark42,
  waline,
  wordpress,
  bluesky,
};
