import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Connection } from './context.js';
import type { RunningIdentity } from './identity/server.js';
import { createSite, type SiteOptions } from './site.js';

export interface ServerOptions extends Omit<SiteOptions, 'origins' | 'identity'> {
  /** 0 takes any free one. */
  port?: number;
  host?: string;
}

export interface RunningSite {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the paper on this machine. The port is taken before the content is read, so that a port in use is known at
 * once: the promise is rejected with the system's error (`code: 'EADDRINUSE'`).
 */
export async function startSite({
  port = 8000,
  host = 'localhost',
  ...options
}: ServerOptions = {}): Promise<RunningSite> {
  let handle: (request: Request, connection: Connection) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => handle(request, { address: incoming.socket.remoteAddress }),
    hostname: host,
  }) as Server;
  // IPv4: every client that tries ::1 for localhost tries this as well, and not the other way round.
  await listen(server, port, host === 'localhost' ? '127.0.0.1' : host);
  const taken = (server.address() as AddressInfo).port;
  const origins = originsAt(host, taken);
  let identity: RunningIdentity | undefined;
  const close = () => {
    identity?.close();
    return closeServer(server);
  };
  try {
    // Only here: the provider is a third of all that the paper loads, and most commands need none.
    const { startIdentity } = await import('./identity/server.js');
    identity = await startIdentity(origins);
    const site = createSite({ ...options, origins, identity });
    handle = (request, connection) => site.fetch(request, connection);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: origins[0]!, close };
}

/** A reader of this machine may come by any of its names. */
function originsAt(host: string, port: number): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const own = host.includes(':') ? `[${host}]` : host;
  return [...new Set(names.includes(own) ? [own, ...names] : names)].map(
    (name) => `http://${name}:${port}`,
  );
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
