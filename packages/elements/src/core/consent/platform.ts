/** What the readers of consent platforms share: they wait for a function on the window, listen to it, and say what is wrong. */
import type { ConsentSource } from '../consent.js';
import { Store } from '../store.js';
import type { Reading } from './reading.js';

type API = (...args: unknown[]) => unknown;

export interface Platform {
  readonly name: string;
  /** The function's name on `window`. */
  readonly api: '__tcfapi' | '__gpp';
  /** Asks to be called back now and at each change. */
  readonly listen: (api: API, hear: (data: unknown, success: unknown) => void) => void;
  /**
   * What an event means, undefined where nothing is known yet.
   * @throws where the event is not what the standard says
   */
  readonly read: (event: never, last: Reading | undefined) => Reading | undefined;
}

/** The looks for the function are this many milliseconds apart, and then twice as far each time. */
const FIRST_WAIT = 50;
const LAST_WAIT = 6400;

/**
 * The source that a platform is. Unknown until it answers, and whenever it answers with what nobody can read; each
 * different complaint is made once.
 */
export function platformSource({ name, api, listen, read }: Platform): ConsentSource {
  const reading = new Store<Reading | undefined>(undefined);
  const said = new Set<string>();
  const complain = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!said.has(message))
      console.error(`[broadsheet] consent by "${name}" is unknown: ${message}`, error);
    said.add(message);
  };
  const hear = (event: unknown, success: unknown) => {
    let next: Reading | undefined;
    try {
      if (success !== true || typeof event !== 'object' || !event)
        throw new Error(
          `window.${api} called back with ${show(event)} and success ${show(success)}; expected an object and true.`,
        );
      next = read(event as never, reading.get());
    } catch (error) {
      complain(error);
    }
    reading.set(next);
  };
  whenThere(api)
    .then((call) => listen(call, hear))
    .catch(complain);
  return {
    name,
    answer: (purpose) => reading.get()?.answers[purpose] ?? 'unknown',
    watch: (changed) => reading.watch(changed),
    signals: () => ({ ...reading.get()?.signals, ...(privacyControl() && { optedOut: true }) }),
  };
}

/** Global Privacy Control: the browser itself says that its reader opts out of sale and sharing. */
export function privacyControl(): boolean {
  return (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}

/** For messages: `"text"`, `undefined`, the beginning of an object. */
export function show(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 80);
}

/**
 * The platform's function. Its stub belongs before all other scripts, but often comes late. This looks nine times, the
 * last time after 12.75 seconds, and when the page has loaded, be it later than that.
 */
function whenThere(api: Platform['api']): Promise<API> {
  const found = () => (window as unknown as Record<string, unknown>)[api];
  return new Promise((resolve, reject) => {
    const look = () => {
      const call = found();
      if (typeof call === 'function') resolve(call as API);
      return typeof call === 'function';
    };
    const giveUp = () => {
      if (!look())
        reject(
          new Error(
            `window.${api} is ${show(found())} and not a function; expected the consent platform's script to be in the page.`,
          ),
        );
    };
    const lookAgain = (wait: number) => {
      if (look()) return;
      if (wait <= LAST_WAIT) setTimeout(lookAgain, wait, wait * 2);
      else if (document.readyState === 'complete') giveUp();
      else addEventListener('load', giveUp, { once: true });
    };
    addEventListener('load', look, { once: true });
    lookAgain(FIRST_WAIT);
  });
}
