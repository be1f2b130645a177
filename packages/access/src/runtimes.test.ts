/** One service, on Node and on an edge runtime that has nothing of Node. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { startLocalServer } from '../../testing/src/local-server.js';
import worker from '../../testing/src/runtime-paper.js';
import { ServiceClient } from '../../testing/src/service-client.js';
import { SERVICE_CONTRACT } from '../../testing/src/service-contract.js';
import { startWorkerd, withoutWorkerd } from '../../testing/src/workerd.js';

const WORKER = fileURLToPath(new URL('../../testing/src/runtime-paper.ts', import.meta.url));

function suite(
  name: string,
  skip: string | false,
  node: readonly string[],
  start: () => Promise<{ url: string; close(): Promise<unknown> }>,
) {
  describe(name, () => {
    let server: Awaited<ReturnType<typeof start>> | undefined;
    before(async () => {
      if (!skip) server = await start();
    });
    after(() => server?.close());
    test(`has ${node.length ? 'all' : 'nothing'} of Node`, { skip }, async () => {
      assert.deepEqual(await (await fetch(`${server!.url}/node`)).json(), node);
    });
    for (const [title, run] of Object.entries(SERVICE_CONTRACT))
      test(title, { skip }, () => run(new ServiceClient(server!.url)));
  });
}

const onNode = () => startLocalServer(getRequestListener(worker.fetch));
suite('on Node', false, ['process', 'Buffer', 'global'], onNode);
suite('on workerd', withoutWorkerd, [], () => startWorkerd(WORKER));
