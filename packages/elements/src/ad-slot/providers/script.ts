/** Loads an ad library into the page. */
import { scriptURL } from '../../core/trusted-types.js';
import { AdUnreachableError } from './provider.js';

const loads = new Map<string, Promise<void>>();

/**
 * Resolves when the script at `address` has run. It is loaded once in a page, whoever asks; one that could not be had
 * may be asked for again. A script cannot be called back: `signal` ends the wait alone.
 * @throws AdUnreachableError if nobody answers
 * @throws TypeError if the page does not allow the address (see `scriptURL`)
 */
export async function loadScript(address: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let load = loads.get(address);
  if (!load) {
    loads.set(address, (load = insert(address)));
    load.catch(() => loads.delete(address));
  }
  return unless(signal, load);
}

function insert(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // Throws here become rejections.
    script.src = scriptURL(address);
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new AdUnreachableError(`${address} did not load; an ad blocker or no network.`));
    };
    document.head.append(script);
  });
}

/** What `work` gives, unless the signal comes first. The work goes on by itself. */
export function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject);
  });
}
