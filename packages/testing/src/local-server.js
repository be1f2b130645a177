/** A server that only this machine reaches. */
import { createServer } from 'node:http';
import { once } from 'node:events';

/** @param {import('node:http').RequestListener} answer */
export async function startLocalServer(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    /** Connections that are kept alive end too. */
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
