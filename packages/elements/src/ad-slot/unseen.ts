/** Changes of height that no reader sees. */
import { watchVisibility } from '../core/visibility.js';

/**
 * Calls back once, when `element` can change its height and no text in view moves: it is below the viewport, or above
 * it with the scroll position kept. WebKit has no scroll anchoring (bug 171099), so there the kit does it.
 * @param height CSS pixels that a slot's box keeps from then on: what comes next may be smaller, and come in view
 */
export async function whenUnseen(
  element: Element,
  signal: AbortSignal,
  change: () => unknown,
  height = 0,
): Promise<void> {
  const grow = () => {
    if (height)
      element.querySelector<HTMLElement>('[data-box]')!.style.minBlockSize =
        `max(var(--news-ad-slot-height, 0px), ${height}px)`;
    change();
  };
  const isHeld = CSS.supports('overflow-anchor', 'auto');
  const keeper = isHeld ? undefined : await import('./keep-scroll.js').catch(() => undefined);
  if (signal.aborted) return;
  const stop = watchVisibility(element, '0px', (entry) => {
    // The entry may be a frame old: a reader who scrolls could have the box in view by now.
    const { top, bottom } = element.getBoundingClientRect();
    const isBelow = top >= Math.max(innerHeight, document.documentElement.clientHeight);
    const isAbove = bottom <= 0 && (isHeld || keeper);
    if (entry.isIntersecting || !(isBelow || isAbove)) return;
    stop();
    if (isBelow || isHeld) grow();
    else keeper!.keepScroll(element, grow);
  });
  signal.addEventListener('abort', stop, { once: true });
}
