/** The login in a thread that has what an edge runtime has: web standards, and nothing of Node. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { after, before, describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { startLocalServer } from '../../../testing/src/local-server.js';
import { LoginBrowser } from '../../../testing/src/login-paper.js';
import { startOidcProvider } from '../../../testing/src/oidc-provider.js';

/** Runs in the thread. It is told of requests and answers them, with a store of its own. */
const SERVICE = `
  import { makeKeys } from '../keys/keys.ts';
  import { memoryStores } from '../stores/memory.ts';
  import { AccountState, loginRoutes, Sessions, SigningKeys } from './index.ts';
  const [{ origin, issuer }] = await once();
  const { records } = memoryStores();
  const keys = await SigningKeys.load(await makeKeys({ demo: true }), origin);
  const sessions = new Sessions({ origin, records });
  const state = new AccountState({ origin, sessions, keys, products: async () => [{ product: 'digital' }] });
  const provider = { issuer, clientId: 'paper', clientSecret: 'a secret' };
  const routes = loginRoutes({ origin, records, keys, sessions, state, provider });
  for (;;) {
    const [{ id, url, ...init }] = await once();
    const answer = await (routes[new URL(url).pathname]?.(new Request(url, init)) ?? new Response('page'));
    send({ id, status: answer.status, headers: [...answer.headers], body: await answer.text() });
  }`;

/** What Node has and an edge runtime has not: undefined in the service's code. Node's own fetch goes on using it. */
const NODE = 'process Buffer global setImmediate clearImmediate require module exports'.split(' ');

async function bundle(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: SERVICE, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

async function startThread(): Promise<Worker> {
  const source = `
    const { parentPort } = require('node:worker_threads');
    const waiting = [], asking = [];
    parentPort.on('message', (it) => (asking.length ? asking.shift()([it]) : waiting.push(it)));
    const once = async () => waiting.length ? [waiting.shift()] : new Promise((next) => asking.push(next));
    const send = (it) => parentPort.postMessage(it);
    const Service = Object.getPrototypeOf(async () => {}).constructor;
    const code = ${JSON.stringify(await bundle())};
    new Service('once', 'send', ...${JSON.stringify(NODE)}, code)(once, send);`;
  return new Worker(source, { eval: true });
}

let thread: Worker;
let origin: string;
const closing: (() => Promise<unknown>)[] = [];

describe('edge', () => {
  before(async () => {
    thread = await startThread();
    let count = 0;
    const paper = await startLocalServer(
      getRequestListener(async ({ url, method, headers, body }) => {
        const id = ++count;
        const text = body ? await new Response(body).text() : undefined;
        thread.postMessage({ id, url, method, headers: [...headers], body: text });
        const [answer] = (await once(thread, 'message')) as [Record<string, never>];
        assert.equal(answer['id'], id);
        return new Response(answer['body'] || null, answer);
      }),
    );
    origin = paper.url;
    const client = { client_id: 'paper', client_secret: 'a secret' };
    const redirect_uris = [`${origin}/access/callback`];
    const accounts = [{ id: 'ada', email: 'ada@paper.example' }];
    const idp = await startOidcProvider({ clients: [{ ...client, redirect_uris }], accounts });
    thread.postMessage({ origin, issuer: idp.issuer });
    closing.push(paper.close, idp.close, () => thread.terminate());
  });
  after(() => Promise.all(closing.map((close) => close())));

  test('signs a reader in and out', async () => {
    const browser = new LoginBrowser(origin);
    const page = await browser.signIn('ada', '/x');
    assert.equal(String(page.url), `${origin}/x`);
    const state = await browser.state();
    assert.equal(state.signedIn, true);
    assert.deepEqual(state.products, [{ product: 'digital' }]);
    const keys = await browser.fetch(`${origin}/.well-known/jwks.json`);
    assert.equal(((await keys.json()) as { keys: unknown[] }).keys.length, 2);
    await browser.fetch(`${origin}/access/logout`, { method: 'POST', headers: { origin } });
    assert.equal((await browser.state()).signedIn, false);
  });
});
