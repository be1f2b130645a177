/**
 * Sites whose pieces the reader always wants to see, by name, kept on this device. Embeds read it, and whatever else
 * asks another site for something; `paused:ads` among them says that ads are not to take each other's place. A storage that is full, forbidden or spoilt is no error: then the reader's word
 * holds for this page.
 */
import { Store } from './store.js';

const KEY = 'broadsheet:always';

function read(): ReadonlySet<string> {
  try {
    return new Set((JSON.parse(localStorage.getItem(KEY)!) as string[]).map(String));
  } catch {
    return new Set();
  }
}

let kept: Store<ReadonlySet<string>> | undefined;

function names(): Store<ReadonlySet<string>> {
  if (!kept) {
    kept = new Store(read());
    // Another tab changed it; without a key all storage was cleared.
    addEventListener('storage', ({ key }) => (key ?? KEY) === KEY && names().set(read()));
  }
  return kept;
}

/** Names of the sites. */
export const remembered = (): ReadonlySet<string> => names().get();

/** The reader wants what comes from a site from now on, or wants to be asked again. */
export function remember(name: string, always: boolean): void {
  const next = new Set(remembered());
  if (always) next.add(name);
  else next.delete(name);
  names().set(next);
  try {
    localStorage.setItem(KEY, JSON.stringify([...next]));
  } catch {
    // See above.
  }
}

/** Calls back at each change. Returns how to stop. */
export const watchRemembered = (changed: () => void): (() => void) => names().watch(changed);
