/** What begins once an ad stands in its box: measuring and refreshing. It comes with the first ad. */
import { NewsAdRefreshedEvent } from './ad-slot.events.js';
import { attend } from './attention.js';
import type { Drawing } from './drawing.js';
import type { Host } from './filling.js';

/**
 * @param due called when it is time for another ad
 * @param rest called when a creative had nothing to show and is gone
 */
export async function watch(
  host: Host,
  drawing: Drawing,
  signal: AbortSignal,
  due: () => void,
  rest: () => void,
): Promise<void> {
  const { shown } = drawing;
  if (!shown || signal.aborted) return;
  const { slot } = host;
  const { provider, drawn, size, trigger, last, since } = shown;
  const refreshes = (last?.refreshes ?? 0) + (trigger === 'time' ? 1 : 0);
  Object.assign(shown, { refreshes, last: undefined });
  if (trigger !== 'near') {
    const inView = last?.timeInView?.() ?? 0;
    slot.dispatchEvent(new NewsAdRefreshedEvent(slot.unit, trigger, refreshes, inView));
  }
  const ended = AbortSignal.any([signal, shown.end.signal]);
  const attended = attend({ slot, unit: slot.unit, provider, drawn, size, since, signal: ended });
  shown.meter = attended;
  shown.timeInView = () => attended.timeInView;
  if (drawn.matches('[sandbox]'))
    (await import('./creative-wishes.js')).hearWishes(host, drawing, ended, rest);
  if (slot.hasAttribute('refresh'))
    (await import('./refreshing.js')).refreshing(host, shown, ended, due);
}
