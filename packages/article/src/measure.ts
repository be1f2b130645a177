import type { Article, BodyBlock } from './generated/types.js';
import { isLanguage } from './language.js';
import { blockText } from './text.js';
import { walk } from './walk.js';

export interface Measure {
  /** Words of the story, in every script: Chinese and Japanese are split as a dictionary splits them. */
  words: number;
  /** Letters, digits and signs of the story, without spaces. */
  characters: number;
  /** Minutes that a reader needs, 1 or more. */
  minutes: number;
}

/** Silent reading of non-fiction in English: Brysbaert, How many words do we read per minute? (2019). Also for every language without a rate here. */
const WORDS_PER_MINUTE = 238;
/** Korean has spaces, so it is counted in words. These three rates and their sources: getzola/zola#3145. */
const KOREAN_WORDS_PER_MINUTE = 202;
const CHINESE_CHARACTERS_PER_MINUTE = 439;
const JAPANESE_CHARACTERS_PER_MINUTE = 653;
/** A reader looks 12 seconds at the first picture, a second less at each one after it, 3 at the least. */
const FIRST_PICTURE = 12;
const LEAST_PICTURE = 3;

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Blocks whose words are not read as part of the story: they repeat it, or stand beside it. */
const BESIDE = new Set(['pullquote', 'code']);

/**
 * How long the story is. Measure the whole document, before anything is cut from it: the time belongs to the story, not to what one reader may see.
 * Captions, embeds, ads and pull quotes are not counted; pictures take a few seconds each.
 */
export function measure(article: Article): Measure {
  const text = article.body.children
    .filter((block) => !BESIDE.has(block.type))
    .map(blockText)
    .join('\n');
  const { words, seconds } = readingTime(text, article.language);
  return {
    words,
    characters: [...text.replace(/\s/gu, '')].length,
    minutes: Math.max(1, wholeMinutes(seconds + pictureSeconds(article))),
  };
}

/** Rounded up; what adding thousands of small numbers leaves over is no minute. */
function wholeMinutes(seconds: number): number {
  return Math.ceil(Math.round(seconds * 1000) / 60_000);
}

/** Words of one block. */
export function countWords(block: BodyBlock, language: string): number {
  return readingTime(blockText(block), language).words;
}

/** Each word at the rate of its own script, so that an English name in a Chinese story costs what it costs. */
function readingTime(text: string, language: string): { words: number; seconds: number } {
  const isJapanese = /^ja\b/i.test(language) || KANA.test(text);
  const ideographRate = isJapanese ? JAPANESE_CHARACTERS_PER_MINUTE : CHINESE_CHARACTERS_PER_MINUTE;
  const segmenter = segmenterFor(language);
  let words = 0;
  let minutes = 0;
  const count = (word: string) => {
    words += 1;
    const ideographs = word.match(IDEOGRAPHS)?.length ?? 0;
    if (ideographs) minutes += ideographs / ideographRate;
    else minutes += 1 / (HANGUL.test(word) ? KOREAN_WORDS_PER_MINUTE : WORDS_PER_MINUTE);
  };
  for (const piece of text.match(PIECES) ?? [])
    if (PLAIN_WORD.test(piece)) count(piece);
    else
      for (const { segment, isWordLike } of segmenter.segment(piece))
        if (isWordLike) count(segment);
  return { words, seconds: minutes * 60 };
}

/** One word of a script with spaces, with its punctuation: most words are, and need no segmenter. */
const PLAIN_WORD =
  /^["'(“‘«]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Mn}]+[.,;:!?)"'”’»]*$/u;

/** No word reaches over these. V8's segmenter takes quadratic time over a long text, so it gets short ones. */
const PIECES = /[^\s。、，！？；：…「」『』（）]{1,200}/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter is dear to make: one for each language. A tag that this runtime does not know must not end the page. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = isLanguage(language) ? language : 'en';
  const segmenter = segmenters.get(known) ?? new Intl.Segmenter(known, { granularity: 'word' });
  segmenters.set(known, segmenter);
  return segmenter;
}

function pictureSeconds(article: Article): number {
  let pictures = 0;
  const count = ({ type }: Record<string, unknown>) => {
    if (type === 'image-set' || type === 'layout-image' || type === 'scrolly-image') pictures += 1;
  };
  walk(article.lead, '/lead', count);
  walk(article.body, '/body', count);
  let seconds = 0;
  for (let i = 0; i < pictures; i++) seconds += Math.max(LEAST_PICTURE, FIRST_PICTURE - i);
  return seconds;
}
