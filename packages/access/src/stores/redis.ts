import { hashHex } from '../hex.js';
import { digest } from './digest.js';
import type { Consumed, MeterStore } from './meter-store.js';
import type { RecordStore } from './record-store.js';
import { CONSUME, LOOK, MERGE, REPLACE } from './redis-scripts.js';
import type { Stores } from './stores.js';

interface Values {
  keys: string[];
  arguments: string[];
}

/** What is used of a client of the `redis` package; a pool of them has it too. */
export interface RedisClient {
  get(key: string): Promise<string | null>;
  del(key: string): Promise<unknown>;
  eval(script: string, values: Values): Promise<unknown>;
  evalSha(sha1: string, values: Values): Promise<unknown>;
}

export interface RedisOptions {
  /** Before every key. On a cluster a hash tag such as `{broadsheet}:`, because a merge has two keys. */
  readonly prefix?: string;
  /** When a call gives up, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Stores in one Redis (5 or later), for any number of machines. A call that Redis does not answer in time is rejected.
 * @param client connected, and closed, by its owner
 */
export function redisStores(client: RedisClient, options: RedisOptions = {}): Stores {
  const { prefix = 'broadsheet:', timeout = 2000 } = options;
  const ask: Ask = (call) => inTime(call, timeout);
  const name = async (kind: string, key: string) => `${prefix}${kind}:${await digest(key)}`;
  return { meters: redisMeters(client, ask, name), records: redisRecords(client, ask, name) };
}

type Ask = <Answer>(call: Promise<Answer>) => Promise<Answer>;
type Name = (kind: string, key: string) => Promise<string>;

function redisMeters(client: RedisClient, ask: Ask, name: Name): MeterStore {
  const consume = script(client, CONSUME);
  const look = script(client, LOOK);
  const merge = script(client, MERGE);
  const named = (meter: string, item: string) => Promise.all([name('meter', meter), digest(item)]);

  return {
    async consume(meter, item, limit, ttl) {
      const [key, field] = await named(meter, item);
      return consumed(await ask(consume([key], [field, `${limit}`, whole(ttl)])));
    },

    async look(meter, item) {
      const [key, field] = await named(meter, item);
      return consumed(await ask(look([key], [field])));
    },

    async merge(from, to) {
      const keys = await Promise.all([name('meter', from), name('meter', to)]);
      await ask(merge(keys, []));
    },

    async forget(meter) {
      await ask(client.del(await name('meter', meter)));
    },
  };
}

function redisRecords(client: RedisClient, ask: Ask, name: Name): RecordStore {
  const replace = script(client, REPLACE);
  const given = (text: string | undefined) => (text === undefined ? '' : `=${text}`);

  return {
    async get(key) {
      return (await ask(client.get(await name('record', key)))) ?? undefined;
    },

    async replace(key, before, after, ttl) {
      const values = [given(before), given(after), whole(ttl)];
      return (await ask(replace([await name('record', key)], values))) === 1;
    },
  };
}

/** Runs a script by its digest, and sends the whole of it only where Redis does not know it (yet, or any more). */
function script(client: RedisClient, source: string) {
  // The name that EVALSHA gives to a script.
  const sha = hashHex('SHA-1', source);
  return async (keys: string[], values: string[]): Promise<unknown> => {
    try {
      return await client.evalSha(await sha, { keys, arguments: values });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return client.eval(source, { keys, arguments: values });
    }
  };
}

function consumed(answer: unknown): Consumed {
  const [granted, used, began] = answer as [number, number, string | null];
  return { granted: granted === 1, used, ...(began !== null && { since: Number(began) }) };
}

/** Redis takes whole milliseconds only. */
function whole(ttl: number): string {
  return `${Math.ceil(ttl)}`;
}

/** A server that hangs, and a client that waits for a connection, answer never. */
function inTime<Answer>(call: Promise<Answer>, timeout: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Redis did not answer in ${timeout} ms`));
    const timer = setTimeout(late, timeout);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
