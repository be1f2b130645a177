import type { Article, Phrasing } from '../../generated/types.js';
import { compact } from '../../json.js';
import { phrasingText } from '../../text.js';
import type { Source } from '../source.js';
import { wordings, type Wording } from './wording.js';

/** Headlines that stand under the headline. */
const SUBHEAD = /^(?:sub-?(?:head|headline|title|rubrik)|dek|deck|standfirst|preamble|ingress)$/;
const MAIN = /^(?:main|headline|text|title|)$/;
/** Headlines for other places than the page. */
const SHORT = /short|sms|push|seo|social|web|mobile|print|test|teaser|alt/;

/** The headline for the page: one that is called main, or not called at all, before others; plain words before markup. */
export function readHeadline(item: Source): string | undefined {
  const all = wordings(item, 'headlines').filter(({ role }) => !SUBHEAD.test(role));
  const rank = (one: Wording) =>
    (MAIN.test(one.role) ? 0 : SHORT.test(one.role) ? 4 : 2) + (one.isMarkup ? 1 : 0);
  const [best, ...others] = [...all].sort((a, b) => rank(a) - rank(b));
  const headline = best?.text('headline');
  if (headline === undefined) return undefined;
  best?.map('headline');
  for (const other of others) other.drop(`another headline${called(other)}`);
  return headline;
}

function called({ role }: Wording): string {
  return role ? ` (${role})` : '';
}

/** Descriptions that say what the story is about, best first. */
const SUMMARY = /^(?:summary|abstract|standfirst|lead|lede|ingress|preamble|deck|dek|intro)$/;
const ABOUT = /^(?:text|main|description|x?html|richtext|)$/;

/** What says in a sentence or two what the story is about. */
export interface Summaries {
  standfirsts: Wording[];
  descriptions: Wording[];
}

export function summariesOf(item: Source): Summaries {
  const subheads = wordings(item, 'headlines').filter(({ role }) => SUBHEAD.test(role));
  const all = wordings(item, 'descriptions');
  const summaries = all.filter(({ role }) => SUMMARY.test(role));
  const about = all.filter(({ role }) => ABOUT.test(role));
  return {
    // A standfirst may have marks and links, a description is plain.
    standfirsts: [...subheads, ...summaries.sort((a, b) => +b.isMarkup - +a.isMarkup)],
    descriptions: about.sort((a, b) => +a.isMarkup - +b.isMarkup),
  };
}

/**
 * Standfirst and description. A description that is only how the story begins, as agencies cut it for lists, is not printed
 * above the same words.
 * @param lead the standfirst that the body held
 * @param body the plain words of the body
 */
export function readSummaries(
  item: Source,
  { standfirsts, descriptions }: Summaries,
  lead: Phrasing[] | undefined,
  body: string,
): Pick<Article, 'standfirst' | 'description'> {
  const [first] = standfirsts;
  const [about] = descriptions;
  const own = first?.phrasing('standfirst');
  if (own) first?.map('standfirst');
  const description = about?.text('description');
  if (description !== undefined) about?.map('description');
  const isBeginning = description !== undefined && startsWith(body, description);
  if (isBeginning && !own && !lead)
    about?.degrade('description', 'the story begins with the same words: not printed above it');
  const standfirst = own ?? lead ?? (isBeginning ? undefined : about?.phrasing('standfirst'));
  for (const other of [...standfirsts.slice(1), ...descriptions.slice(1)])
    other.drop(`another description${called(other)}`);
  if (own || description !== undefined) item.told('descriptions', 'description');
  const summary = standfirst && phrasingText(standfirst).replace(/\s+/g, ' ').trim();
  return compact({ standfirst, description: description ?? summary });
}

/** Whether `text` begins with `words`, as far as letters and digits go: a description may be cut in the middle of a word. */
function startsWith(text: string, words: string): boolean {
  const letters = (value: string) => (value.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase();
  const [beginning, whole] = [letters(words), letters(text.slice(0, words.length * 2 + 100))];
  return beginning !== '' && whole.startsWith(beginning);
}
