/** What the tests of ads that are watched share: an ad on a tall page, and a tab whose focus is in the test's hand. */

export interface Placed {
  /** Stands for the element: a line of text, and the creative. */
  slot: HTMLElement;
  drawn: HTMLElement;
  /** Scrolls so that so many CSS pixels of the creative are in view at the viewport's lower edge. */
  reach: (pixels: number) => void;
}

/** An ad 2,000 CSS pixels down a page of 6,000. The last one is taken out. */
export function placeAd(width = 300, height = 250): Placed {
  clearAds();
  const page = document.createElement('div');
  page.dataset.attention = '';
  const above = document.createElement('div');
  above.style.height = '2000px';
  const slot = document.createElement('div');
  slot.innerHTML = '<p style="margin: 0; height: 24px">Advertisement</p><div></div>';
  const drawn = slot.querySelector('div')!;
  drawn.style.cssText = `width: ${width}px; height: ${height}px`;
  const below = document.createElement('div');
  below.style.height = '4000px';
  below.textContent = 'After the ad.';
  page.append(above, slot, below);
  document.body.append(page);
  const reach = (pixels: number) => {
    const top = drawn.getBoundingClientRect().top + scrollY;
    scrollTo(0, Math.round(top + pixels - innerHeight));
  };
  return { slot, drawn, reach };
}

export function clearAds(): void {
  for (const old of document.querySelectorAll('[data-attention]')) old.remove();
  scrollTo(0, 0);
}

/** Takes the tab's focus and visibility into the test's hand; a browser under test may have neither. */
export function holdTab() {
  const is = { focused: true, hidden: false };
  Object.defineProperty(document, 'hasFocus', { value: () => is.focused, configurable: true });
  Object.defineProperty(document, 'hidden', { get: () => is.hidden, configurable: true });
  return {
    /** With the event that the browser gives, or silently. */
    set(change: Partial<typeof is>, event?: 'focus' | 'blur' | 'visibilitychange' | 'pageshow') {
      Object.assign(is, change);
      if (event === 'visibilitychange') document.dispatchEvent(new Event(event, { bubbles: true }));
      else if (event) window.dispatchEvent(new Event(event));
    },
    release() {
      Reflect.deleteProperty(document, 'hasFocus');
      Reflect.deleteProperty(document, 'hidden');
    },
  };
}

/** Counts what is being listened to and observed in the page; listeners only of the window, without a signal. */
export function countWatching() {
  const watching = { listeners: 0, observed: 0 };
  const undo: (() => void)[] = [];
  function wrap(owner: object, name: string, counted: () => void) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        counted();
        return real.apply(this, args);
      },
    });
    undo.push(() => {
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    });
  }
  wrap(window, 'addEventListener', () => watching.listeners++);
  wrap(window, 'removeEventListener', () => watching.listeners--);
  wrap(ResizeObserver.prototype, 'observe', () => watching.observed++);
  wrap(ResizeObserver.prototype, 'disconnect', () => watching.observed--);
  const targets = new Set<Element>();
  const { observe, unobserve } = IntersectionObserver.prototype;
  IntersectionObserver.prototype.observe = function (target) {
    targets.add(target);
    observe.call(this, target);
  };
  IntersectionObserver.prototype.unobserve = function (target) {
    targets.delete(target);
    unobserve.call(this, target);
  };
  undo.push(() => Object.assign(IntersectionObserver.prototype, { observe, unobserve }));
  return {
    get now() {
      return { ...watching, inView: targets.size };
    },
    release: () => undo.forEach((one) => one()),
  };
}
