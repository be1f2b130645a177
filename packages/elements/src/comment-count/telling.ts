/**
 * What is said beside a number: that the thread is closed, that the number is an old one, how many comments are new. It
 * comes with the first count that has more than a number.
 */
import { advise, report } from '../core/error.js';
import { settings } from '../core/settings.js';
import type { NewsCommentCount } from './comment-count.js';
import type { CommentCount } from './sources/source.js';
import { plain, statement, type Known } from './statement.html.js';

interface Knowledge extends Known {
  readonly thread: string;
  readonly failure?: Error | undefined;
}

const knowledge = new WeakMap<NewsCommentCount, Knowledge>();
const reported = new WeakSet<Error>();

/**
 * Says all that is known.
 * @param news what the comment system says now, or why it says nothing
 */
export async function tell(element: NewsCommentCount, news?: CommentCount | Error): Promise<void> {
  if (!element.querySelector('data')) return advise(element, 'expected <data> inside.');
  const before = knownOf(element);
  const known = news ? learnt(before, news) : before;
  knowledge.set(element, known);
  if (known.failure && !before.failure) reportOnce(element, known.failure);
  element['setState']('closed', known.closed === true);
  element['setState']('open', known.closed === false);
  element['setState']('failed', known.failed === true);
  const visits = element.hasAttribute('since-visit') && (await import('./visits.js'));
  // The answer may have come meanwhile.
  const now = knownOf(element);
  show(element, { ...now, fresh: visits ? visits.newOnes(element, now.count) : 0 });
  if (element.hasAttribute('poll')) (await import('./polling.js')).poll(element);
}

/** Why the last question had no answer. */
export const failureOf = (element: NewsCommentCount): Error | undefined =>
  knowledge.get(element)?.failure;

/** At first what the HTML says, and again when the element is about another thread. */
function knownOf(element: NewsCommentCount): Knowledge {
  const { thread, count } = element;
  const known = knowledge.get(element);
  return known?.thread === thread
    ? known
    : { thread, count, closed: element.hasAttribute('closed') };
}

function learnt(before: Knowledge, news: CommentCount | Error): Knowledge {
  if (!('count' in news)) return { ...before, failed: true, failure: news };
  const { count, closed = before.closed } = news;
  return { thread: before.thread, count, closed: closed === true };
}

/** All counts of a failed request share one error: said once, not a hundred times. */
function reportOnce(element: NewsCommentCount, error: Error): void {
  if (reported.has(error)) return;
  reported.add(error);
  const { endpoint, source = 'json' } = settings('comments');
  const expected = source === 'json' ? `; expected {"counts": {"${element.thread}": 10}}` : '';
  report(
    element,
    `no number for "${element.thread}" from ${endpoint}: ${error.message}${expected}.`,
    error,
  );
}

/** What is said next, so that the browser lays the page out once for all counts of it. */
const next = new Map<NewsCommentCount, Known>();

function show(element: NewsCommentCount, known: Known): void {
  if (next.size === 0) queueMicrotask(showAll);
  next.set(element, known);
}

/** Words that came late may move nothing: where they have no room, they are the description of the number. */
function showAll(): void {
  const all = [...next].map(([element, known]) => {
    const own = [element.compact, element['words'], element['language']] as const;
    return {
      element,
      known,
      said: statement(known, ...own),
      short: plain(known, ...own)[0],
      place: '',
    };
  });
  next.clear();
  const changed = all.filter(({ element, said, known }) => !says(element, known, said));
  for (const one of changed) one.place = placeOf(one.element);
  for (const { element, known, said } of changed) say(element, known, said);
  const moved = changed.filter(({ element, place }) => placeOf(element) !== place);
  for (const { element, known, said, short } of moved) say(element, known, [short, said[1]]);
}

type Sentence = [shown: string, full: string];

function says(element: NewsCommentCount, { count }: Known, [shown, full]: Sentence) {
  const described = element.querySelector('a')?.title || element.querySelector('data')!.ariaLabel;
  return element.count === count && element.textContent.trim() === shown && (described || shown) === full; // prettier-ignore
}

/** The full words of short ones stand where assistive technology finds them: see the server face. */
function say(element: NewsCommentCount, { count }: Known, [shown, full]: Sentence): void {
  element.say(count, shown);
  const [data, link] = [element.querySelector('data')!, element.querySelector('a')];
  const long = shown === full ? null : full;
  if (link) {
    link.title = long ?? '';
  } else {
    data.role = long && 'img';
    data.ariaLabel = long;
  }
}

/** Where the element stands, and what is beside and around it. */
function placeOf(element: NewsCommentCount): string {
  const { nextElementSibling, parentElement } = element;
  return [nextElementSibling, element]
    .map((one) => one?.getBoundingClientRect())
    .map((box) => `${box?.left} ${box?.top}`)
    .concat(`${element.offsetHeight} ${parentElement?.offsetHeight}`)
    .join();
}
