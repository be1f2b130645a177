/**
 * A process that opens articles: `STORE PLACE METER LIMIT TIMES NAME`. It prints `ready`, waits for a line, then consumes
 * items called NAME-0, NAME-1 … many at once, and prints each that is granted when its call has resolved. It ends when
 * all are asked for, and then prints `end`.
 */
import { once } from 'node:events';
import { createClient } from 'redis';
import { embeddedStores } from '../../access/src/stores/embedded.js';
import { redisStores } from '../../access/src/stores/redis.js';

const TOGETHER = 200;
const HOUR = 3_600_000;
const [store = '', place = '', meter = '', limit, times, name] = process.argv.slice(2);

async function openStores() {
  if (store === 'embedded') return embeddedStores(place);
  const client = await createClient({ socket: { path: place, tls: false } }).connect();
  return { ...redisStores(client, { timeout: 30_000 }), close: () => client.close() };
}

const { meters, close } = await openStores();
let asked = 0;

async function ask() {
  while (asked < Number(times)) {
    const item = `${name}-${asked++}`;
    const { granted } = await meters.consume(meter, item, Number(limit), HOUR);
    if (granted) process.stdout.write(`${item}\n`);
  }
}

process.stdout.write('ready\n');
await once(process.stdin, 'data');
await Promise.all(Array.from({ length: TOGETHER }, ask));
process.stdout.write('end\n');
process.stdin.destroy();
await close();
