import { expect } from '@open-wc/testing';
import { everyMinute } from './clock.js';

describe('the clock', () => {
  it('has one timer for all, at the turn of the minute, and none when nobody watches', () => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const timers = new Map<number, { tick: () => void; after: number }>();
    let last = 0;
    Object.assign(globalThis, {
      setTimeout: (tick: () => void, after: number) => (timers.set(++last, { tick, after }), last),
      clearTimeout: (id: number) => timers.delete(id),
    });
    try {
      const ticks: string[] = [];
      const stops = ['a', 'b'].map((name) => everyMinute(() => ticks.push(name)));
      expect(timers.size).to.equal(1);
      const [[id, timer]] = [...timers] as [[number, { tick: () => void; after: number }]];
      expect(timer.after).to.be.within(1, 60_000);
      timers.delete(id);
      timer.tick();
      expect(ticks).to.deep.equal(['a', 'b']);
      expect(timers.size).to.equal(1);
      for (const stop of stops) stop();
      expect(timers.size).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
  });
});
