/** What begins once an ad stands in its box: measuring, refreshing, the controls. It comes with the first ad. */
import { NewsAdRefreshedEvent } from './ad-slot.events.js';
import { attend } from './attention.js';
import { controlsOf } from './controls.js';
import type { Shown } from './drawing.js';
import type { Host } from './filling.js';

/** @param due called when it is time for another ad */
export async function watch(
  host: Host,
  shown: Shown | undefined,
  signal: AbortSignal,
  due: () => void,
): Promise<void> {
  if (!shown || signal.aborted) return;
  const { slot, words } = host;
  const { provider, drawn, size, trigger, refreshes, last } = shown;
  if (trigger !== 'near') {
    const inView = last?.timeInView?.() ?? 0;
    slot.dispatchEvent(new NewsAdRefreshedEvent(slot.unit, trigger, refreshes, inView));
  }
  const ended = AbortSignal.any([signal, shown.end.signal]);
  const attended = attend({ slot, unit: slot.unit, provider, drawn, size, signal: ended });
  shown.timeInView = () => attended.timeInView;
  slot.controls = controlsOf(slot, words());
  if (slot.refresh) (await import('./refreshing.js')).refreshing(host, shown, ended, due);
}
