/** Numbers, dates, durations, lists and plurals, all through `Intl`. Shared by both faces of every element. */

import { recent } from './recent.js';

/** A sentence in its plural forms, keyed by CLDR category. `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * One `Intl` object for each constructor, language and options: making one costs about as much as 100 uses. And what it
 * said lately: a page and its neighbours say the same few dates and numbers, and to look one up costs a tenth of saying it.
 */
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  return recent(made, key, 1000, make) as T;
}

/** Fills `{name}` places of a sentence. Unknown places stay as they are, so that a mistake can be seen. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A whole number in full: 1,234. */
export function number(n: number, lang: string): string {
  return once(`n${n} ${lang}`, () => once(`n${lang}`, () => new Intl.NumberFormat(lang)).format(n));
}

/** A number made short from ten thousand on: 9,876 · 12K · 1万. */
export function compact(n: number, lang: string): string {
  if (n < 10_000) return number(n, lang);
  return once(`c${lang}`, () => new Intl.NumberFormat(lang, { notation: 'compact' })).format(n);
}

/**
 * The form of a sentence that fits `n`, with the number printed into it. A short number takes the form of what is
 * printed, "12 тыс. комментариев", "1,2 M de commentaires": of its thousands, and from a million on of a million
 * (CLDR gives `1.2 million` the form of `1 million` in every language that has one for it).
 */
export function plural(forms: Plural, n: number, lang: string, short = false): string {
  const counted = short && n >= 10_000 ? Math.min(Math.round(n / 1000) * 1000, 1e6) : n;
  const rule = once(`p${counted} ${lang}`, () =>
    once(`p${lang}`, () => new Intl.PluralRules(lang)).select(counted),
  );
  return fill(forms[rule] ?? forms.other, {
    n: short ? compact(n, lang) : number(n, lang),
  });
}

/** Minutes with their noun: "4 minutes". */
export function minutes(n: number, lang: string): string {
  return unit(n, 'minute', lang);
}

function unit(n: number, name: 'hour' | 'minute' | 'second', lang: string): string {
  return once(`u${n} ${name}${lang}`, () =>
    once(
      `u${name}${lang}`,
      () => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }),
    ).format(n),
  );
}

function parts(seconds: number): [hours: number, minutes: number, seconds: number] {
  // A live stream has no end: Infinity.
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}

/** A length of time as a clock shows it: 02:22, 1:02:22. Seconds in. */
export function clockTime(seconds: number): string {
  const [h, m, s] = parts(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** A length of time as it is spoken: "2 minutes 22 seconds". Seconds in. */
export function spokenTime(seconds: number, lang: string): string {
  const [h, m, s] = parts(seconds);
  const said = [
    h ? unit(h, 'hour', lang) : '',
    m ? unit(m, 'minute', lang) : '',
    s || (!h && !m) ? unit(s, 'second', lang) : '',
  ].filter(Boolean);
  return once(
    `l${lang}`,
    () => new Intl.ListFormat(lang, { type: 'unit', style: 'narrow' }),
  ).format(said);
}

/** A length of time for machines (ISO 8601): PT2M22S. Seconds in. */
export function isoDuration(seconds: number): string {
  const [h, m, s] = parts(seconds);
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s || (!h && !m) ? `${s}S` : ''}`;
}

const lists = (lang: string) =>
  once(`L${lang}`, () => new Intl.ListFormat(lang, { type: 'conjunction' }));

/** Names joined as the language joins them: "Ada, Grace and Joan". */
export function list(names: readonly string[], lang: string): string {
  return lists(lang).format(names);
}

/** The same in parts, so that each name can carry its own markup: "element" is a name, "literal" what joins them. */
export function listParts(
  names: readonly string[],
  lang: string,
): { type: 'element' | 'literal'; value: string }[] {
  const [only, ...others] = names;
  // One name is most bylines, and nothing joins it.
  if (only !== undefined && others.length === 0) return [{ type: 'element', value: only }];
  return lists(lang).formatToParts(names);
}

/**
 * A moment in the paper's time zone. `date`: a day; `time`: an hour; both together by default. What is no date comes
 * back as it is: better a strange word on the page than none, or no page.
 */
export function moment(
  iso: string,
  lang: string,
  timeZone: string,
  show: 'date' | 'time' | 'both' = 'both',
): string {
  return once(`d${show}${iso} ${timeZone}${lang}`, () => {
    const when = new Date(iso);
    if (Number.isNaN(when.getTime())) return iso;
    const options: Intl.DateTimeFormatOptions = { timeZone };
    if (show !== 'time') options.dateStyle = 'long';
    if (show !== 'date') options.timeStyle = 'short';
    return once(`d${show}${timeZone}${lang}`, () => new Intl.DateTimeFormat(lang, options)).format(
      when,
    );
  });
}
