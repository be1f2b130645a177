/**
 * Asks again and again for the numbers that the reader can see: one round for the whole page, and none while the tab is
 * hidden, while nothing of it is in view, in the back/forward cache, or where the reader saves data.
 */
import { savesData } from '../core/data-saver.js';
import { watchVisibility } from '../core/visibility.js';
import type { NewsCommentCount } from './comment-count.js';
import { intervalOf, pause, restOf } from './pace.js';
import { forgetBefore } from './sources/kept.js';
import { failureOf } from './telling.js';

const watched = new WeakSet<NewsCommentCount>();
const inView = new Set<NewsCommentCount>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Moments, in milliseconds: the end of the last round, and how long the system wants to rest. */
let last = 0;
let restsUntil = 0;
/** Rounds in a row with a failure. */
let failures = 0;
let isAsking = false;
let isFrozen = false;

/** From now on, each time the element is in view. One that leaves the page is out of view, to the observer too. */
export function poll(element: NewsCommentCount): void {
  if (watched.has(element)) return;
  watched.add(element);
  if (!last) begin();
  watchVisibility(element, '0px', ({ isIntersecting }) => {
    if (isIntersecting) inView.add(element);
    else inView.delete(element);
    plan();
  });
}

function begin(): void {
  // The page has just asked.
  last = Date.now();
  document.addEventListener('visibilitychange', plan);
  for (const type of ['pagehide', 'pageshow'])
    addEventListener(type, () => {
      isFrozen = type === 'pagehide';
      plan();
    });
}

/** Those that want it now. */
const due = () =>
  [...inView].filter((element) => element.isConnected && element.hasAttribute('poll'));

function plan(): void {
  clearTimeout(timer);
  const intervals = due().map((element) => intervalOf(element.getAttribute('poll')));
  if (isAsking || isFrozen || document.hidden || !intervals.length || savesData()) return;
  const wait = pause(Math.min(...intervals), failures, Math.random()) * 1000;
  const now = Date.now();
  // A clock that was set back would make it a long wait.
  const from = Math.min(last, now);
  timer = setTimeout(() => void round(), Math.max(from + wait, restsUntil) - now);
}

async function round(): Promise<void> {
  const elements = due();
  const threads = new Set<string>();
  isAsking = true;
  forgetBefore(Date.now());
  await Promise.all(
    elements.map((element) => {
      const isFirst = !threads.has(element.thread);
      threads.add(element.thread);
      return element.ask(isFirst);
    }),
  );
  last = Date.now();
  const failed = elements.map(failureOf).filter((failure) => failure !== undefined);
  failures = failed.length && failures + 1;
  restsUntil = last + 1000 * Math.max(0, ...failed.map((failure) => restAskedBy(failure, last)));
  isAsking = false;
  plan();
}

/** An answer that was an error is the cause of the failure: see `sources/`. */
function restAskedBy({ cause }: Error, now: number): number {
  return cause instanceof Response ? restOf(cause.headers.get('retry-after'), now) : 0;
}
