/** What the controls know of the header they stand in. */
export interface Host {
  readonly element: HTMLElement & { url: string };
  /** Ends when the header leaves the page. */
  readonly life: AbortSignal;
  /** BCP 47. */
  readonly language: string;
}

/** How long what a control says stays in view, in milliseconds. */
const SAID = 6000;
const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Shows words for a while, and says them to those who hear the page. */
export function say({ element, life }: Host, words: string, stays = SAID): void {
  const place = element.querySelector('[data-said]');
  if (!place || life.aborted) return;
  clearTimeout(timers.get(place));
  place.textContent = words;
  timers.set(
    place,
    setTimeout(() => (place.textContent = ''), stays),
  );
}

/** The address of the story: the header's own, or the page's canonical one. */
export function addressOf({ element }: Host): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  try {
    const own = new URL(element.url || 'about:blank', document.baseURI);
    if (/^https?:$/.test(own.protocol)) return own.href;
  } catch {
    // What cannot be read as an address is not shared.
  }
  return canonical || location.href;
}

export function headlineOf({ element }: Host): string {
  return element.querySelector('[slot=headline]')?.textContent?.trim() ?? document.title;
}

/** Puts words of a control's own into it: what is heard, and shown where the pointer rests. */
export function rename(control: HTMLElement, word: string): void {
  control.title = word;
  const hidden = control.querySelector('[data-hidden]');
  if (hidden) hidden.textContent = word;
}
