/** A server of plain files, as simple as the simplest web host. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { startLocalServer } from './local-server.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
  '.jpg': 'image/jpeg',
  '.wasm': 'application/wasm',
};

/**
 * @param {string} folder
 * @param {Record<string, string>} [headers] sent with every answer, a content policy for instance
 * @param {(path: string) => string | undefined} [pageAt] pages that are in no file
 * @param {(url: URL, response: import('node:http').ServerResponse) => boolean} [answers] whether it answers by itself
 */
export async function startStaticServer(
  folder,
  headers = {},
  pageAt = () => undefined,
  answers = () => false,
) {
  return startLocalServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const { pathname } = url;
    if (answers(url, response)) return;
    // Browsers ask for it by themselves.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    try {
      const path = normalize(decodeURIComponent(pathname));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const body = pageAt(pathname) ?? (await readFile(file));
      const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
}
