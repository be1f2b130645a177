/** Time and chance that tests have in hand. */

/** A clock that goes on by hand, in whole milliseconds. */
export class SimulatedClock {
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

  /** Time goes by; who waits is called at their time, in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#calls].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#calls.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].at);
      next[1].call();
    }
    this.#now = end;
  }

  /** The machine sleeps: time goes by, and nobody is called before it wakes. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** How many wait to be called. */
  get waiting(): number {
    return this.#calls.size;
  }
}

/** Numbers from 0 to 1 that look random, the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
