/** A proxy in front of a paper whose access service, or whose scripts, fail in a chosen way. */
import { buffer } from 'node:stream/consumers';
import { startLocalServer } from '../local-server.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What comes in place of an answer of the access service. @type {Record<string, (response: import('node:http').ServerResponse) => unknown>} */
export const FAULTS = {
  'is down': (response) => response.destroy(),
  'answers 500': (response) => response.writeHead(500, JSON_TYPE).end('{}'),
  'answers with a page': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'),
  'answers rubbish': (response) => response.writeHead(200, JSON_TYPE).end('{"granted": true'),
  'grants nothing': (response) =>
    response.writeHead(200, JSON_TYPE).end('{"granted": true, "sections": []}'),
};

/** @param {string} site */
export async function startFaultyProxy(site) {
  /** @type {string | undefined} */
  let fault;
  let scripts = true;
  let policy = true;
  /** @type {string[]} */
  const agents = [];
  const server = await startLocalServer(async (request, response) => {
    const path = request.url ?? '/';
    if (fault && path === '/access/open') return void FAULTS[fault]?.(response);
    if (path.startsWith('/articles/')) agents.push(request.headers['user-agent'] ?? '');
    if (!scripts && /\.js(\?|$)/.test(path)) return void response.writeHead(403).end();
    const {
      host: _host,
      connection: _connection,
      origin,
      ...headers
    } = /** @type {Record<string, string>} */ (request.headers);
    const body = request.method === 'POST' ? await buffer(request) : undefined;
    const answer = await whole(site + path, {
      method: request.method,
      headers: { ...headers, ...(origin && { origin: site }) },
      ...(body && { body: new Uint8Array(body) }),
      redirect: 'manual',
    });
    if (!answer) return void response.destroy();
    const {
      'content-encoding': _encoding,
      'content-length': _length,
      ...rest
    } = Object.fromEntries(answer.headers);
    if (!policy) delete rest['content-security-policy'];
    response.writeHead(answer.status, { ...rest, 'set-cookie': answer.headers.getSetCookie() });
    response.end(answer.body);
  });
  return {
    ...server,
    /** @param {string | undefined} kind one of `FAULTS` */
    fail: (kind) => void (fault = kind),
    /** As whom browsers have asked for articles. */
    agents: () => agents,
    /** Reader modes are no scripts of the page, and not bound by its policy. @param {boolean} off */
    dropPolicy: (off) => void (policy = !off),
    /** @param {boolean} on */
    blockScripts: (on) => void (scripts = !on),
  };
}

/** An answer with its body; nothing where the site has gone while a page still asked. @param {string} address @param {RequestInit} init */
async function whole(address, init) {
  try {
    const answer = await fetch(address, init);
    const { status, headers } = answer;
    return { status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
