/** Another ad after a time in view, for slots with `refresh`. It comes on demand. */
import { css, html, type TemplateResult } from 'lit';
import { readerAccess } from '../core/reader-access.js';
import { remember, remembered, watchRemembered } from '../core/remembered.js';
import { settings } from '../core/settings.js';
import type { Words } from '../core/words/words.js';
import { adopt } from './adopt.js';
import type { Shown } from './drawing.js';
import type { Host } from './filling.js';
import type { Ad } from './providers/provider.js';
import { intervalOf, isReplaceable, keptOf, MOST, RefreshClock } from './refresh.js';
import { watchSight } from './sight.js';
import type { Size } from './sizes.html.js';
import type { Clock } from './viewability.js';

export interface Freshness {
  /** The element: focus and pointer in it hold the ad. */
  slot: HTMLElement;
  ad: Ad;
  /** The creative as drawn, and its size. */
  drawn: HTMLElement;
  size: Size;
  /** Seconds of time in view, from the slot's HTML. */
  interval: number;
  /** How many times the slot may be refreshed by time; 5 where it does not say. */
  most?: number | undefined;
  /** How many times it has been. */
  count: number;
  /** Ends with this ad. */
  signal: AbortSignal;
  /** Called when another ad is due, and again as long as this ad stays. */
  due: () => void;
  advise: (message: string) => void;
  /** The browser's by default. */
  clock?: Clock;
}

/** Keeps a slot's ad fresh, and gives the reader a button against it. */
export function refreshing(
  { slot, words, advise }: Host,
  shown: Shown,
  signal: AbortSignal,
  due: () => void,
): void {
  if (signal.aborted) return;
  const { ad, drawn, size, refreshes: count = 0 } = shown;
  const interval = Number(slot.getAttribute('refresh'));
  const most = Number(slot.getAttribute('refresh-limit') ?? MOST);
  const fresh = (shown.fresh = keepFresh({
    slot,
    ad,
    drawn,
    size,
    interval,
    most,
    count,
    signal,
    due,
    advise,
  }));
  // An ad that was asked for in time waits as long as the reader is at this one, so that nobody presses another than they saw.
  shown.free = async () => {
    while (fresh.isHeld && !signal.aborted) await new Promise((next) => setTimeout(next, 100));
  };
  adopt(slot, pauseStyles);
  const toggle = () => pause(!isPaused());
  const draw = () => {
    slot.control = pauseTemplate(words(), isPaused(), toggle);
  };
  draw();
  signal.addEventListener('abort', watchPaused(draw), { once: true });
}

/** Watches an ad from now until its signal ends, and calls `due` by the rules of refreshing. */
export function keepFresh(it: Freshness): RefreshClock {
  const { slot, ad, drawn, size, count, signal, advise } = it;
  const interval = intervalOf(it.interval, advise);
  const isFree = isReplaceable(ad, size, keptOf(settings('ads').keep, advise));
  const wanted = Number.isFinite(it.most) ? it.most! : MOST;
  const most = isFree && !signal.aborted ? wanted : 0;
  const clock = new RefreshClock({ ...it, interval, most });
  if (!(count < most)) return clock;
  const stops = [
    watchTerms(clock),
    watchPaused(() => clock.hold('pause', isPaused())),
    watchSight(drawn, clock),
    () => clock.stop(),
  ];
  clock.hold('pause', isPaused());
  watchFocus(slot, clock, signal);
  watchPointer(slot, clock, signal);
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
  return clock;
}

/** Readers whose terms promise fewer ads get none that changes. */
function watchTerms(clock: RefreshClock): () => void {
  const look = () => clock.hold('terms', readerAccess.get().ads !== 'full');
  look();
  return readerAccess.watch(look);
}

function watchFocus(slot: HTMLElement, clock: RefreshClock, signal: AbortSignal): void {
  // Not `:focus-within`: Chromium forgets it when the shadow root comes after the focus. A frame is the active element.
  const look = () => {
    const { activeElement } = slot.getRootNode() as Document | ShadowRoot;
    clock.hold('focus', slot.contains(activeElement));
  };
  look();
  for (const type of ['focusin', 'focusout', 'blur', 'focus'])
    // Where the focus goes is known after the event.
    addEventListener(type, () => setTimeout(look), { signal });
  slot.addEventListener('focusin', () => clock.hold('focus', true), { signal });
}

function watchPointer(slot: HTMLElement, clock: RefreshClock, signal: AbortSignal): void {
  // A finger that has gone stays on as `:hover`.
  clock.hold('pointer', slot.matches(':hover') && matchMedia('(hover: hover)').matches);
  for (const type of ['pointerenter', 'pointerleave', 'pointercancel'])
    slot.addEventListener(type, () => clock.hold('pointer', type === 'pointerenter'), { signal });
}

/** The reader's word, kept beside those on other sites' pieces. */
const PAUSED = 'paused:ads';

/** Whether the reader wants ads to stay. It holds for all slots, here and on later pages. */
export const isPaused = (): boolean => remembered().has(PAUSED);

export const pause = (on: boolean): void => remember(PAUSED, on);

/** Calls back when the reader has changed it, here or in another tab. Returns how to stop. */
export const watchPaused = watchRemembered;

/** The button for it (WCAG 2.2.2), to stand in the shadow root of a slot that refreshes. */
export function pauseTemplate(words: Words, paused: boolean, toggle: () => void): TemplateResult {
  const name = paused ? words.resumeAds : words.pauseAds;
  return html`<button part="pause" type="button" title=${name} aria-label=${name} @click=${toggle}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d=${paused ? 'M9 6v12l9-6z' : 'M8 7h2v10H8zM14 7h2v10h-2z'}></path>
    </svg>
  </button>`;
}

// Over the end of the label's line, which has its height from page CSS, as the host has its position: nothing moves.
export const pauseStyles = css`
  [part='pause'] {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline: auto 0;
    box-sizing: border-box;
    inline-size: max(24px, 1.5rem);
    block-size: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--news-text-quiet, color-mix(in srgb, currentcolor 75%, transparent));
    cursor: pointer;
  }

  [part='pause'] svg {
    display: block;
    fill: currentcolor;
  }

  [part='pause']:focus-visible {
    outline: 2px solid var(--news-accent, LinkText);
    outline-offset: -2px;
  }
`;
