import type { Article, BodyBlock } from './generated/types.js';
import { isLanguage } from './language.js';
import { lookup } from './json.js';
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

/** Silent reading of non-fiction in English: Brysbaert, How many words do we read per minute? (2019), https://doi.org/10.1016/j.jml.2019.104047. */
const ENGLISH = 238;

/**
 * Words a minute of the same texts read in each language by its own speakers: Trauzettel-Klosinski, Dietz: Standardized
 * Assessment of Reading Performance (IReST, 2012), https://doi.org/10.1167/iovs.11-8284. They were read aloud, so only the
 * ratio to English (228) is taken from there. A language without a number here is read as English is.
 */
const ALOUD: Record<string, number> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
const ENGLISH_ALOUD = 228;

/** Korean has spaces, so it is counted in words; Chinese and Japanese in characters. The three rates and their sources: https://github.com/getzola/zola/pull/3145. */
const KOREAN = 202;
const CHINESE_CHARACTERS = 439;
const JAPANESE_CHARACTERS = 653;

/** A reader looks 12 seconds at the first picture, a second less at each one after it, 3 at the least: as Medium counts, https://blog.medium.com/read-time-and-you-bc2048ab620c. */
const FIRST_PICTURE = 12;
const LEAST_PICTURE = 3;

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Scripts of a language that has a rate of its own, for a word in a story of another script. */
const SCRIPTS: readonly [script: RegExp, rate: number][] = [
  [/\p{Script=Hangul}/u, KOREAN],
  [/\p{Script=Cyrillic}/u, rateOf('ru')],
  [/\p{Script=Arabic}/u, rateOf('ar')],
  [/\p{Script=Hebrew}/u, rateOf('he')],
];
/** Blocks whose words are not read as part of the story: they repeat it, or stand beside it. */
const BESIDE = new Set(['pullquote', 'code']);

/**
 * How long the story is. Measure the whole document, before anything is cut from it: the time belongs to the story, not to what one reader may see.
 * Captions, embeds, ads and pull quotes are not counted; pictures take a few seconds each.
 */
export function measure(article: Article): Measure {
  const texts = article.body.children
    .filter((block) => !BESIDE.has(block.type))
    .map(blockText)
    .filter(Boolean);
  const total = { words: 0, characters: 0, seconds: pictureSeconds(article) };
  for (const text of texts) {
    const { words, seconds } = readingTime(text, article.language);
    total.words += words;
    total.characters += [...text.replace(/\s/gu, '')].length;
    total.seconds += seconds;
  }
  const { seconds, ...counts } = total;
  return { ...counts, minutes: Math.max(1, wholeMinutes(seconds)) };
}

const known = new WeakMap<Article['body'], { lead: unknown; language: string; answer: Measure }>();

/**
 * How long the whole story is, also where the document holds only a part of it (`stats`). Splitting a text into words takes
 * far longer than printing it, so the answer is kept as long as the body is: a changed one is a new object.
 */
export function statsOf(article: Article): Measure {
  const { body, lead, language, stats } = article;
  if (stats) return stats;
  const kept = known.get(body);
  if (kept && kept.lead === lead && kept.language === language) return kept.answer;
  const answer = measure(article);
  known.set(body, { lead, language, answer });
  return answer;
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
  const rate = rateOf(language);
  const ideographRate = ideographRateOf(text, language);
  const segmenter = segmenterFor(language);
  let words = 0;
  let minutes = 0;
  const count = (word: string) => {
    words += 1;
    const ideographs = word.match(IDEOGRAPHS)?.length ?? 0;
    if (ideographs) minutes += ideographs / ideographRate;
    else minutes += 1 / (SCRIPTS.find(([script]) => script.test(word))?.[1] ?? rate);
  };
  for (const piece of text.match(PIECES) ?? [])
    if (PLAIN_WORD.test(piece)) count(piece);
    else
      for (const { segment, isWordLike } of segmenter.segment(piece))
        if (isWordLike) count(segment);
  return { words, seconds: minutes * 60 };
}

/** Words a minute in a language; of one that is not written with spaces, of the foreign words in it. */
function rateOf(language: string): number {
  const own = lookup(ALOUD, language.split(/[-_]/)[0]?.toLowerCase());
  return own === undefined ? ENGLISH : (own * ENGLISH) / ENGLISH_ALOUD;
}

/** A Chinese story stays Chinese whatever Japanese name is in it; in a story of a third language kana tells. */
function ideographRateOf(text: string, language: string): number {
  const isJapanese = /^ja\b/i.test(language) || (!/^zh\b/i.test(language) && KANA.test(text));
  return isJapanese ? JAPANESE_CHARACTERS : CHINESE_CHARACTERS;
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
