/** An ad at the foot of the window, after one window of scrolling, until the reader closes it. */
import type { NewsAdSlot } from '../ad-slot.js';
import { adopt } from '../adopt.js';
import type { Host } from '../filling.js';
import { styles } from './anchor.styles.js';
import { canPadFoot, padFoot, unpadFoot } from './foot.js';
import { against, count, coveredBy, keep } from './limits.js';
import type { Place } from './place.js';

/** CSS pixels, of the ad (`amp-sticky-ad`). */
const HIGHEST = 100;

/** The one anchor of the page. */
let one: NewsAdSlot | undefined;
/** The reader does not want one on this page. */
let isClosed = false;

export const anchor: Place = async (host, signal, stop) => {
  const { slot, setState, hasState } = host;
  let isWithin = false;
  let room = 0;
  const draw = () => {
    const isShown = isWithin && hasState('filled') && (hasState('stuck') || !isFocusUnder(slot));
    setState('stuck', isShown);
    if (isShown) padFoot((room = slot.offsetHeight + aboveFoot(slot)));
  };
  signal.addEventListener('abort', () => end(slot, room), { once: true });
  await scrolled(signal);
  addCloseButton(
    host,
    () => {
      isClosed = true;
      stop();
    },
    signal,
  );
  count(slot, () => (hasState('stuck') ? coveredBy(slot) : 0), signal);
  slot.addEventListener('news-ad-filled', draw, { signal });
  // Where the focus goes is known after the event.
  for (const type of ['focusin', 'focusout', 'scroll'])
    addEventListener(type, () => !hasState('stuck') && setTimeout(draw), { signal });
  const limit = () => limitOf(host);
  const apply = (is: boolean) => {
    isWithin = is;
    draw();
  };
  await keep(host, signal, limit, apply).within;
};

function end(slot: NewsAdSlot, room: number): void {
  if (one !== slot) return;
  one = undefined;
  // Whoever closes it goes on reading; where the slot left the page, the page is another.
  unpadFoot(room, !isClosed);
}

function limitOf(host: Host): string | undefined {
  const { slot } = host;
  if (isClosed) return 'the reader has closed the anchor of this page.';
  if (one && one !== slot) return 'another one stands on this page; expected one.';
  const reason = against(host, slot, true);
  if (reason) return reason;
  if (!slot.offsetWidth) return 'the page does not display it in this window.';
  const high = slot.querySelector('[data-box]')!.clientHeight;
  if (high > HIGHEST) return `its box is ${high} pixels high; expected at most ${HIGHEST}.`;
  if (isHeld(slot))
    return 'an element around it holds it (transform, filter, contain); expected it as a child of <body>.';
  if (!canPadFoot())
    return '<html> has a fixed height, so its last lines would stay covered; expected height: auto.';
  one = slot;
  return undefined;
}

/** CSS pixels, of the bars that a browser lays over the window's foot for a time. */
const BARS = 120;

/** `position: fixed` is relative to an ancestor that has a transform and the like (CSS Transforms 1, 3). */
function isHeld(slot: Element): boolean {
  const { top, bottom } = slot.getBoundingClientRect();
  return bottom < innerHeight - aboveFoot(slot) - BARS || top > innerHeight + BARS;
}

/** CSS pixels between it and the foot of the window, as the page has it. */
function aboveFoot(slot: Element): number {
  return parseFloat(getComputedStyle(slot).insetBlockEnd) || 0;
}

/** Whether it would come over what the reader is at. What is as high as half the window is seen above it. */
function isFocusUnder(slot: HTMLElement): boolean {
  const { activeElement: at, body } = document;
  if (!at || at === body) return false;
  const { top, bottom, height } = at.getBoundingClientRect();
  const line = innerHeight - slot.offsetHeight - aboveFoot(slot);
  return bottom > line && top < innerHeight && height < innerHeight / 2;
}

/** Resolves when the reader has left the first window of the page behind. */
function scrolled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => scrollY >= innerHeight && resolve();
    addEventListener('scroll', look, { signal, passive: true });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    look();
  });
}

/** The first thing in the slot for who comes by keyboard. The focus goes back to where it came from. */
function addCloseButton({ slot, words }: Host, close: () => void, signal: AbortSignal): void {
  adopt(slot, styles);
  const button = document.createElement('button');
  button.type = 'button';
  button.part.add('close');
  button.title = button.ariaLabel = words().closeAd;
  slot.shadowRoot!.prepend(button);
  signal.addEventListener('abort', () => button.remove(), { once: true });
  let from: EventTarget | null = null;
  slot.addEventListener(
    'focusin',
    ({ relatedTarget }) => {
      if (!slot.contains(relatedTarget as Node | null)) from = relatedTarget;
    },
    { signal },
  );
  button.addEventListener('click', () => {
    const isHere = document.activeElement === slot;
    close();
    if (isHere && from instanceof HTMLElement) from.focus({ preventScroll: true });
  });
}
