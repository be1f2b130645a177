import { validateArticle } from '../generated/validate.js';
import type { Article } from '../generated/types.js';
import type { Problem } from '../problem.js';
import { explain } from './explain.js';
import { checkRules } from './rules.js';
import { checkJson } from './plain-data.js';

export type Checked = { ok: true; article: Article } | { ok: false; problems: Problem[] };

/** More than this helps nobody. */
const MOST = 100;

/** Whether `value` is an article of this format; if not, everything that is wrong with it. */
export function checkArticle(value: unknown): Checked {
  const unsafe = checkJson(value);
  if (unsafe.length) return { ok: false, problems: unsafe.slice(0, MOST) };
  if (!validateArticle(value)) {
    const problems = (validateArticle.errors ?? []).map((error) => explain(error, value));
    return { ok: false, problems: once(problems).slice(0, MOST) };
  }
  const article = value as Article;
  const problems = checkRules(article);
  return problems.length ? { ok: false, problems: problems.slice(0, MOST) } : { ok: true, article };
}

/** One mistake can break two rules of the schema: at each place the sentence that says more stays. */
function once(problems: Problem[]): Problem[] {
  const places = new Map<string, Problem>();
  for (const problem of problems) {
    const other = places.get(problem.pointer);
    if (!other || other.message.length < problem.message.length)
      places.set(problem.pointer, problem);
  }
  return [...places.values()];
}
