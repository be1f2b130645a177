/**
 * Numbers that were had lately, so that the pages that a reader opens one after the other do not ask for the same ones: in
 * this tab, for minutes, and nothing of the reader's. A storage that is full, forbidden or spoilt is no error.
 */
import { isCount } from '../is-count.html.js';
import type { CommentCount, CommentSource } from './source.js';

/** How long a number that is no longer good stands until the new one is there, as a multiple of the time it is good. */
const STALE = 10;
/** Threads that are kept for one system; the oldest go first. */
const MOST = 500;

type Entry = readonly [thread: string, count: number, closed: boolean | null, at: number];
type Answer = Promise<CommentCount | undefined>;

/** A moment in milliseconds: what was had before it is no longer good. */
let forgotten = 0;

/** Whoever asks next wants to know it from the system itself. */
export function forgetBefore(moment: number): void {
  forgotten = moment;
}

/**
 * A source that knows its last answers.
 * @param place where the numbers come from: those of another system mean something else
 * @param seconds how long a number is good
 * @param standing the number that stands in the page for a thread; a smaller one was counted too long ago
 */
export function keeping(
  source: CommentSource,
  place: string,
  seconds: number,
  standing: (thread: string) => number = standingInPage,
): CommentSource {
  const key = `broadsheet:comment-counts ${place}`;
  const good = seconds * 1000;
  return {
    async counts(threads, signal) {
      const now = Date.now();
      const kept = read(key, now - STALE * good, now);
      const usable = (thread: string) => {
        const entry = kept.get(thread);
        return entry && entry[1] >= standing(thread) ? entry : undefined;
      };
      const isGood = (entry: Entry | undefined) => entry && now - entry[3] < good;
      const wanted = threads.filter((thread) => !isGood(usable(thread)));
      const answers = wanted.length ? source.counts(wanted, signal) : undefined;
      return new Map(
        threads.map((thread): [string, CommentCount | Answer] => {
          const entry = usable(thread);
          if (isGood(entry)) return [thread, countIn(entry!)];
          const answer = answerFor(thread, key, answers!);
          answer.catch(() => {});
          return [thread, entry ? { ...countIn(entry), later: () => answer } : answer];
        }),
      );
    },
  };
}

async function answerFor(
  thread: string,
  key: string,
  answers: ReturnType<CommentSource['counts']>,
): Answer {
  const answer = await (await answers).get(thread);
  if (!answer) return undefined;
  if (!isCount(answer.count)) throw new TypeError(`${answer.count}`);
  keep(key, [thread, answer.count, answer.closed ?? null, Date.now()]);
  return { count: answer.count, closed: answer.closed };
}

const countIn = ([, count, closed]: Entry): CommentCount => ({
  count,
  closed: closed ?? undefined,
});

function standingInPage(thread: string): number {
  const elements = document.querySelectorAll<HTMLElement & { thread?: string; count?: number }>(
    'news-comment-count',
  );
  const counts = [...elements].filter((one) => one.thread === thread).map((one) => one.count ?? 0);
  return Math.max(0, ...counts);
}

/** @param from moments between which an entry was had, in milliseconds */
function read(key: string, from: number, to: number): Map<string, Entry> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key)!) as unknown[];
    const entries = kept.filter(isEntry);
    const since = Math.max(from, forgotten);
    return new Map(
      entries.filter(([, , , at]) => at >= since && at <= to).map((entry) => [entry[0], entry]),
    );
  } catch {
    return new Map();
  }
}

function isEntry(one: unknown): one is Entry {
  if (!Array.isArray(one) || one.length !== 4) return false;
  const [thread, count, closed, at] = one as unknown[];
  const isClosed = closed === null || typeof closed === 'boolean';
  return typeof thread === 'string' && isCount(count) && isClosed && isCount(at);
}

/** Answers that come together are written together. */
let unwritten = new Map<string, Entry[]>();

function keep(key: string, entry: Entry): void {
  if (unwritten.size === 0) setTimeout(write);
  unwritten.set(key, [...(unwritten.get(key) ?? []), entry]);
}

function write(): void {
  const all = unwritten;
  unwritten = new Map();
  for (const [key, entries] of all) {
    const kept = read(key, 0, Date.now());
    for (const entry of entries) kept.set(entry[0], entry);
    const latest = [...kept.values()].sort((a, b) => b[3] - a[3]).slice(0, MOST);
    try {
      sessionStorage.setItem(key, JSON.stringify(latest));
    } catch {
      // See above.
    }
  }
}
