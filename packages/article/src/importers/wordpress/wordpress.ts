import { isObject, kindOf, pointer } from '../../json.js';
import type { Problem } from '../../problem.js';
import { Ledger } from '../../report.js';
import type { Hints, Imported, Importer } from '../importer.js';
import { Source } from '../source.js';
import { LEFT_OUT, readPost } from './post.js';
import { postShape } from './post-shape.js';
import { unpublished } from './status.js';
import { isFromWordPress, otherThing } from './what.js';

/** Posts, pages and other types with title and content, as WordPress's REST API (version 2) answers them. */
export const wordpress: Importer = {
  format: 'wordpress',

  recognises(value) {
    const { answer } = inside(value);
    return Array.isArray(answer)
      ? answer.length > 0 && answer.every(isFromWordPress)
      : isFromWordPress(answer);
  },

  import(value, hints): Imported {
    const { answer, at } = inside(value);
    if (!Array.isArray(answer)) return importOne(value, answer, at, hints);
    if (answer.length !== 1) return { ok: false, problems: [listed(answer, at)] };
    return importOne(value, answer[0], pointer(at, 0), hints);
  },
};

/** Asked with `?_envelope`, WordPress puts its answer into the `body` of an object, beside status and headers. */
function inside(value: unknown): { answer: unknown; at: string } {
  return isEnvelope(value) ? { answer: value.body, at: '/body' } : { answer: value, at: '' };
}

function isEnvelope(value: unknown): value is { body: unknown } {
  return (
    isObject(value) &&
    'body' in value &&
    typeof value.status === 'number' &&
    typeof value.headers === 'object'
  );
}

function listed(list: readonly unknown[], at: string): Problem {
  const what = list.length
    ? `${list.length} ${list.every(isPost) ? 'posts' : 'answers'}`
    : 'no post';
  const then = list.length ? ': expected one. Give each of them by itself.' : ': expected one.';
  return { pointer: at, message: `This is a list of ${what}${then}` };
}

function isPost(value: unknown): boolean {
  return isObject(value) && !otherThing(value);
}

function importOne(whole: unknown, value: unknown, at: string, hints: Hints): Imported {
  const expected = 'expected a post, a page or another type with title and content';
  if (!isObject(value))
    return refused(at, `${kindOf(value)} is not an article of WordPress: ${expected}.`);
  const other = otherThing(value);
  if (other)
    return refused(
      other.at ? pointer(at, other.at) : at,
      `This is ${other.what}, not an article: ${expected}.`,
    );
  const problems = postShape(value, at);
  if (problems.length) return { ok: false, problems };
  const closed = unpublished(value, at);
  return closed.length ? { ok: false, problems: closed } : read(whole, value, at, hints);
}

function read(whole: unknown, value: Record<string, unknown>, at: string, hints: Hints): Imported {
  const ledger = new Ledger();
  if (isEnvelope(whole)) {
    ledger.map('', 'envelope', 'article');
    ledger.dropWhole('/headers', 'headers', 'headers of the answer');
  }
  const post = new Source(value, at, ledger);
  post.map('article');
  const article = readPost(post, hints);
  const options = { fields: LEFT_OUT, objects: true, root: at };
  return { ok: true, article, report: ledger.close('wordpress', whole, options) };
}

function refused(at: string, message: string): Imported {
  return { ok: false, problems: [{ pointer: at, message }] };
}
