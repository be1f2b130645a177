/** The reference newspaper as one web-standard handler. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono, type Handler } from 'hono';
import { readAdsTxt } from './ads-txt-file.js';
import { CommentStore } from './comment-store.js';
import { loadContent, type Log } from './content.js';
import { contextOf } from './context.js';
import { commentsIn, problemWithData } from './data-folder.js';
import { makeEdition } from './edition.js';
import { Refused } from './form.js';
import type { Identity } from './identity/server.js';
import { kitFolder } from './kit.js';
import { failedPage, notFoundPage } from './pages/error.js';
import { accountRoutes } from './routes/account.js';
import { adRoutes } from './routes/ads.js';
import { alternateRoutes } from './routes/alternates.js';
import { commentRoutes } from './routes/comments.js';
import { feedRoutes } from './routes/feeds.js';
import { pageRoutes } from './routes/pages.js';
import { searchRoutes } from './routes/search.js';
import { subscriptionRoutes } from './routes/subscription.js';
import { tryRoutes } from './routes/try.js';
import { TRY_PATH } from './pages/try.js';
import { staticFiles } from './static-files.js';
import { tryDocuments } from './try-stories.js';
import { themeStyles } from './theme.js';

export interface SiteOptions {
  /** Where readers see the site, the main origin first: `http://localhost:8000`. */
  origins: readonly string[];
  /** A folder of documents beside the paper's own. */
  content?: string | undefined;
  /** Other origins that pictures, films and sound may come from: `https://cdn.example`. None by default. */
  mediaFrom?: readonly string[] | undefined;
  /** Where comments are kept; in memory alone where it is missing. */
  data?: string | undefined;
  /** How readers sign in. Without it nobody can, and there are no gifts. */
  identity?: Identity | undefined;
  /** Hears of documents that were left out, and how many were added. The console by default. */
  log?: Log | undefined;
}

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export function createSite(options: SiteOptions): Hono {
  const { log = console.warn, mediaFrom = [] } = options;
  const folders = [here('content'), ...(options.content ? [options.content] : [])];
  const content = loadContent(folders, log, tryDocuments());
  const adsTxt = readAdsTxt(folders, log);
  const problem = options.data && problemWithData(options.data);
  if (problem) throw new Error(problem);
  const comments = new CommentStore(options.data && commentsIn(options.data), seeds());
  const { origins, identity } = options;
  const edition = makeEdition({ content, comments, origins, mediaFrom, identity });

  const app = new Hono();
  const access: Handler = (c) => edition.accessAt(c.req.url)(c.req.raw, contextOf(c));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    c.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  });
  app.route('/', feedRoutes(edition));
  app.route('/', searchRoutes(edition));
  app.route('/', alternateRoutes(edition));
  app.route('/', pageRoutes(edition));
  app.route('/', adRoutes(edition, adsTxt));
  app.route('/comments', commentRoutes(edition));
  app.route('/subscribe', subscriptionRoutes(edition));
  app.route('/account', accountRoutes(edition));
  app.route(TRY_PATH, tryRoutes(edition));
  app.all('/access/*', access);
  app.all('/.well-known/jwks.json', access);
  app.get('/broadsheet/*', ...staticFiles(kitFolder(), '/broadsheet'));
  app.get('/media/*', ...staticFiles(here('media'), '/media'));
  app.get('/theme.css', theme());
  app.get('/recheck.js', ...staticFiles(here('theme'), ''));
  app.get('/lists.js', ...staticFiles(here('theme'), ''));
  app.get('/icon.svg', ...staticFiles(here('theme'), ''));
  app.get('/favicon.ico', (c) => c.redirect('/icon.svg', 301));
  app.get('/creatives/creative.css', ...staticFiles(here('theme'), '/creatives'));
  app.notFound(() => edition.page(notFoundPage(edition.sections), { status: 404 }));
  app.onError((error, c) => {
    if (error instanceof Refused) return c.text(error.message, error.status);
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return edition.page(failedPage(edition.sections), { status: 500 });
  });
  return app;
}

function theme(): Handler {
  const styles = themeStyles();
  const etag = `"${createHash('sha256').update(styles).digest('base64url').slice(0, 16)}"`;
  const headers = {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'no-cache',
    ETag: etag,
  };
  return (c) =>
    c.req.header('If-None-Match') === etag
      ? c.body(null, 304, headers)
      : c.body(styles, 200, headers);
}

/** Comments that the paper starts with. */
function seeds() {
  return readdirSync(here('comments'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(here(`comments/${name}`), 'utf8')));
}
