/** What becomes of an ad that stands in its box: whether it is seen, for how long, and whether the box moves. */
import { NewsAdViewableEvent } from './ad-slot.events.js';
import type { Move } from './moved.js';
import { watchSight } from './sight.js';
import type { Size } from './sizes.html.js';
import { ViewMeter } from './viewability.js';

export interface Attention {
  /** The element; events are dispatched on it. */
  slot: HTMLElement;
  unit: string;
  provider: string;
  /** The creative as drawn: the element that has the ad's size. */
  drawn: HTMLElement;
  size: Size;
  /** Ends with this ad. */
  signal: AbortSignal;
  /** When the ad stood, as `performance.now()` counts; now by default. */
  since?: number;
}

/** Watches an ad from now until its signal ends. What was measured stays to be read. */
export function attend(it: Attention): ViewMeter {
  const { slot, unit, provider, drawn, size, signal, since = performance.now() } = it;
  const meter = new ViewMeter(size, () =>
    slot.dispatchEvent(new NewsAdViewableEvent(unit, provider, performance.now() - since)),
  );
  const stops = [watchSight(drawn, meter), watchMoves(it), () => meter.stop()];
  const stop = () => stops.forEach((one) => one());
  // The ad may be gone before this module has come.
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  return meter;
}

/** Notices that the slot's own size changes. That happens on few pages, so what judges it comes only then. */
function watchMoves({ slot, unit, signal }: Attention): () => void {
  const look = () => [slot.getBoundingClientRect(), innerWidth] as const;
  let from = look();
  const observer = new ResizeObserver(() => {
    const move: Move = {
      slot,
      unit,
      signal,
      from,
      to: (from = look()),
      since: document.timeline.currentTime,
    };
    if (move.from[0].height !== from[0].height)
      requestAnimationFrame((until) => import('./moved.js').then((it) => it.tell(move, until)));
  });
  observer.observe(slot);
  return () => observer.disconnect();
}
