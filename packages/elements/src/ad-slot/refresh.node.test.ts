import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomFrom, SimulatedClock } from '../../../testing/src/simulated.js';
import type { Ad } from './providers/provider.js';
import { intervalOf, isReplaceable, keptOf, RefreshClock, type Hold } from './refresh.js';
import type { Size } from './sizes.html.js';

/** Collects what a developer is told. */
function advices() {
  const said: string[] = [];
  return { said, advise: (message: string) => void said.push(message) };
}

describe('the setting ads.keep', () => {
  it('names line items and sizes; one name stands for a list of one', () => {
    const { said, advise } = advices();
    assert.deepEqual(keptOf({ lineItems: [12, '34'], sizes: '970x250' }, advise), {
      lineItems: ['12', '34'],
      sizes: ['970x250'],
    });
    assert.deepEqual(keptOf(undefined, advise), { lineItems: [], sizes: [] });
    assert.deepEqual(said, []);
  });

  it('tells what it cannot read, and keeps the rest', () => {
    const { said, advise } = advices();
    const kept = keptOf({ lineitems: ['1'], lineItems: [null], sizes: ['300x250'] }, advise);
    assert.deepEqual(kept, { lineItems: [], sizes: ['300x250'] });
    assert.deepEqual(said, [
      'ads.keep.lineitems is ["1"]; expected lineItems or sizes, each a list of names.',
      'ads.keep.lineItems is [null]; expected lineItems or sizes, each a list of names.',
    ]);
  });
});

describe('an ad', () => {
  const kept = { lineItems: ['12'], sizes: ['970x250', 'fluid'] };

  it('is replaced unless it, its line item or its size says no', () => {
    assert.ok(isReplaceable({}, [300, 250], kept));
    assert.ok(isReplaceable({ lineItem: '1', refresh: true }, [300, 250], kept));
    assert.ok(!isReplaceable({ refresh: false }, [300, 250], kept));
    assert.ok(!isReplaceable({ lineItem: '12' }, [300, 250], kept));
    assert.ok(!isReplaceable({}, [970, 250], kept));
    assert.ok(!isReplaceable({ fluid: true }, [600, 250], kept));
  });

  it('without a line item is not taken for one without a name', () => {
    assert.ok(isReplaceable({}, [300, 250], { lineItems: ['undefined', 'null'], sizes: [] }));
  });
});

describe('the interval', () => {
  it('is raised to 30 seconds, and that is said', () => {
    for (const given of [29.9, 0, -5, NaN]) {
      const { said, advise } = advices();
      assert.equal(intervalOf(given, advise), 30);
      assert.deepEqual(said, [`refresh is ${given}; expected 30 seconds or more, so 30 is taken.`]);
    }
    const { said, advise } = advices();
    assert.equal(intervalOf(45, advise), 45);
    assert.deepEqual(said, []);
  });
});

describe('the clock of an ad', () => {
  function started(
    options: { interval?: number; most?: number; count?: number; size?: Size } = {},
  ) {
    const clock = new SimulatedClock();
    const dues: number[] = [];
    const { interval = 30, most = 5, count = 0, size = [300, 250] } = options;
    const due = () => void dues.push(clock.now());
    const it = new RefreshClock({ size, interval, most, count, due, clock });
    return { it, clock, dues };
  }

  it('is due after its seconds in view, again as long as the ad stays, and no more than it may', () => {
    const { it, clock, dues } = started({ count: 2 });
    it.see({ share: 0.5, attended: true });
    clock.pass(500_000);
    assert.deepEqual(dues, [30_000, 60_000, 90_000]);
    assert.equal(clock.waiting, 0);
  });

  it('stands still out of view and while anything holds it', () => {
    const { it, clock, dues } = started();
    it.see({ share: 1, attended: true });
    clock.pass(29_000);
    it.see({ share: 0.49 });
    clock.pass(60_000);
    it.see({ share: 1 });
    it.hold('pointer', true);
    it.hold('focus', true);
    it.hold('pointer', false);
    assert.equal(it.isHeld, true);
    clock.pass(60_000);
    it.hold('focus', false);
    assert.equal(it.isHeld, false);
    clock.pass(999);
    assert.deepEqual(dues, []);
    clock.pass(1);
    assert.deepEqual(dues, [150_000]);
  });

  it('takes 30 % of a large ad for in view', () => {
    const { it, clock, dues } = started({ size: [970, 250] });
    it.see({ share: 0.3, attended: true });
    clock.pass(30_000);
    assert.equal(dues.length, 1);
  });

  it('never takes less than 30 seconds, whatever it is given', () => {
    for (const interval of [1, -1, NaN, 0]) {
      const { it, clock, dues } = started({ interval });
      it.see({ share: 1, attended: true });
      clock.pass(29_999);
      assert.deepEqual(dues, []);
    }
  });

  it('counts no time in which the machine slept', () => {
    const { it, clock, dues } = started();
    it.see({ share: 1, attended: true });
    clock.pass(5_000);
    clock.sleep(3_600_000);
    clock.pass(20_000);
    assert.deepEqual(dues, []);
    clock.pass(5_000);
    assert.equal(dues.length, 1);
  });

  it('ends with its ad', () => {
    const { it, clock, dues } = started();
    it.see({ share: 1, attended: true });
    clock.pass(29_999);
    it.stop();
    it.see({ share: 0 });
    it.see({ share: 1 });
    clock.pass(100_000);
    assert.deepEqual(dues, []);
    assert.equal(clock.waiting, 0);
  });
});

