/**
 * Runs in the page, in place of Google's library: the fake of the tests, with the older half of Google's interface, which
 * the peers use, in terms of the newer one. A mark says when the last slot was asked for.
 */
import { FakeGPT } from '../../../testing/src/fake-gpt.ts';

/** How long an answer of the ad server takes, in milliseconds. */
const ANSWER = 200;

const { fill, slots } = window.bench;
const fake = (window.bench.fake = new FakeGPT());
fake.fill = fill;
fake.waits = true;

const queue = window.googletag?.cmd ?? [];
window.googletag = {};
fake.install();
const library = { ...window.googletag };
const pubads = { ...library.pubads() };
const defined = new Map();

Object.assign(pubads, {
  disableInitialLoad: () => library.setConfig({ disableInitialLoad: true }),
  enableSingleRequest: () => library.setConfig({ singleRequest: true }),
  enableAsyncRendering: () => true,
  clearTargeting: () => library.setConfig({ targeting: null }),
  refresh(given) {
    library.pubads().refresh(given);
    const asked = fake.requests.reduce((sum, request) => sum + request.slots.length, 0);
    // Heard outside the page without a task in it.
    if (asked >= slots) {
      performance.mark('all-requested');
      console.debug('all-requested');
    }
    window.bench.waiting = (window.bench.waiting ?? 0) + 1;
    setTimeout(() => {
      fake.answer();
      window.bench.waiting--;
    }, ANSWER);
  },
});

Object.assign(window.googletag, {
  pubads: () => pubads,
  enableServices() {
    library.enableServices();
    window.googletag.pubadsReady = true;
  },
  defineSlot(path, sizes, id) {
    // One size may stand without a list around it.
    const slot = library.defineSlot(path, typeof sizes[0] === 'number' ? [sizes] : sizes, id);
    defined.set(id, slot);
    slot.setTargeting = (key, value) => (slot.setConfig({ targeting: { [key]: value } }), slot);
    return slot;
  },
  display: (slot) => library.display(defined.get(slot) ?? slot),
});
queue.forEach((command) => command());
