/** All counts of the page: elements that ask within one frame ask together, and no thread is asked for twice. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { jsonSource } from './sources/json.js';
import type { CommentCount, CommentSource } from './sources/source.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 10_000;

type Answer = Promise<CommentCount | undefined>;
const asked = new Map<string, Answer>();
let ids: string[] = [];
let answers: ReturnType<CommentSource['counts']> | undefined;

/**
 * What the page's comment system says about a thread, undefined where it does not know it or may not be asked.
 * A thread that could not be had is asked for again by whoever wants it next.
 * @param again even where there is an answer already
 */
export function countOf(thread: string, again?: boolean): Answer | undefined {
  const { endpoint } = settings('comments');
  if (!endpoint || !consent.allows('embeds', endpoint)) return;
  let answer = asked.get(thread);
  if (!answer || again) {
    ids.push(thread);
    answers ??= new Promise(requestAnimationFrame).then(() => ask(endpoint));
    answer = answers.then((counts) => counts.get(thread)).then(checked);
    asked.set(thread, answer);
    answer.catch(() => asked.delete(thread));
  }
  return answer;
}

async function ask(endpoint: string): ReturnType<CommentSource['counts']> {
  const batch = ids;
  ids = [];
  answers = undefined;
  const { source: name = 'json', cache } = settings('comments');
  const address = new URL(endpoint, document.baseURI);
  const source =
    name === 'json' && !cache
      ? jsonSource(address)
      : (await import('./sources/systems.js')).systemSource(name, address, PATIENCE, jsonSource);
  return source.counts(batch, AbortSignal.timeout(PATIENCE));
}

/** Comment systems have bad days too, and "NaN comments" helps nobody. */
function checked(given: CommentCount | undefined): CommentCount | undefined {
  // As `isCount` has it: shared with what comes on demand, that would be a file more for every page.
  if (given && !(Number.isSafeInteger(given.count) && given.count >= 0))
    throw new TypeError(`${given.count}`);
  return given;
}
