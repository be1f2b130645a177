import { isDate, isDateTime } from '../dates.js';
import type { Article } from '../generated/types.js';
import { kindOf, pointer } from '../json.js';
import { isLanguage } from '../language.js';
import { choices, closest, type Problem } from '../problem.js';
import { EXTERNAL_IDS, walk } from '../walk.js';

/** What a schema cannot say: ids are unique, references resolve, dates are in the calendar. */
export function checkRules(article: Article): Problem[] {
  const ids = new Map<string, string>();
  const footnotes = new Set<string>();
  const references: { footnote: string; at: string }[] = [];
  const problems: Problem[] = [...language(article.language, '/language'), ...dates(article)];

  walk(article.body, '/body', (node, at) => {
    if (typeof node.id === 'string' && !EXTERNAL_IDS.has(String(node.type))) {
      const first = ids.get(node.id);
      if (first)
        problems.push({
          pointer: pointer(at, 'id'),
          message: `The id ${JSON.stringify(node.id)} is already that of ${first}: expected every id once.`,
        });
      else ids.set(node.id, at);
    }
    // The cut looks at the body's own blocks: a mark farther down would close nothing.
    if (node.access === 'paid' && !/^\/body\/children\/\d+$/.test(at))
      problems.push({
        pointer: pointer(at, 'access'),
        message:
          'Only a block of the body itself can be paid: mark the block that this one stands in.',
      });
    if (node.type === 'footnote') footnotes.add(String(node.id));
    if (typeof node.lang === 'string') problems.push(...language(node.lang, pointer(at, 'lang')));
    for (const key of ['published', 'updated', 'date']) {
      const value = node[key];
      if (typeof value === 'string' && !isDate(value))
        problems.push(notADate(pointer(at, key), value));
    }
  });
  for (const part of ['standfirst', 'summary', 'body'] as const)
    walk(article[part], `/${part}`, (node, at) => {
      if (node.type === 'footnote-reference')
        references.push({ footnote: String(node.footnote), at });
    });
  for (const { footnote, at } of references)
    if (!footnotes.has(footnote))
      problems.push({
        pointer: pointer(at, 'footnote'),
        message: `There is no footnote with the id ${JSON.stringify(footnote)}.`,
      });
  return [...problems, ...previewEnd(article)];
}

function previewEnd(article: Article): Problem[] {
  const after = article.access.preview?.after;
  if (after === undefined) return [];
  const ids = article.body.children.flatMap((block) => (block.id === undefined ? [] : [block.id]));
  if (ids.includes(after)) return [];
  const meant = closest(after, ids);
  const hint = meant
    ? `did you mean ${JSON.stringify(meant)}?`
    : ids.length
      ? `expected ${choices(ids.slice(0, 8))}.`
      : 'no block has an id.';
  return [
    {
      pointer: '/access/preview/after',
      message: `No block of the body has the id ${JSON.stringify(after)}; ${hint}`,
    },
  ];
}

function dates(article: Article): Problem[] {
  const problems: Problem[] = [];
  for (const key of ['published', 'updated'] as const) {
    const value = article[key];
    if (value !== undefined && !isDateTime(value)) problems.push(notADate(`/${key}`, value));
  }
  article.corrections?.forEach(({ date }, i) => {
    if (date !== undefined && !isDate(date))
      problems.push(notADate(`/corrections/${i}/date`, date));
  });
  const until = article.embargo?.until;
  if (until !== undefined && !isDateTime(until)) problems.push(notADate('/embargo/until', until));
  return problems;
}

function notADate(at: string, value: string): Problem {
  return {
    pointer: at,
    message: `${kindOf(value)} is not a date of the calendar: expected one such as 2026-11-23T09:30:00+08:00.`,
  };
}

function language(tag: string, at: string): Problem[] {
  if (isLanguage(tag)) return [];
  return [
    {
      pointer: at,
      message: `${kindOf(tag)} is not a language tag (BCP 47): expected one such as "en-GB" or "zh-Hant".`,
    },
  ];
}
