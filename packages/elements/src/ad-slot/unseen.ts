/** Changes of height that no reader sees. */
import { watchVisibility } from '../core/visibility.js';

/** WebKit has no scroll anchoring (bug 171099): what changes above the viewport moves the text in it. */
const holdsText = () => CSS.supports('overflow-anchor', 'auto');

/**
 * Calls back once, when `element` can change its height and no text in view moves: it is below the viewport, or above
 * it with the scroll position kept.
 */
export function whenUnseen(element: Element, signal: AbortSignal, change: () => unknown): void {
  const stop = watchVisibility(element, '0px', (entry) => {
    // The entry may be a frame old: a reader who scrolls could have the box in view by now.
    const { top, bottom } = element.getBoundingClientRect();
    const isBelow = top >= Math.max(innerHeight, document.documentElement.clientHeight);
    if (entry.isIntersecting || !(isBelow || bottom <= 0)) return;
    stop();
    if (isBelow || holdsText()) change();
    else keepScroll(element, change);
  });
  signal.addEventListener('abort', stop, { once: true });
}

/** What browsers with scroll anchoring do by themselves: as far as what follows moves, the page scrolls. */
function keepScroll(element: Element, change: () => unknown): void {
  const next = following(element);
  const before = next?.getBoundingClientRect().top;
  change();
  if (next)
    scrollerOf(element).scrollBy({
      top: next.getBoundingClientRect().top - before!,
      behavior: 'instant',
    });
}

function following(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollTop > 0 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.scrollingElement!;
}
