/** An ad in the story that stays in view while the reader passes the column kept for it. */
import { watchVisibility } from '../../core/visibility.js';
import { against, count, coveredBy, keep } from './limits.js';
import type { Place } from './place.js';

/** How far from the viewport it is decided, where nobody sees it: what else is in view may have changed. */
const NEAR = '25%';

/** Where it may not stay, the ad stands in its box as usual. */
export const sticky: Place = (host, signal) => {
  const { slot, setState, hasState } = host;
  const group = slot.firstElementChild as HTMLElement;
  const limit = () => against(host, group, true);
  const apply = (isWithin: boolean) => {
    const { top, bottom } = slot.getBoundingClientRect();
    // It would jump to where the reader is.
    const isPassing = top < 0 && bottom > 0 && !hasState('stuck');
    setState('stuck', isWithin && !isPassing);
    // Below the window nobody sees it, and nothing in view moves.
    if (!isWithin && !signal.aborted && top >= innerHeight) setState('still', true);
  };
  count(slot, () => (hasState('stuck') ? coveredBy(group) : 0), signal);
  const { look } = keep(host, signal, limit, apply);
  const stop = watchVisibility(slot, NEAR, look);
  signal.addEventListener('abort', stop, { once: true });
};
