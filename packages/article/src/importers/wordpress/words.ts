import { htmlToPhrasing, htmlToText } from '../../html/parse.js';
import type { Article } from '../../generated/types.js';
import { compact } from '../../json.js';
import { phrasingText } from '../../text.js';
import { shorten } from '../guess.js';
import type { Source } from '../source.js';
import type { Context } from './context.js';
import type { Head } from './head.js';

/** @param body the words of the story, from which a headline is made where there is none */
export function readHeadline(post: Source, { hints }: Context, body: string): string {
  const title = post.object('title');
  const own =
    title?.html('rendered', htmlToText, 'headline') ?? title?.html('raw', htmlToText, 'headline');
  if (own) {
    title!.map('headline');
    return own;
  }
  title?.drop('no words in it');
  if (hints.headline) return hints.headline;
  post.degrade('article', 'it has no title: a headline was made of its first words');
  const first = [body, post.value.slug].find(
    (words) => typeof words === 'string' && words.trim() !== '',
  );
  return shorten(String(first ?? 'Untitled'));
}

/**
 * An excerpt that somebody wrote is the standfirst. One that WordPress made of the beginning of the text would say it
 * twice: it only describes the article.
 */
export function readExcerpt(
  post: Source,
  { dialect }: Context,
  head: Head,
  body: string,
): Pick<Article, 'standfirst' | 'description'> {
  const description = head.text('description');
  const excerpt = post.object('excerpt');
  const key = excerpt?.text('rendered') === undefined ? 'raw' : 'rendered';
  const parsed = htmlToPhrasing(excerpt?.text(key) ?? '', dialect);
  excerpt?.flag('protected');
  if (!excerpt || !parsed.value.length) {
    excerpt?.drop('no words in it');
    return compact({ description });
  }
  const text = phrasingText(parsed.value).replace(/\s+/g, ' ').trim();
  const isOwn = !isAutomatic(excerpt, text, body);
  excerpt.html(key, () => parsed, isOwn ? 'standfirst' : 'description');
  if (isOwn) {
    excerpt.map('standfirst');
    return compact({ standfirst: parsed.value, description });
  }
  const why = 'an automatic excerpt, which repeats the beginning of the text, is no standfirst';
  if (description) excerpt.drop(why);
  else excerpt.degrade('description', why);
  return { description: description ?? text.replace(/\[(?:…|\.\.\.)\]$/, '…') };
}

/** WordPress ends its own excerpts in `[…]`; to an editor it says with an empty `raw` that they are its own. */
function isAutomatic(excerpt: Source, text: string, body: string): boolean {
  if (typeof excerpt.value.raw === 'string' && excerpt.value.raw.trim() === '') return true;
  const start = letters(text);
  return /\[(?:…|\.\.\.)\]$/.test(text) || start === letters(body).slice(0, start.length);
}

/** What is left when signs, spaces and the case of letters are forgotten. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
