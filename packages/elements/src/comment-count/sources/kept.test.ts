import { expect } from '@open-wc/testing';
import { until } from '../../../../testing/src/still.js';
import { forgetBefore, keeping } from './kept.js';
import type { CommentCount, CommentSource } from './source.js';

let places = 0;
let asked: string[][] = [];
let known: Record<string, unknown> = {};
let down: Error | undefined;

const source: CommentSource = {
  counts(threads) {
    asked.push([...threads]);
    if (down) return Promise.reject(down);
    const found = threads.filter((thread) => known[thread] !== undefined);
    return Promise.resolve(new Map(found.map((thread) => [thread, known[thread] as CommentCount])));
  },
};

const signal = new AbortController().signal;
const keyOf = (place: string) => `broadsheet:comment-counts ${place}`;
const ago = (seconds: number) => Date.now() - seconds * 1000;

/** A source of its own, with what its storage holds at first. Numbers are good for 60 seconds. */
function kept(entries?: unknown, standing = 0) {
  const place = `https://comments.test/${++places}`;
  if (entries !== undefined) sessionStorage.setItem(keyOf(place), typeof entries === 'string' ? entries : JSON.stringify(entries)); // prettier-ignore
  const keeper = keeping(source, place, 60, () => standing);
  return {
    place,
    stored: () => JSON.parse(sessionStorage.getItem(keyOf(place)) ?? '[]') as unknown[][],
    of: async (...threads: string[]) => {
      const counts = await keeper.counts(threads, signal);
      return Promise.all(threads.map((thread) => counts.get(thread)));
    },
  };
}

describe('<news-comment-count>: numbers that were had lately', () => {
  beforeEach(() => {
    asked = [];
    known = { a: { count: 5, closed: true }, b: { count: 6 } };
    down = undefined;
    forgetBefore(0);
  });
  after(() => sessionStorage.clear());

  it('asks once, and writes down the thread, its number and when that was', async () => {
    const own = kept();
    expect(await own.of('a', 'b', 'nobody')).to.deep.equal([{ count: 5, closed: true }, { count: 6, closed: undefined }, undefined]); // prettier-ignore
    await until(() => own.stored().length === 2);
    const now = Date.now();
    for (const [thread, count, closed, at] of own.stored() as [string, number, unknown, number][]) {
      expect([count, closed]).to.deep.equal(thread === 'a' ? [5, true] : [6, null]);
      expect(at).to.be.within(now - 8000, now);
    }
    expect((await own.of('a', 'b', 'nobody')).slice(0, 2)).to.deep.equal([{ count: 5, closed: true }, { count: 6, closed: undefined }]); // prettier-ignore
    expect(asked).to.deep.equal([['a', 'b', 'nobody'], ['nobody']]);
  });

  it('shows a number that is no longer good until the new one is there', async () => {
    const [answer] = await kept([['a', 4, null, ago(90)]]).of('a');
    expect(answer!.count).to.equal(4);
    expect(await answer!.later!()).to.deep.equal({ count: 5, closed: true });
    expect(asked).to.deep.equal([['a']]);
  });

  it('keeps it where the new one does not come', async () => {
    down = new Error('503');
    const [answer] = await kept([['a', 4, null, ago(90)]]).of('a');
    expect(answer!.count).to.equal(4);
    const failure = await answer!.later!().catch((error: unknown) => error);
    expect(failure).to.equal(down);
  });

  it('refuses a new number that is none', async () => {
    known = { a: { count: '<b>7</b>' } };
    const own = kept([['a', 4, null, ago(90)]]);
    const [answer] = await own.of('a');
    expect(await answer!.later!().catch(String)).to.contain('TypeError');
    expect(own.stored()).to.have.length(1);
  });

  it('believes the HTML where it has the larger number: the comment was just written', async () => {
    const [answer] = await kept([['a', 4, null, ago(1)]], 5).of('a');
    expect([answer!.count, answer!.later]).to.deep.equal([5, undefined]);
  });

  it('asks again for what was had before the moment that it was told', async () => {
    const own = kept([['a', 4, null, ago(1)]]);
    forgetBefore(Date.now());
    expect((await own.of('a'))[0]!.count).to.equal(5);
  });

  const SPOILT: Record<string, unknown> = {
    'no JSON': '{"a": ',
    'no list': { a: 4 },
    null: 'null',
    'a number': '7',
    'entries of another shape': [null, 7, 'a', [], ['a'], ['a', 4], ['a', 4, null, ago(1), 1], { 0: 'a', 1: 4 }], // prettier-ignore
    'a count that is none': [-1, 1.5, '4', 1e99, null, '<b>4</b>', [4]].map((n) => ['a', n, null, ago(1)]), // prettier-ignore
    'a state that is none': [['a', 4, 'yes', ago(1)]],
    'a time that is none': [ago(-3600), -1, '1', null].map((at) => ['a', 4, null, at]),
    'what is too old': [['a', 4, null, ago(601)]],
    'another name': [[['a'], 4, null, ago(1)]],
  };
  it('passes over what is spoilt or old in the storage', async () => {
    for (const [what, entries] of Object.entries(SPOILT)) {
      const [answer] = await kept(entries).of('a');
      expect([answer!.count, answer!.later], what).to.deep.equal([5, undefined]);
    }
  });

  it('does without a storage', async () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    const read = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
    let tried = 0;
    const refuse = () => {
      tried++;
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    try {
      const place = kept();
      expect((await place.of('a'))[0]!.count).to.equal(5);
      // Read for the answer, and read and written after it.
      await until(() => tried === 3);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', own);
      Object.defineProperty(Storage.prototype, 'getItem', read);
    }
  });

  it('keeps five hundred threads, the latest', async () => {
    const own = kept(Array.from({ length: 600 }, (_, n) => [`t${n}`, 1, null, ago(n / 100)]));
    await own.of('a');
    await until(() => own.stored().some(([thread]) => thread === 'a'));
    expect(own.stored()).to.have.length(500);
    expect(own.stored()[0]![0]).to.equal('a');
  });
});
