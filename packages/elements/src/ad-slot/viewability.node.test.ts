import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Size } from './sizes.html.js';
import { shareNeeded, ViewMeter, type Clock } from './viewability.js';

/** A clock that goes on by hand, a millisecond at a time. */
class SimulatedClock implements Clock {
  #now = 0;
  readonly #calls = new Map<object, { at: number; call: () => void }>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const key = {};
    this.#calls.set(key, { at: this.#now + milliseconds, call });
    return () => this.#calls.delete(key);
  }

  tick(): void {
    this.#now++;
    for (const [key, { at, call }] of this.#calls) {
      if (at > this.#now) continue;
      this.#calls.delete(key);
      call();
    }
  }

  get waiting(): number {
    return this.#calls.size;
  }
}

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIZES: Size[] = [[300, 250], [728, 90], [970, 250], [300, 600], [320, 50]]; // prettier-ignore

describe('the share of an ad that must be in view', () => {
  it('is half, and three tenths from 242,500 pixels on', () => {
    assert.equal(shareNeeded([300, 250]), 0.5);
    assert.equal(shareNeeded([970, 250]), 0.3);
    assert.equal(shareNeeded([969, 250]), 0.5);
  });
});

describe('an ad in view', () => {
  function meter(size: Size = [300, 250]) {
    const clock = new SimulatedClock();
    const viewed: number[] = [];
    const it = new ViewMeter(size, () => viewed.push(clock.now()), clock);
    const pass = (milliseconds: number) => {
      for (let i = 0; i < milliseconds; i++) clock.tick();
    };
    return { it, clock, viewed, pass };
  }

  it('counts as seen after one second, once', () => {
    const { it, viewed, pass } = meter();
    it.see({ share: 0.5, attended: true });
    pass(999);
    assert.deepEqual(viewed, []);
    pass(5000);
    assert.deepEqual(viewed, [1000]);
    assert.equal(it.timeInView, 5999);
  });

  it('starts again after a break, and adds up its time', () => {
    const { it, viewed, pass } = meter();
    it.see({ share: 1, attended: true });
    pass(900);
    it.see({ share: 0.49 });
    pass(50);
    it.see({ share: 0.7 });
    pass(900);
    it.see({ attended: false });
    pass(400);
    assert.deepEqual(viewed, []);
    assert.equal(it.timeInView, 1800);
    it.see({ attended: true });
    pass(1000);
    assert.deepEqual(viewed, [3250]);
  });

  it('is measured no more once it is stopped, and leaves no timer', () => {
    const { it, clock, viewed, pass } = meter();
    it.see({ share: 1, attended: true });
    pass(700);
    it.stop();
    pass(700);
    it.see({ share: 0 });
    it.see({ share: 1 });
    pass(2000);
    assert.deepEqual(viewed, []);
    assert.equal(clock.waiting, 0);
  });
});

describe('along scroll paths', () => {
  const FRAME = 16;

  for (let path = 0; path < 250; path++) {
    it(`path ${path}: seen when it is seen, and as long`, () => {
      const random = randomFrom(path);
      const size = SIZES[path % SIZES.length]!;
      const [, height] = size;
      const viewport = 500 + random() * 600;
      const clock = new SimulatedClock();
      let seenAt: number | undefined;
      const meter = new ViewMeter(size, () => (seenAt ??= clock.now()), clock);
      let [scroll, speed, attended] = [0, 0, true];
      // The truth, counted anew for every millisecond.
      let [run, total, trueAt] = [0, 0, undefined as number | undefined];
      let share = 0;
      for (let ms = 0; ms < 8000; ms++) {
        if (ms % FRAME === 0) {
          if (random() < 0.02) speed = random() < 0.4 ? 0 : (random() - 0.45) * 60;
          if (random() < 0.005) attended = !attended;
          scroll = Math.min(2000, Math.max(0, scroll + speed));
          const top = 900 - scroll;
          share = Math.max(0, Math.min(viewport, top + height) - Math.max(0, top)) / height;
          meter.see({ share, attended });
        }
        const isEnough = attended && share >= (size[0] * size[1] >= 242_500 ? 0.3 : 0.5);
        run = isEnough ? run + 1 : 0;
        if (isEnough) total++;
        if (run >= 1000) trueAt ??= ms + 1;
        clock.tick();
      }
      assert.equal(seenAt, trueAt);
      assert.equal(meter.timeInView, total);
    });
  }
});
