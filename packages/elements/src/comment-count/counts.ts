/** All counts of the page: elements that ask within one frame share one request, and no thread is asked for twice. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { jsonSource } from './sources/json.js';
import type { CommentCount, CommentSource } from './sources/source.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 10_000;

const sources: Record<string, (endpoint: string) => CommentSource> = { json: jsonSource };

type Answer = Promise<CommentCount | undefined>;
const asked = new Map<string, Answer>();
let batch: { ids: string[]; answer: Promise<Map<string, CommentCount>> } | undefined;

/**
 * What the page's comment system says about a thread, undefined where it does not know it or where the page names
 * no endpoint. A thread that could not be had is asked for again by whoever wants it next.
 */
export function countOf(thread: string): Answer {
  if (!settings('comments').endpoint) return Promise.resolve(undefined);
  let answer = asked.get(thread);
  if (!answer) {
    batch ??= newBatch();
    batch.ids.push(thread);
    answer = batch.answer.then((counts) => checked(thread, counts.get(thread)));
    asked.set(thread, answer);
    answer.catch(() => asked.delete(thread));
  }
  return answer;
}

function newBatch(): NonNullable<typeof batch> {
  const ids: string[] = [];
  const frame = new Promise((next) => requestAnimationFrame(next));
  const answer = frame.then(() => {
    batch = undefined;
    return ask(ids);
  });
  return { ids, answer };
}

async function ask(ids: string[]): Promise<Map<string, CommentCount>> {
  const { source = 'json', endpoint = '' } = settings('comments');
  const make = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (!make)
    throw new TypeError(`no source "${source}"; expected one of ${Object.keys(sources).join()}`);
  await allowed(endpoint);
  return make(endpoint).counts(ids, AbortSignal.timeout(PATIENCE));
}

/** Resolves when the endpoint may be asked: at once on the page's own origin, else with the reader's yes. */
function allowed(endpoint: string): Promise<void> | undefined {
  if (consent.allows('embeds', endpoint)) return undefined;
  return new Promise((resolve) => {
    const stop = consent.watch('embeds', (answer) => {
      if (answer !== 'granted') return;
      stop();
      resolve();
    });
  });
}

/** Comment systems have bad days too; "NaN comments" helps nobody. */
function checked(thread: string, given: CommentCount | undefined): CommentCount | undefined {
  if (given && !(Number.isSafeInteger(given.count) && given.count >= 0)) {
    throw new TypeError(
      `the count of "${thread}" is ${JSON.stringify(given.count)}; expected a whole number`,
    );
  }
  return given;
}
