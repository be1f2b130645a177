/** Ways to hand on the address of the story. */
import { addressOf, headlineOf, say, type Host } from './host.js';
import { loadHeaderWords } from './words/load.js';

/** Whether the address is in the clipboard now. */
export async function copy(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    // Refused, or not there at all: pages without TLS have no clipboard.
    return false;
  }
}

/** The system's own dialog, called in the reader's act; where it refuses, the panel with the other ways. */
export async function shareNatively(control: HTMLElement, host: Host): Promise<void> {
  try {
    await navigator.share({ title: headlineOf(host), url: addressOf(host) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    // Frames without the permission have `share` too, and it always refuses.
    const details = control.closest('details');
    if (details?.open) say(host, (await loadHeaderWords(host.language)).failed);
    else if (details) details.open = true;
  }
}

const watched = new WeakSet<Element>();

/** The browser opens the panel by itself; it closes on Escape and on a press outside. */
export function openPanel(control: HTMLElement, { life: signal }: Host): void {
  const details = control.closest('details');
  if (!details || watched.has(details)) return;
  watched.add(details);
  signal.addEventListener('abort', () => watched.delete(details));
  const native = details.querySelector<HTMLElement>('[data-act=native]')?.parentElement;
  if (native) native.hidden = !('share' in navigator);
  const close = () => (details.open = false);
  document.addEventListener(
    'pointerdown',
    (event) => void (event.composedPath().includes(details) || close()),
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      const hadFocus = details.contains(document.activeElement);
      close();
      // Focus in a closed panel would be lost, and with it the reader's place.
      if (hadFocus) details.querySelector('summary')?.focus();
    },
    { signal },
  );
}
