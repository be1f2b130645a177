/** Serves the pages and their scripts. Each script takes the same time, whoever asks for it. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** How late each script is, in milliseconds. */
const DELAY = 100;
const KIT = fileURLToPath(import.meta.resolve('@broadsheet/elements/broadsheet.css')).replace(/broadsheet\.css$/, ''); // prettier-ignore
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

export async function startServer() {
  const scripts = await bundles();
  /** @type {string[]} paths of scripts, in the order in which they were asked for */
  let asked = [];
  let page = '';

  async function bodyAt(path) {
    if (path === '/') return page;
    if (path.startsWith('/kit/')) return readFile(KIT + path.slice('/kit/'.length));
    return scripts[path];
  }

  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://local');
    const body = await bodyAt(pathname).catch(() => undefined);
    if (body === undefined) return void response.writeHead(404).end();
    const type = TYPES[pathname.split('.').at(-1)] ?? TYPES.html;
    if (type === TYPES.js) {
      asked.push(pathname);
      await new Promise((next) => setTimeout(next, DELAY));
    }
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: server.address().port,
    /** From now on the one page is this. @param {string} html */
    show(html) {
      page = html;
      asked = [];
    },
    /** Scripts of the page so far, apart from Google's library: how many, and their bytes. */
    async scripts() {
      const own = [...new Set(asked)].filter((path) => !path.endsWith('/gpt.js'));
      const bodies = await Promise.all(own.map(bodyAt));
      const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
      return { count: own.length, bytes };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What is not built already, by path. */
async function bundles() {
  const from = (path) => fileURLToPath(new URL(path, import.meta.url));
  const entries = {
    '/tag/js/gpt.js': 'gpt.js',
    '/react-advertising.js': 'wrappers/react-advertising.js',
    '/arcads.js': 'wrappers/arcads.js',
    '/by-hand.js': 'wrappers/by-hand.js',
  };
  const built = await Promise.all(
    Object.entries(entries).map(async ([path, entry]) => {
      const { outputFiles } = await build({
        entryPoints: [from(entry)],
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        define: { 'process.env.NODE_ENV': '"production"' },
        write: false,
        logLevel: 'error',
      });
      return [path, outputFiles[0].text];
    }),
  );
  return Object.fromEntries(built);
}
