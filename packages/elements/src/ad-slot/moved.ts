/** The layout shift of a slot itself. It comes on demand: when a slot that has an ad has changed its height. */
import { NewsAdMovedEvent } from './ad-slot.events.js';

/** Where the slot was, and how wide the window. */
type Place = readonly [slot: DOMRect, windowWidth: number];

export interface Move {
  slot: HTMLElement;
  unit: string;
  signal: AbortSignal;
  from: Place;
  to: Place;
  /** The beginning of the frame. Chromium takes the time of a shift before observers of sizes are called. */
  since: AnimationTimeline['currentTime'];
}

/** A change of less, in CSS pixels, moves no text. */
const STILL = 0.5;

/**
 * Fires `news-ad-moved` if the reader could see the change, and it was not the layout's: a slot in another width may have
 * another box. A slot that the page takes out altogether has no width either.
 * @param until the beginning of the next frame
 */
export async function tell(move: Move, until: number): Promise<void> {
  const { slot, unit, signal, from, to, since } = move;
  // An anchor or a rail is out of the flow: it follows the window or its column, and moves nothing.
  if (/absolute|fixed/.test(getComputedStyle(slot).position)) return;
  if (!isOwn(from, to) || !isSeen(from[0], to[0])) return;
  const score = await scoreOf(slot, Number(since), until);
  if (signal.aborted) return;
  slot.dispatchEvent(new NewsAdMovedEvent(unit, from[0].height, to[0].height, score));
}

function isOwn([from, before]: Place, [to, after]: Place): boolean {
  return from.width === to.width && before === after && Math.abs(from.height - to.height) > STILL;
}

/** Above the viewport nothing moves where the browser holds the text in place (WebKit has no scroll anchoring). */
function isSeen(from: DOMRect, to: DOMRect): boolean {
  const isAbove = to.top + Math.max(from.height, to.height) <= 0;
  return to.top < innerHeight && !(isAbove && CSS.supports('overflow-anchor', 'auto'));
}

/** https://wicg.github.io/layout-instability/ (Chromium) */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  /** Within half a second of an act of the reader's, and not counted. */
  readonly hadRecentInput: boolean;
  /** Up to five nodes that moved, those of most weight first. */
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Milliseconds in which the browser hands over what it has kept. */
const LATE = 1000;

/**
 * The score of the frame in which the slot changed, if what moved is the slot's content or stands after it: a slot that
 * changes its height moves nothing before itself. The browser gives one number for a frame, so what else moved in the
 * same frame is in it. 0 where nothing counts, as after an act of the reader's; undefined where the browser does not
 * measure layout shift.
 */
async function scoreOf(slot: Element, since: number, until: number): Promise<number | undefined> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return undefined;
  const entries = await shifts();
  return entries
    .filter(({ startTime }) => startTime >= since && startTime < until)
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .filter(({ sources }) => sources.some(({ node }) => node && isAfter(slot, node)))
    .reduce((sum, { value }) => sum + value, 0);
}

/** True for the slot's own content too. */
function isAfter(slot: Element, node: Node): boolean {
  return (slot.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

/** The page's shifts so far. */
function shifts(): Promise<LayoutShift[]> {
  return new Promise((resolve) => {
    const done = (entries: PerformanceEntryList) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(entries as LayoutShift[]);
    };
    const observer = new PerformanceObserver((list) => done(list.getEntries()));
    // An empty buffer gives no callback.
    const timer = setTimeout(done, LATE, []);
    observer.observe({ type: 'layout-shift', buffered: true });
  });
}
