/** Where the tests of all three stores keep them: a folder, and a Redis server of their own where there is one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type RedisClientOptions } from 'redis';
import { startRedisServer, withoutRedis } from './redis-server.js';

/** @param name of the folder, for whoever finds one that was left */
export function storePlaces(name: string, options: RedisClientOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const server = startRedisServer();
  const client = createClient({ socket: { path: server.socket, tls: false }, ...options });

  async function start(): Promise<void> {
    if (withoutRedis) return;
    await server.start();
    await client.connect();
  }

  async function close(): Promise<void> {
    if (client.isOpen) client.destroy();
    await server.close();
    rmSync(folder, { recursive: true });
  }

  return { folder, server, client, start, close };
}
