/** Listeners that hold a request back. */
import { settings } from '../core/settings.js';
import type { NewsAdBeforeRequestEvent } from './ad-slot.events.js';
import type { Host } from './filling.js';
import type { within } from './waiting.js';

/** Whether all whom the event waits for let it go. One that fails or takes too long holds nothing. */
export async function isLetGo(
  { type, waits }: NewsAdBeforeRequestEvent,
  { report }: Host,
  signal: AbortSignal,
  limited: typeof within,
): Promise<boolean> {
  const limit = settings('ads').hookTimeout ?? 1000;
  try {
    const all = () => Promise.all(waits);
    return !(await limited(limit, `${type} was not let go`, signal, all)).includes(false);
  } catch (error) {
    signal.throwIfAborted();
    report(`a listener of ${type} failed, so the ad is asked for.`, error);
    return true;
  }
}
