/**
 * Calls `load` when the reader's pointer or focus comes to `element`: what a press needs is then on its way, or there,
 * before the press. A finger arrives as a pointer too. What fails here is named by the press.
 */
export function whenReached(
  element: Element,
  load: () => Promise<unknown>,
  signal: AbortSignal,
): void {
  const begin = () => void load().catch(() => {});
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, begin, { signal });
}