describe('a random walk of 10,000 steps', () => {
  const HOLDS: Hold[] = ['focus', 'pointer', 'pause', 'terms'];
  const SIZES: Size[] = [[300, 250], [970, 250], [728, 90], [300, 1050]]; // prettier-ignore
  const kept = { lineItems: ['kept'], sizes: ['728x90'] };

  /** One slot with its reader, and what is true of it, counted apart from the code. */
  class Walk {
    readonly clock = new SimulatedClock();
    readonly random: () => number;
    readonly log = { dues: 0, capped: 0, forbidden: 0 };
    share = 0;
    attended = true;
    holds = new Set<Hold>();
    // Of the slot.
    interval = 30;
    most = 5;
    count = 0;
    // Of the ad that stands.
    ad: Ad = {};
    size: Size = [300, 250];
    refresh!: RefreshClock;
    /** Milliseconds in view since the ad, in whole steps; and when the present step began. */
    inView = 0;
    began = 0;

    constructor(seed: number) {
      this.random = randomFrom(seed);
      this.slot();
    }

    pick<T>(list: readonly T[]): T {
      return list[Math.floor(this.random() * list.length)]!;
    }

    /** Another slot. */
    slot(): void {
      this.interval = this.pick([30, 30, 31.5, 45, 10, 0, NaN]);
      this.most = this.pick([0, 2, 20, 100]);
      this.count = 0;
      this.stand();
    }

    /** Another ad in the slot, as the element would have it. */
    stand(): void {
      this.refresh?.stop();
      this.ad = this.pick<Ad>([
        {},
        {},
        {},
        { refresh: true },
        { refresh: false },
        { lineItem: 'kept' },
        { lineItem: 'other' },
      ]);
      this.size = this.pick(SIZES);
      const { size, interval, count, clock } = this;
      const most = isReplaceable(this.ad, size, kept) ? this.most : 0;
      this.refresh = new RefreshClock({
        size,
        interval,
        most,
        count,
        due: () => this.due(),
        clock,
      });
      this.refresh.see({ share: this.share, attended: this.attended });
      for (const hold of this.holds) this.refresh.hold(hold, true);
      this.inView = 0;
      this.began = clock.now();
    }

    get isSeen(): boolean {
      const [width, height] = this.size;
      return this.attended && this.share * 10 >= (width * height >= 242_500 ? 3 : 5);
    }

    get counts(): boolean {
      return this.isSeen && this.holds.size === 0;
    }

    get isForbidden(): boolean {
      const { refresh, lineItem } = this.ad;
      return refresh === false || lineItem === 'kept' || `${this.size}` === '728,90';
    }

    /** What a slot still has to be seen, in milliseconds; no end where it may not be replaced. */
    get owed(): number {
      if (this.isForbidden || this.count >= this.most) return Infinity;
      return (this.interval > 30 ? this.interval : 30) * 1000 - this.inView;
    }

    due(): void {
      const seen = this.inView + this.clock.now() - this.began;
      assert.ok(seen >= 30_000, `after ${seen} ms in view`);
      assert.ok(!(seen < this.interval * 1000), `after ${seen} ms of ${this.interval} s`);
      assert.ok(this.attended, 'unattended');
      assert.ok(this.isSeen, 'out of view');
      assert.deepEqual([...this.holds], []);
      assert.ok(this.count < this.most, `refresh ${this.count + 1} of ${this.most}`);
      assert.ok(!this.isForbidden, `${JSON.stringify(this.ad)} ${this.size}`);
      this.log.dues++;
      this.count++;
      // A server may have nothing: then the ad stays, and its time begins anew.
      if (this.random() < 0.8) this.stand();
      else [this.inView, this.began] = [0, this.clock.now()];
    }

    pass(milliseconds: number): void {
      this.began = this.clock.now();
      const end = this.began + milliseconds;
      this.clock.pass(milliseconds);
      if (this.counts) this.inView += end - this.began;
      // Nor is it late.
      assert.ok(this.owed > 0, `owed ${this.owed} ms`);
      this.began = end;
      if (this.isForbidden) this.log.forbidden++;
      if (this.count >= this.most) this.log.capped++;
    }

    step(): void {
      const act = this.random();
      if (act < 0.25) {
        this.share = this.pick([0, 0.1, 0.3, 0.49, 0.5, 0.7, 1, 1, 1, 1]);
        this.refresh.see({ share: this.share });
      } else if (act < 0.35) {
        this.attended = this.random() < 0.9;
        this.refresh.see({ attended: this.attended });
      } else if (act < 0.5) {
        const hold = this.pick(HOLDS);
        const on = this.random() < 0.06;
        if (on) this.holds.add(hold);
        else this.holds.delete(hold);
        this.refresh.hold(hold, on);
      } else if (act < 0.505) this.slot();
      else if (act < (this.isForbidden ? 0.6 : 0.51)) this.stand();
      else this.pass(Math.floor(this.random() ** 2 * 40_000));
    }
  }

  for (const seed of [1, 2, 3]) {
    it(`breaks no rule and misses no time (walk ${seed})`, () => {
      const walk = new Walk(seed);
      for (let step = 0; step < 10_000; step++) walk.step();
      const { dues, capped, forbidden } = walk.log;
      assert.ok(dues > 100 && capped > 100 && forbidden > 100, JSON.stringify(walk.log));
      walk.refresh.stop();
      assert.equal(walk.clock.waiting, 0);
    });
  }
});
