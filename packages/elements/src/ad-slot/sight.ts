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

/** Who watches, and the share that they were shown last. */
const watchers = new Map<Meter, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows all meters whether the tab is attended. */
function look(event?: Event): void {
  clearTimeout(timer);
  const isBlur = event?.type === 'blur';
  const attended = !document.hidden && document.hasFocus();
  // The window loses the focus to a frame of its page too, and the tab keeps it then: seen once it has settled.
  if (!isBlur) for (const meter of watchers.keys()) meter.see({ attended });
  // Focus that goes from a frame to another program and back gives this window no event.
  const isUnsure = isBlur || document.activeElement !== document.body;
  if (isUnsure && !document.hidden && [...watchers.values()].some(Boolean))
    timer = setTimeout(look, SAMPLE);
}

function listen(listening: 'addEventListener' | 'removeEventListener'): void {
  for (const type of ['focus', 'blur', 'visibilitychange', 'pagehide', 'pageshow'])
    window[listening](type, look);
}

/** Shows a meter what can be seen of `element`: first a frame from now, then at each change. Returns how to stop. */
export function watchSight(element: Element, meter: Meter): () => void {
  if (watchers.size === 0) listen('addEventListener');
  watchers.set(meter, 0);
  const stop = watchVisibility(
    element,
    '0px',
    ({ intersectionRatio, intersectionRect: { width, height } }) => {
      // A box without an area counts as wholly in view to the browser.
      const share = width * height && intersectionRatio;
      watchers.set(meter, share);
      meter.see({ share });
      if (share > 0) look();
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
