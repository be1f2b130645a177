/** What the tests of ads that stay in view share: a story to scroll through. */
import { oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { NewsAdRefusedEvent } from '../../elements/src/ad-slot/ad-slot.events.js';
import { adSlotHTML, type AdSlotData } from '../../elements/src/ad-slot/ad-slot.html.js';
import type { NewsAdSlot } from '../../elements/src/ad-slot/ad-slot.js';
import { face } from '../../elements/src/core/face.js';
import { pageCSS, settled, strike, textBoxes } from './ads.js';

export const isChromium = 'LayoutShift' in window;
let shifted = 0;
if (isChromium)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

/** The layout shift since the last call. Always 0 outside Chromium, which alone measures it. */
export function shift(): number {
  const was = shifted;
  shifted = 0;
  return was;
}

/**
 * The kit's page CSS, and a page without margins. WebKit's driver gives a test's window no size: pages/ads-beyond.test.js
 * tries there what these tests do here.
 */
export async function beyondCSS(context: Mocha.Context): Promise<void> {
  try {
    await setViewport({ width: 360, height: 640 });
  } catch {
    context.skip();
  }
  await pageCSS('ad-slot');
  await pageCSS('placement');
  document.body.style.margin = '0';
}

export interface Story {
  /** What the slot's server prints; `side` makes a page that the slot stands beside. */
  slot: Partial<AdSlotData>;
  /** CSS of the column. */
  column?: string;
  /** HTML around the slot, in place of nothing but paragraphs. */
  before?: string;
  after?: string;
  dir?: 'ltr' | 'rtl';
}

/** A story of forty paragraphs with a slot after the third. */
export function story({
  slot,
  column = '',
  before = '',
  after = '',
  dir = 'ltr',
}: Story): NewsAdSlot {
  strike();
  const made = document.createElement('div');
  made.dataset.stage = '';
  made.dir = dir;
  const lines = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, n) => `<p>Line ${from + n} is <a href="#line">about the harbour</a> ${from + n}.</p>`,
    ).join('');
  const data = { format: 'leaderboard', unit: 'test', endpoint: '/ads', ...slot } as AdSlotData;
  made.innerHTML = `<article style="position: relative; ${column}">${before}${lines(0, 3)}${adSlotHTML(data, face('en'))}${after}${lines(3, 60)}</article>`;
  document.body.append(made);
  return made.querySelector('news-ad-slot')!;
}

/** The boxes of the story's words: what an ad that comes or goes must not move. */
export function words(slot: Element): Record<string, string> {
  const boxes = textBoxes(slot.parentElement!);
  delete boxes['Advertisement'];
  return boxes;
}

const refusals = new WeakMap<EventTarget, string>();
document.addEventListener('news-ad-refused', (event) => refusals.set(event.target!, event.reason));

/** The reason of the last refusal, or of the next one where there was none. */
export async function refusal(slot: NewsAdSlot): Promise<string> {
  return refusals.get(slot) ?? (await oneEvent<NewsAdRefusedEvent>(slot, 'news-ad-refused')).reason;
}

export async function resizeTo(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await until(() => innerWidth === width && innerHeight === height);
  await settled();
}

/** Scrolls, and waits until everything that listens has heard of it. */
export async function scrolled(top: number): Promise<void> {
  scrollTo({ top, behavior: 'instant' });
  await settled();
}

/** Waits for a condition, frame by frame; the test's own limit ends it. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}

export const isStuck = (slot: Element) => slot.matches(':state(stuck)');
export const isFilled = (slot: Element) => slot.matches(':state(filled)');
