import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomFrom, SimulatedClock } from '../../../testing/src/simulated.js';
import type { Size } from './sizes.html.js';
import { shareNeeded, ViewMeter } from './viewability.js';

const SIZES: Size[] = [[300, 250], [728, 90], [970, 250], [300, 600], [320, 50], [300, 1050]]; // prettier-ignore

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
    return { it, clock, viewed, pass: (milliseconds: number) => clock.pass(milliseconds) };
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
    assert.equal(it.viewable, false);
    assert.equal(it.timeInView, 700);
    assert.equal(clock.waiting, 0);
  });
});

/** Which of the shares that the browser tells about has been passed: it is silent between them. */
const stage = (share: number) =>
  [0, 0.3, 0.5, 1].filter((one) => share >= one).length + +(share > 0);

describe('along scroll paths', () => {
  const FRAME = 16;
  let seen = 0;
  let unseen = 0;

  for (let path = 0; path < 300; path++) {
    it(`path ${path}: seen when it is seen, and as long`, () => {
      const random = randomFrom(path);
      const size = SIZES[path % SIZES.length]!;
      const [width, height] = size;
      // From a phone on its side, lower than many an ad, to a screen.
      const viewport = 280 + Math.floor(random() * 900);
      const clock = new SimulatedClock();
      let seenAt: number | undefined;
      const meter = new ViewMeter(size, () => (seenAt ??= clock.now()), clock);
      let [scroll, speed, shown, focused] = [0, 0, true, true];
      // The truth, counted anew for every millisecond.
      let [run, total, trueAt] = [0, 0, undefined as number | undefined];
      let [pixels, share, told] = [0, 0, -1];
      for (let ms = 0; ms < 8000; ms++) {
        if (random() < 0.0003) shown = !shown;
        if (random() < 0.0003) focused = !focused;
        meter.see({ attended: shown && focused });
        if (ms % FRAME === 0) {
          if (random() < 0.02) speed = random() < 0.4 ? 0 : Math.floor((random() - 0.45) * 60);
          scroll = Math.min(2000, Math.max(0, scroll + speed));
          const top = 900 - scroll;
          const rows = Math.max(0, Math.min(viewport, top + height) - Math.max(0, top));
          pixels = rows * width;
          share = pixels / (width * height);
          if (stage(share) !== told) meter.see({ share });
          told = stage(share);
        }
        const needed = width * height >= 242_500 ? 3 : 5;
        const isEnough = shown && focused && pixels * 10 >= needed * width * height;
        run = isEnough ? run + 1 : 0;
        if (isEnough) total++;
        if (run >= 1000) trueAt ??= ms + 1;
        clock.pass(1);
      }
      assert.equal(seenAt, trueAt);
      assert.equal(meter.viewable, trueAt !== undefined);
      assert.equal(meter.timeInView, total);
      if (trueAt === undefined) unseen++;
      else seen++;
    });
  }

  it('are of both kinds', () => {
    assert.ok(seen > 50 && unseen > 50, `${seen} seen, ${unseen} not`);
  });
});
