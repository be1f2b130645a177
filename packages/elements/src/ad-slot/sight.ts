/**
 * What the reader has in view: how much of each creative, and whether the tab is the one they have in front. The same for
 * every provider. Listeners are shared by all slots of the page, and go with the last one.
 */
import { watchVisibility } from '../core/visibility.js';
import type { Sight } from './viewability.js';

export interface Meter {
  see(change: Partial<Sight>): void;
}

/** Where an ad of either kind begins to count: 30 % and 50 % of its pixels. */
const SHARES = [0, 0.3, 0.5, 1];
/** Milliseconds. The MRC asks for a look at least so often. */
const SAMPLE = 100;

/** Who watches, and the share that they were told last. */
const watchers = new Map<Meter, number>();
let isAttended = false;
/** The window has lost the focus: to another program, or to a frame within the page. */
let isBlurred = false;
let timer = 0;

/** Tells all watchers whether the tab is attended, where that has changed. */
function look({ type }: { type?: string } = {}): void {
  clearTimeout(timer);
  if (type === 'focus' || type === 'blur') isBlurred = type === 'blur';
  // With a frame of the page the tab keeps the focus, yet while focus moves into it a browser may say otherwise.
  if (type !== 'blur') {
    const now = type !== 'pagehide' && !document.hidden && document.hasFocus();
    if (now !== isAttended) {
      isAttended = now;
      for (const meter of [...watchers.keys()]) meter.see({ attended: now });
    }
  }
  // Focus that goes between a frame and another program gives this window no event.
  if (isBlurred && !document.hidden && [...watchers.values()].some(Boolean))
    timer = setTimeout(look, SAMPLE) as unknown as number;
}

function listen(listening: 'addEventListener' | 'removeEventListener'): void {
  for (const type of ['focus', 'blur', 'visibilitychange', 'pagehide', 'pageshow'])
    window[listening](type, look);
}

/** Shows a meter what can be seen of `element`: first a frame from now, then at each change. Returns how to stop. */
export function watchSight(element: Element, meter: Meter): () => void {
  if (watchers.size === 0) {
    isBlurred = !document.hasFocus() || document.activeElement !== document.body;
    listen('addEventListener');
  }
  watchers.set(meter, 0);
  const stop = watchVisibility(
    element,
    '0px',
    ({ intersectionRatio, intersectionRect: { width, height } }) => {
      // A box without an area counts as wholly in view to the browser.
      const share = width * height && intersectionRatio;
      watchers.set(meter, share);
      look();
      meter.see({ share, attended: isAttended });
    },
    SHARES,
  );
  return () => {
    stop();
    watchers.delete(meter);
    if (watchers.size > 0) return;
    clearTimeout(timer);
    listen('removeEventListener');
  };
}
