/** An ad beside its column, where the window has room for both. */
import type { Host } from '../filling.js';
import { against, count, coveredBy, keep } from './limits.js';
import type { Place } from './place.js';

/** CSS pixels (AdSense's policy for vertical sticky ads). */
const WIDEST = 300;

/** What a rail never stands over. */
const CONTENT =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, img, svg, canvas, video, audio, iframe, embed, object, input, button, select, textarea, news-ad-slot';

/** The rails that are displayed. */
const rails = new Set<Element>();

/** While it has no room it is not displayed, and asks for nothing. */
export const rail: Place = async (host, signal) => {
  const { slot, setState, hasState } = host;
  const group = slot.firstElementChild as HTMLElement;
  const limit = () => {
    // Measured where it would stand; the browser paints nothing in between.
    setState('stuck', true);
    return limitOf(host, group);
  };
  const apply = (isWithin: boolean) => {
    setState('stuck', isWithin);
    if (isWithin) rails.add(slot);
    else rails.delete(slot);
  };
  count(slot, () => (hasState('stuck') ? coveredBy(group) : 0), signal);
  const { look, within } = keep(host, signal, limit, apply);
  // What is in the column comes and grows, too.
  const observer = new ResizeObserver(look);
  observer.observe(slot.parentElement!);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  await within;
};

function limitOf(host: Host, group: HTMLElement): string | undefined {
  const { slot } = host;
  const track = slot.getBoundingClientRect();
  if (!track.width) return 'the page does not display it in this window.';
  if (track.width > WIDEST) return `it is ${track.width} pixels wide; expected at most ${WIDEST}.`;
  const { clientWidth } = document.documentElement;
  const outside = Math.ceil(Math.max(-track.left, track.right - clientWidth));
  if (outside > 0)
    return `no room beside ${nameOf(slot.offsetParent)}, the nearest element with a position: it would stand ${outside} pixels outside the window.`;
  const { offsetHeight } = group;
  if (offsetHeight > innerHeight)
    return `it is ${offsetHeight} pixels high; expected at most the window's ${innerHeight}.`;
  if (offsetHeight > track.height)
    return `${nameOf(slot.offsetParent)} is too short: it leaves ${Math.floor(track.height)} pixels of ${offsetHeight}.`;
  if ([...rails].some((rail) => rail !== slot && isInOneView(rail.getBoundingClientRect(), track)))
    return 'another one can be in the same window; expected one.';
  const under = [...document.querySelectorAll(CONTENT)].find((one) => isUnder(one, slot, track));
  if (under) return `it would stand over ${nameOf(under)}; expected nothing beside the column.`;
  return against(host, group, false);
}

function nameOf(element: Element | null): string {
  return `<${element?.localName ?? 'html'}>`;
}

function isUnder(element: Element, slot: Element, track: DOMRect): boolean {
  if (slot.contains(element) || element.contains(slot)) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const across = Math.min(right, track.right) - Math.max(left, track.left);
  const down = Math.min(bottom, track.bottom) - Math.max(top, track.top);
  return across > 1 && down > 1 && !staysInView(element);
}

/** A bar of the page's own goes over everything in its time. */
function staysInView(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
}

function isInOneView(one: DOMRect, other: DOMRect): boolean {
  const between = Math.max(one.top - other.bottom, other.top - one.bottom);
  // A pixel, for tracks that end at fractions.
  return between < innerHeight - 1;
}
