/** For browsers without scroll anchoring. */

/** What other browsers do by themselves: as far as what follows `element` is moved by a change, the page scrolls. */
export function keepScroll(element: Element, change: () => unknown): void {
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
