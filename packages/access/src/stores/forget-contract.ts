/** What it is to forget a meter; a part of `storesContract`. */
import { equal, same, type ContractTest, type Subject } from './contract.js';

export function forgetContract({ make: makeStores, pass, ttl }: Subject): ContractTest[] {
  const make = async () => (await makeStores()).meters;
  return [
    {
      name: 'forgets a meter at once, and no other one; again changes nothing',
      async run() {
        const store = await make();
        for (const meter of ['ada', 'grace']) await store.consume(meter, 'a1', 1, ttl);
        for (let times = 0; times < 2; times++) {
          await store.forget('ada');
          const { granted, used, since } = await store.look('ada', 'a1');
          same(
            'forgotten',
            `${granted}, ${used} used, since ${since}`,
            'false, 0 used, since undefined',
          );
        }
        equal(await store.look('grace', 'a1'), true, 1);
        await store.forget('nobody');
      },
    },
    {
      name: 'begins a new period after a meter was forgotten, with a time of its own',
      async run() {
        const store = await make();
        await store.consume('ada', 'a1', 1, ttl);
        await pass(ttl / 2);
        await store.forget('ada');
        equal(await store.consume('ada', 'a2', 1, ttl), true, 1);
        equal(await store.look('ada', 'a1'), false, 1);
        await pass((ttl * 3) / 4);
        equal(await store.look('ada', 'a2'), true, 1);
        await pass(ttl / 2);
        equal(await store.look('ada', 'a2'), false, 0);
      },
    },
    {
      name: 'forgets what was merged into a meter, and merges nothing of one that was forgotten',
      async run() {
        const store = await make();
        for (const meter of ['cookie', 'account', 'other'])
          await store.consume(meter, meter, 3, ttl);
        await store.merge('cookie', 'account');
        await store.forget('account');
        await store.forget('other');
        await store.merge('other', 'account');
        for (const meter of ['cookie', 'account', 'other'])
          equal(await store.look(meter, 'cookie'), false, 0);
      },
    },
    {
      name: 'while it is forgotten, grants no more than the limit before and the limit after',
      async run() {
        const store = await make();
        const consumed = (i: number) => store.consume('ada', `a${i}`, 3, ttl);
        const [before, , after] = await Promise.all([
          Promise.all(Array.from({ length: 25 }, (_, i) => consumed(i))),
          store.forget('ada'),
          Promise.all(Array.from({ length: 25 }, (_, i) => consumed(25 + i))),
        ]);
        const answers = [...before, ...after];
        const granted = answers.filter((one) => one.granted).length;
        if (granted < 3 || granted > 6) throw new Error(`grants: expected 3 to 6, got ${granted}`);
        same('highest count', Math.max(...answers.map((one) => one.used)), 3);
        // All or nothing: what is counted now is what was granted since.
        const { used } = await store.look('ada', '');
        const looks = await Promise.all(answers.map((_, i) => store.look('ada', `a${i}`)));
        same('granted still', looks.filter((one) => one.granted).length, used);
        await store.forget('ada');
        equal(await store.look('ada', 'a0'), false, 0);
      },
    },
    {
      name: 'is forgotten by many at once',
      async run() {
        const store = await make();
        await store.consume('ada', 'a1', 1, ttl);
        await Promise.all(Array.from({ length: 20 }, () => store.forget('ada')));
        equal(await store.look('ada', 'a1'), false, 0);
        equal(await store.consume('ada', 'a2', 1, ttl), true, 1);
      },
    },
  ];
}
