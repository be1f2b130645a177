/**
 * What every store must do, for any test runner:
 * `for (const { name, run } of storesContract(subject)) test(name, run);`
 */
import { forgetContract } from './forget-contract.js';
import { hostileContract } from './hostile-contract.js';
import type { Consumed } from './meter-store.js';
import { recordStoreContract } from './record-contract.js';
import type { Stores } from './stores.js';

export interface Subject {
  /** Empty stores. */
  make(): Promise<Stores>;
  /** Lets time pass, in milliseconds: a clock that is turned, or a wait. */
  pass(ms: number): Promise<void>;
  /** The length of a period in these tests, in milliseconds: short where `pass` really waits. */
  ttl: number;
}

export interface ContractTest {
  readonly name: string;
  run(): Promise<void>;
}

export function storesContract(subject: Subject): ContractTest[] {
  return [
    ...meterStoreContract(subject),
    ...recordStoreContract(subject),
    ...hostileContract(subject),
  ];
}

function meterStoreContract(subject: Subject): ContractTest[] {
  const { make: makeStores, pass, ttl } = subject;
  const make = async () => (await makeStores()).meters;
  return [
    {
      name: 'grants as many articles as the limit says, then none',
      async run() {
        const store = await make();
        equal(await store.consume('ada', 'a1', 2, ttl), true, 1);
        equal(await store.consume('ada', 'a2', 2, ttl), true, 2);
        equal(await store.consume('ada', 'a3', 2, ttl), false, 2);
      },
    },
    {
      name: 'counts an article once, and keeps it open past the limit',
      async run() {
        const store = await make();
        equal(await store.consume('ada', 'a1', 1, ttl), true, 1);
        equal(await store.consume('ada', 'a1', 1, ttl), true, 1);
        equal(await store.consume('ada', 'a2', 1, ttl), false, 1);
        equal(await store.consume('ada', 'a1', 0, ttl), true, 1);
      },
    },
    {
      name: 'grants nothing at limit 0',
      async run() {
        equal(await (await make()).consume('ada', 'a1', 0, ttl), false, 0);
      },
    },
    {
      name: 'keeps readers apart, whatever their ids and articles are called',
      async run() {
        const store = await make();
        equal(await store.consume('ada', 'a1', 1, ttl), true, 1);
        equal(await store.consume('grace', 'a1', 1, ttl), true, 1);
        equal(await store.consume('__proto__', 'constructor', 1, ttl), true, 1);
        equal(await store.look('constructor', '__proto__'), false, 0);
        equal(await store.consume('ada:a1', 'x', 1, ttl), true, 1);
        equal(await store.look('ada', 'a1:x'), false, 1);
      },
    },
    {
      name: 'grants exactly 3 of 50 different articles at once at limit 3',
      async run() {
        const store = await make();
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, i) => store.consume('ada', `a${i}`, 3, ttl)),
        );
        same('grants', answers.filter((answer) => answer.granted).length, 3);
        same('highest count', Math.max(...answers.map((answer) => answer.used)), 3);
      },
    },
    {
      name: 'grants one article 50 times at once and counts it once',
      async run() {
        const store = await make();
        const answers = await Promise.all(
          Array.from({ length: 50 }, () => store.consume('ada', 'a1', 3, ttl)),
        );
        same('grants', answers.filter((answer) => answer.granted).length, 50);
        equal(await store.look('ada', 'a1'), true, 1);
      },
    },
    {
      name: 'looks without counting',
      async run() {
        const store = await make();
        equal(await store.look('ada', 'a1'), false, 0);
        equal(await store.look('ada', 'a1'), false, 0);
        await store.consume('ada', 'a1', 1, ttl);
        equal(await store.look('ada', 'a1'), true, 1);
        equal(await store.look('ada', 'a2'), false, 1);
      },
    },
    {
      name: 'forgets when the period that began with the first article is over, and not before',
      async run() {
        const store = await make();
        await store.consume('ada', 'a1', 2, ttl);
        await pass(ttl / 2);
        // A later article does not make the period longer.
        equal(await store.consume('ada', 'a2', 2, ttl), true, 2);
        await pass(ttl / 2 + 1);
        equal(await store.look('ada', 'a1'), false, 0);
        equal(await store.consume('ada', 'a3', 2, ttl), true, 1);
      },
    },
    {
      name: 'says when a period began',
      async run() {
        const store = await make();
        same('before', (await store.look('ada', 'a1')).since, undefined);
        const { since } = await store.consume('ada', 'a1', 2, ttl);
        await pass(ttl / 4);
        same('a later item', (await store.consume('ada', 'a2', 2, ttl)).since, since);
        same('a refusal', (await store.consume('ada', 'a3', 2, ttl)).since, since);
        same('a look', (await store.look('ada', 'a3')).since, since);
        const { since: other } = await store.consume('grace', 'a1', 2, ttl);
        if (!(other! > since!))
          throw new Error(`expected a later begin than ${since}, got ${other}`);
      },
    },
    {
      name: 'merges one meter into another: counted once, the running period stays, the first is forgotten',
      async run() {
        const store = await make();
        await store.consume('account', 'a1', 3, ttl);
        await pass(ttl / 2);
        await store.consume('cookie', 'a1', 3, ttl);
        await store.consume('cookie', 'a2', 3, ttl);
        await store.merge('cookie', 'account');
        await store.merge('cookie', 'account');
        equal(await store.look('account', 'a2'), true, 2);
        equal(await store.look('cookie', 'a2'), false, 0);
        await pass(ttl / 2 + 1);
        equal(await store.look('account', 'a2'), false, 0);
      },
    },
    {
      name: 'merges into a meter that counted nothing: its period goes on, never longer',
      async run() {
        const store = await make();
        await store.consume('cookie', 'a1', 3, ttl);
        await pass(ttl / 2);
        await store.merge('cookie', 'account');
        equal(await store.look('account', 'a1'), true, 1);
        await pass(ttl / 2 + 1);
        equal(await store.look('account', 'a1'), false, 0);
      },
    },
    {
      name: 'merging nothing, or a meter into itself, changes nothing',
      async run() {
        const store = await make();
        await store.consume('account', 'a1', 3, ttl);
        await store.merge('nobody', 'account');
        await store.merge('account', 'account');
        equal(await store.look('account', 'a1'), true, 1);
      },
    },
    {
      name: 'may be over the limit after a merge, and grants nothing more then',
      async run() {
        const store = await make();
        await store.consume('account', 'a1', 1, ttl);
        await store.consume('cookie', 'a2', 1, ttl);
        await store.merge('cookie', 'account');
        equal(await store.consume('account', 'a2', 1, ttl), true, 2);
        equal(await store.consume('account', 'a3', 2, ttl), false, 2);
      },
    },
    ...forgetContract(subject),
  ];
}

export function equal(answer: Consumed, granted: boolean, used: number): void {
  same('answer', `${answer.granted}, ${answer.used} used`, `${granted}, ${used} used`);
}

export function same(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected)
    throw new Error(`${what}: expected ${String(expected)}, got ${String(actual)}`);
}
