/**
 * A proxy in front of a site, the same for all engines: it holds the kit's script back until a test lets it go,
 * can change answers on their way, and knows when the page has gone quiet.
 */
import { request } from 'node:http';
import { startLocalServer } from './local-server.js';
import { until } from './until.js';

/** Not the scripts for the head: the page is not read on, and so not painted, until they are there. */
const SCRIPT = /(?<!\/ads-hint|\/text-size)\.js(\?|$)/;

/**
 * @typedef {object} ProxyOptions
 * @property {(path: string, body: string) => string} [change] rewrites scripts and HTML
 * @property {boolean | string} [policy] false: pages come without their content policy; text: with more of it
 */

/** @param {string} site address of the site @param {ProxyOptions} [options] */
export async function startDelayingProxy(site, { change = (_, body) => body, policy = true } = {}) {
  /** @type {(() => void)[]} */
  let held = [];
  let holding = false;
  let refusing = false;
  let open = 0;
  let lastChange = performance.now();
  /** @type {string[]} */
  const paths = [];

  const server = await startLocalServer(async (incoming, outgoing) => {
    const path = incoming.url ?? '/';
    paths.push(path);
    if (SCRIPT.test(path)) {
      if (refusing) return void outgoing.writeHead(503).end();
      if (holding) await new Promise((go) => held.push(() => go(undefined)));
    }
    count(+1);
    outgoing.on('close', () => count(-1));
    forward(incoming, outgoing);
  });
  const { url } = server;

  /** @param {number} by */
  function count(by) {
    open += by;
    lastChange = performance.now();
  }

  /** @param {import('node:http').IncomingMessage} incoming @param {import('node:http').ServerResponse} outgoing */
  function forward(incoming, outgoing) {
    const target = new URL(incoming.url ?? '/', site);
    // The site sees its own name, so that same-origin checks and absolute links hold; bodies come unpacked.
    const headers = { ...incoming.headers, host: target.host, 'accept-encoding': 'identity' };
    if (headers.origin) headers.origin = target.origin;
    const asked = request(target, { method: incoming.method, headers }, (answer) => {
      const head = local(answer.headers);
      if (!/javascript|html|json/.test(answer.headers['content-type'] ?? '')) {
        outgoing.writeHead(answer.statusCode ?? 502, head);
        answer.pipe(outgoing);
        return;
      }
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts).toString().replaceAll(new URL(site).origin, url);
        delete head['content-length'];
        outgoing.writeHead(answer.statusCode ?? 502, head).end(change(target.pathname, body));
      });
    });
    asked.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(asked);
  }

  /** Redirects lead back through the proxy. @param {import('node:http').IncomingHttpHeaders} headers */
  function local(headers) {
    const location = headers.location?.replace(new URL(site).origin, url);
    /** @type {import('node:http').OutgoingHttpHeaders} */
    const kept = { ...headers, ...(location ? { location } : {}) };
    const given = kept['content-security-policy'];
    if (!policy) delete kept['content-security-policy'];
    else if (given && policy !== true) kept['content-security-policy'] = `${given}; ${policy}`;
    return kept;
  }

  return {
    url,
    /** Paths that were asked for, in order. */
    paths,
    /** From now on scripts wait. */
    hold() {
      holding = true;
    },
    /** Lets waiting and later scripts through. */
    release() {
      holding = false;
      for (const go of held) go();
      held = [];
    },
    /** From now on scripts never come (true) or come again (false). @param {boolean} yes */
    refuse(yes) {
      refusing = yes;
    },
    /** Resolves when from now on no answer has been under way for `ms` milliseconds. @param {number} [ms] */
    quiet(ms = 300) {
      const asked = performance.now();
      const isQuiet = () => open === 0 && performance.now() - Math.max(lastChange, asked) > ms;
      return until(async () => isQuiet(), 'the network to go quiet');
    },
    async close() {
      this.release();
      await server.close();
    },
  };
}
