/** What a page has going on: counted from before any other script runs, so that what an element leaves behind is found. */

/**
 * Runs in the page. From now on `window.left()` tells what listens on the window, the document or an element in it, what is
 * observed, and which timers and frames are waited for. What belongs to an element that is out of the page goes with it.
 */
export function countLeft() {
  /** @type {Set<{target: EventTarget, type: string, listener: unknown, capture: boolean}>} */
  const listeners = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  /** @param {EventTarget} target @param {string} type @param {unknown} listener @param {any} options */
  const find = (target, type, listener, options) =>
    [...listeners].find(
      (one) =>
        one.target === target &&
        one.type === type &&
        one.listener === listener &&
        one.capture === !!(options?.capture ?? options),
    );
  /** @param {unknown} target */
  const lasts = (target) => target === window || (target instanceof Node && target.isConnected);

  EventTarget.prototype.addEventListener = function (
    /** @type {string} */ type,
    /** @type {any} */ listener,
    /** @type {any} */ options,
  ) {
    const target = this ?? window;
    addEventListener.call(target, type, listener, options);
    const { once, signal, capture = options === true } = Object(options);
    if (!listener || signal?.aborted || !lasts(target)) return;
    if (find(target, type, listener, options)) return;
    const one = { target, type, listener, capture: !!capture };
    listeners.add(one);
    const end = () => listeners.delete(one);
    if (once) addEventListener.call(target, type, end, { ...options });
    if (signal) addEventListener.call(signal, 'abort', end, { once: true });
  };
  EventTarget.prototype.removeEventListener = function (
    /** @type {string} */ type,
    /** @type {any} */ listener,
    /** @type {any} */ options,
  ) {
    const target = this ?? window;
    removeEventListener.call(target, type, listener, options);
    const one = find(target, type, listener, options);
    if (one) listeners.delete(one);
  };

  /** @type {Map<object, Set<unknown>>} */
  const observed = new Map();
  for (const name of /** @type {const} */ ([
    'IntersectionObserver',
    'ResizeObserver',
    'MutationObserver',
    'PerformanceObserver',
  ])) {
    const observer = /** @type {any} */ (window[name]).prototype;
    const { observe, unobserve, disconnect } = observer;
    observer.observe = function (/** @type {unknown[]} */ ...given) {
      observed.set(this, (observed.get(this) ?? new Set()).add(given[0]));
      return observe.apply(this, given);
    };
    observer.disconnect = function () {
      observed.delete(this);
      return disconnect.call(this);
    };
    if (!unobserve) continue;
    observer.unobserve = function (/** @type {unknown} */ target) {
      observed.get(this)?.delete(target);
      return unobserve.call(this, target);
    };
  }

  const page = /** @type {any} */ (window);
  /** @param {string} begin @param {string} end @param {boolean} [again] */
  const countCalls = (begin, end, again) => {
    /** @type {Set<number>} */
    const waiting = new Set();
    const [begins, ends] = [page[begin], page[end]];
    page[begin] = (/** @type {any} */ call, /** @type {unknown[]} */ ...more) => {
      const id = begins(
        (/** @type {unknown[]} */ ...given) => {
          if (!again) waiting.delete(id);
          call(...given);
        },
        ...more,
      );
      waiting.add(id);
      return id;
    };
    page[end] = (/** @type {number} */ id) => {
      waiting.delete(id);
      ends(id);
    };
    return waiting;
  };
  const timers = countCalls('setTimeout', 'clearTimeout');
  const intervals = countCalls('setInterval', 'clearInterval', true);
  const frames = countCalls('requestAnimationFrame', 'cancelAnimationFrame');

  page.left = () => ({
    listeners: [...listeners].filter(({ target }) => lasts(target)).map(({ type }) => type),
    observers: [...observed.values()].filter(({ size }) => size > 0).length,
    observed: [...observed.values()].reduce((sum, targets) => sum + targets.size, 0),
    timers: timers.size + intervals.size,
    frames: frames.size,
  });
}
