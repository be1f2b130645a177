/** What every `RecordStore` must do; a part of `storesContract`. */
import { same, type ContractTest, type Subject } from './contract.js';
import { changeRecord, forgetRecord, readRecord } from './record-store.js';

export function recordStoreContract({ make: makeStores, pass, ttl }: Subject): ContractTest[] {
  const make = async () => (await makeStores()).records;
  return [
    {
      name: 'keeps a record, changes it, takes it away',
      async run() {
        const store = await make();
        same('before', await store.get('k'), undefined);
        same('put', await store.replace('k', undefined, 'one', ttl), true);
        same('get', await store.get('k'), 'one');
        same('change', await store.replace('k', 'one', 'zwei ✓ "quoted"\n', ttl), true);
        same('changed', await store.get('k'), 'zwei ✓ "quoted"\n');
        same('take away', await store.replace('k', 'zwei ✓ "quoted"\n', undefined, ttl), true);
        same('gone', await store.get('k'), undefined);
      },
    },
    {
      name: 'changes nothing where something else stands',
      async run() {
        const store = await make();
        same('change of nothing', await store.replace('k', 'x', 'y', ttl), false);
        same('still nothing', await store.get('k'), undefined);
        await store.replace('k', undefined, 'one', ttl);
        same('second put', await store.replace('k', undefined, 'two', ttl), false);
        same('wrong before', await store.replace('k', 'two', undefined, ttl), false);
        same('kept', await store.get('k'), 'one');
      },
    },
    {
      name: 'keeps an empty text apart from nothing, and records apart from meters',
      async run() {
        const { records, meters } = await makeStores();
        same('put', await records.replace('k', undefined, '', ttl), true);
        same('get', await records.get('k'), '');
        same('meter', (await meters.consume('k', 'i', 1, ttl)).granted, true);
        same('kept', await records.get('k'), '');
        same('other', await records.get('__proto__'), undefined);
      },
    },
    {
      name: 'lets one of 50 put a record',
      async run() {
        const store = await make();
        const put = await Promise.all(
          Array.from({ length: 50 }, (_, i) => store.replace('k', undefined, `${i}`, ttl)),
        );
        same('puts', put.filter(Boolean).length, 1);
        same('kept', await store.get('k'), `${put.indexOf(true)}`);
      },
    },
    {
      name: 'loses none of 20 changes at once',
      async run() {
        const store = await make();
        await Promise.all(
          Array.from({ length: 20 }, () =>
            changeRecord<number>(store, 'k', ttl, (before = 0) => before + 1),
          ),
        );
        same('sum', await readRecord<number>(store, 'k'), 20);
      },
    },
    {
      name: 'forgets a record when its time is over; a change gives it a new one',
      async run() {
        const store = await make();
        await store.replace('k', undefined, 'one', ttl);
        await pass(ttl / 2);
        await store.replace('k', 'one', 'two', ttl);
        await pass((ttl * 3) / 4);
        same('kept', await store.get('k'), 'two');
        await pass(ttl / 2);
        same('gone', await store.get('k'), undefined);
        same('put anew', await store.replace('k', undefined, 'three', ttl), true);
      },
    },
    {
      name: 'gives a record more time by putting the same text again',
      async run() {
        const store = await make();
        await store.replace('k', undefined, 'one', ttl / 2);
        same('prolonged', await store.replace('k', 'one', 'one', ttl), true);
        await pass((ttl * 3) / 4);
        same('kept', await store.get('k'), 'one');
        await pass(ttl / 2);
        same('gone', await store.get('k'), undefined);
      },
    },
    {
      name: 'takes a record away while others change it: it is gone, or what came after stands there',
      async run() {
        const store = await make();
        await store.replace('k', undefined, '100', ttl);
        await Promise.all([
          ...Array.from({ length: 10 }, () =>
            changeRecord<number>(store, 'k', ttl, (before = 0) => before + 1),
          ),
          forgetRecord(store, 'k'),
        ]);
        const left = (await readRecord<number>(store, 'k')) ?? 0;
        if (left > 10) throw new Error(`expected at most the 10 changes, got ${left}`);
        await forgetRecord(store, 'k');
        await forgetRecord(store, 'k');
        same('gone', await store.get('k'), undefined);
      },
    },
  ];
}
