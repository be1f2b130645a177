/** Names that a reader chose, and amounts that are no whole numbers; a part of `storesContract`. */
import { same, type ContractTest, type Subject } from './contract.js';

const LONG = 'x'.repeat(100_000);

/** All different, yet easily taken for one another: cut, joined, ended early, or sent as UTF-8. */
const NAMES = [
  ...['', ' ', 'a', 'A', 'a\0', 'a\0b', '\0', 'began', 'a:b', 'a:b:c', '__proto__'],
  ...['\ud800', '\ud801', '\udc00', '\ufffd', '😀', 'é', 'e\u0301', LONG, `${LONG}a`, `${LONG}b`],
];

export function hostileContract({ make, pass, ttl }: Subject): ContractTest[] {
  return [
    {
      name: 'keeps meters apart, whatever they are called',
      async run() {
        const { meters } = await make();
        for (const name of NAMES) {
          const { granted, used } = await meters.consume(name, 'a', 1, ttl);
          same(`first of ${show(name)}`, `${granted} ${used}`, 'true 1');
        }
        for (const name of NAMES)
          same(`second of ${show(name)}`, (await meters.consume(name, 'b', 1, ttl)).granted, false);
      },
    },
    {
      name: 'keeps items apart, whatever they are called',
      async run() {
        const { meters } = await make();
        for (const [i, name] of NAMES.entries()) {
          same(`before ${show(name)}`, (await meters.look('ada', name)).granted, false);
          const { granted, used } = await meters.consume('ada', name, NAMES.length, ttl);
          same(`item ${show(name)}`, `${granted} ${used}`, `true ${i + 1}`);
        }
        await meters.merge('ada', 'account');
        for (const name of NAMES)
          same(`merged ${show(name)}`, (await meters.look('account', name)).granted, true);
      },
    },
    {
      name: 'forgets the one meter that is meant, whatever it is called',
      async run() {
        const { meters } = await make();
        for (const name of NAMES) await meters.consume(name, 'a', 1, ttl);
        for (const [i, name] of NAMES.entries()) {
          await meters.forget(name);
          const left = await Promise.all(NAMES.map((other) => meters.look(other, 'a')));
          const used = left.map((one) => one.used).join('');
          same(`after ${show(name)}`, used, '0'.repeat(i + 1) + '1'.repeat(NAMES.length - i - 1));
        }
      },
    },
    {
      name: 'keeps meters apart whose name and item are the same when joined',
      async run() {
        const { meters } = await make();
        for (const between of [':', '\0', '/', ',', '"', '|']) {
          await meters.consume(`a${between}b`, 'c', 1, ttl);
          same(`joined by ${show(between)}`, (await meters.look('a', `b${between}c`)).used, 0);
        }
      },
    },
    {
      name: 'keeps records apart, whatever they are called',
      async run() {
        const { records } = await make();
        for (const [i, name] of NAMES.entries())
          same(`put ${show(name)}`, await records.replace(name, undefined, `${i}`, ttl), true);
        for (const [i, name] of NAMES.entries())
          same(`get ${show(name)}`, await records.get(name), `${i}`);
      },
    },
    {
      name: 'keeps long texts, and texts that look like what a store may write itself',
      async run() {
        const { records } = await make();
        for (const text of [LONG, '=', '', 'undefined', 'null', '0', 'a\0b', '{"ends":0}']) {
          same(`put ${show(text)}`, await records.replace('k', undefined, text, ttl), true);
          same(`get ${show(text)}`, await records.get('k'), text);
          same(`delete ${show(text)}`, await records.replace('k', text, undefined, ttl), true);
        }
      },
    },
    {
      name: 'takes a time that is no whole number of milliseconds, and no limit at all',
      async run() {
        const { meters, records } = await make();
        const time = ttl + 0.25;
        same('item', (await meters.consume('ada', 'a1', Infinity, time)).granted, true);
        same('record', await records.replace('k', undefined, 'one', time), true);
        await pass(ttl + 2);
        same('item after', (await meters.look('ada', 'a1')).granted, false);
        same('record after', await records.get('k'), undefined);
      },
    },
  ];
}

function show(name: string): string {
  return JSON.stringify(name.length > 20 ? `${name.slice(0, 5)}… (${name.length})` : name);
}
