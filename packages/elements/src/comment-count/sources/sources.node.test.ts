/** Every comment system behind the one interface, over HTTP, against a server that answers as it does and keeps to its limits. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { COMMENT_SYSTEMS } from '../../../../testing/src/comment-systems.js';
import { startLocalServer } from '../../../../testing/src/local-server.js';
import { jsonSource } from './json.js';
import type { CommentCount, CommentSystem } from './source.js';
import { systems } from './systems.js';

const all = new Map([['json', jsonSource], ...systems]);
const signal = () => AbortSignal.timeout(5000);

test('every source has a contract, and every contract a source', () => {
  assert.deepEqual(Object.keys(COMMENT_SYSTEMS).sort(), [...all.keys()].sort());
});

for (const [name, system] of Object.entries(COMMENT_SYSTEMS))
  describe(`comment source ${name}`, () => {
    const known = new Map<string, CommentCount>();
    let answer = (request: Request): Promise<Response> | Response => system.answer(request, known);
    const right = answer;
    let requests = 0;
    let server: Awaited<ReturnType<typeof startLocalServer>>;
    let source: CommentSystem;

    before(async () => {
      server = await startLocalServer(
        getRequestListener((request) => {
          requests++;
          return answer(request);
        }),
      );
      source = all.get(name)!(new URL(system.endpoint, server.url));
    });
    after(() => server.close());

    const threads = (count: number, from = 0) =>
      Array.from({ length: count }, (_, n) => system.thread(from + n));

    test('says what is known of as many threads as it takes at once', async () => {
      const some = threads(Math.min(system.limit, 30));
      assert.ok((source.limit ?? Infinity) <= system.limit, 'asks for more than the system takes');
      some.forEach((thread, n) => known.set(thread, { count: n + 1 }));
      const counts = await source.counts(some, signal());
      assert.deepEqual(
        some.map((thread) => counts.get(thread)?.count),
        some.map((_, n) => n + 1),
      );
    });

    test('leaves out what nobody knows, or says that it has none', async () => {
      const [thread = ''] = threads(1, 500);
      const counts = await source.counts([thread], signal());
      assert.equal(counts.get(thread)?.count, system.unknownIsZero ? 0 : undefined);
    });

    test('says that a thread is closed, where the system does', async () => {
      const [thread = ''] = threads(1, 600);
      known.set(thread, { count: 4, closed: true });
      const count = (await source.counts([thread], signal())).get(thread);
      assert.deepEqual([count?.count, count?.closed ?? false], [4, system.saysClosed ?? false]);
    });

    test('names a thread as the system spells it, so that two spellings are asked for once', () => {
      const [thread = ''] = threads(1, 1);
      const spell = (one: string) => source.spell?.(one) ?? one;
      assert.equal(spell(thread), thread, 'it is spelled so already');
      assert.equal(spell(spell(thread)), spell(thread));
      if (/^https?:|^\//.test(thread))
        assert.equal(spell(`${thread}?utm_source=letter&fbclid=1#comments`), thread);
    });

    const FAULTS: Record<string, () => Response> = {
      'an error': () => new Response('{"error": "down"}', { status: 503 }),
      'a page': () => new Response('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } }), // prettier-ignore
      'an empty object': () => Response.json({}),
      'a word': () => Response.json('ten'),
      null: () => Response.json(null),
      'too many requests': () => new Response('', { status: 429 }),
      nothing: () => new Response(''),
    };
    for (const [what, fault] of Object.entries(FAULTS))
      test(`throws for ${what}`, async () => {
        answer = fault;
        try {
          await assert.rejects(source.counts(threads(1), signal()));
        } finally {
          answer = right;
        }
      });

    test('gives up when it is told to', async () => {
      const stop = new AbortController();
      const arrived = new Promise<void>((seen) => {
        answer = () => (seen(), new Promise<Response>(() => {}));
      });
      try {
        const asked = source.counts(threads(1), stop.signal);
        await arrived;
        stop.abort();
        await assert.rejects(asked, { name: 'AbortError' });
      } finally {
        answer = right;
      }
    });

    test('sends no cookie and asks once', async () => {
      requests = 0;
      answer = (request) => {
        assert.equal(request.headers.get('cookie'), null);
        return right(request);
      };
      await source.counts(threads(1), signal());
      assert.equal(requests, 1);
    });
  });
