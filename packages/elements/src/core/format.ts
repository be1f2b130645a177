/** Numbers, dates, durations, lists and plurals, all through `Intl`. Shared by both faces of every element. */

import { recent } from './recent.js';

/** A sentence in its plural forms, keyed by CLDR category. `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

// `@__PURE__` lets a bundler leave out what an element does not use.

/** One of a kind for each language, or time zone: to make an `Intl` object costs about as much as 100 uses of it. */
function forEach<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => recent(made, name, 20, make);
}

/**
 * Says numbers or dates in a language, and knows what it said lately: a page and its neighbours say the same few, and to
 * look one up costs a tenth of saying it.
 */
function sayer<A, S = string>(sayIn: (lang: string) => (what: A) => S) {
  const inLanguage = forEach((lang) => {
    const said = new Map<A, S>();
    const say = sayIn(lang);
    return (what: A) => recent(said, what, 200, say);
  });
  return (what: A, lang: string): S => inLanguage(lang)(what);
}

/** Fills `{name}` places of a sentence. Unknown places stay as they are, so that a mistake can be seen. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(PLACE, (place, name: string) => values[name] ?? place);
}
const PLACE = /\{(\w+)\}/g;

/** A sentence with something else than text in one of its places: the name of an author as a link. */
export function within<T>(sentence: string, place: string, content: T): (string | T)[] {
  const parts = recent(sentences, sentence, 500, (read) => read.split(PLACE));
  // At every other index stands a name.
  return parts.map((part, at) => (at % 2 && part === place ? content : part));
}
const sentences = new Map<string, readonly string[]>();

/** A whole number in full: 1,234. */
export const number = /* @__PURE__ */ sayer<number>((lang) => new Intl.NumberFormat(lang).format);

const short = /* @__PURE__ */ sayer<number>(
  (lang) => new Intl.NumberFormat(lang, { notation: 'compact' }).format,
);

/** A number made short from ten thousand on: 9,876 · 12K · 1万. */
export function compact(n: number, lang: string): string {
  return n < 10_000 ? number(n, lang) : short(n, lang);
}

const inCurrency = /* @__PURE__ */ forEach((currency) =>
  sayer<number>(
    (lang) =>
      new Intl.NumberFormat(lang, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      }).format,
  ),
);

/** An amount of money (ISO 4217): €9, €9.50. What is no code of a currency is printed as it is. */
export function money(amount: number, currency: string, lang: string): string {
  if (/^[a-z]{3}$/i.test(currency)) return inCurrency(currency)(amount, lang);
  return `${number(amount, lang)} ${currency}`;
}

const ruleOf = /* @__PURE__ */ sayer<number, Intl.LDMLPluralRule>((lang) => {
  const rules = new Intl.PluralRules(lang);
  return (n) => rules.select(n);
});

/**
 * The form of a sentence that fits `n`, with the number printed into it. A short number takes the form of what is
 * printed, "12 тыс. комментариев", "1,2 M de commentaires": of its thousands, and from a million on of a million
 * (CLDR gives `1.2 million` the form of `1 million` in every language that has one for it).
 */
export function plural(forms: Plural, n: number, lang: string, isShort = false): string {
  const counted = isShort && n >= 10_000 ? Math.min(Math.round(n / 1000) * 1000, 1e6) : n;
  return fill(forms[ruleOf(counted, lang)] ?? forms.other, {
    n: isShort ? compact(n, lang) : number(n, lang),
  });
}

const inUnits = (unit: 'hour' | 'minute' | 'second') =>
  sayer<number>(
    (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format,
  );
const hours = /* @__PURE__ */ inUnits('hour');
const seconds = /* @__PURE__ */ inUnits('second');

/** Minutes with their noun: "4 minutes". */
export const minutes = /* @__PURE__ */ inUnits('minute');

function clock(length: number): [hours: number, minutes: number, seconds: number] {
  // A live stream has no end: Infinity.
  const whole = Number.isFinite(length) ? Math.max(0, Math.round(length)) : 0;
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}

/** A length of time as a clock shows it: 02:22, 1:02:22. Seconds in. */
export function clockTime(length: number): string {
  const [h, m, s] = clock(length);
  const two = (n: number) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** A length of time as it is spoken: "2 minutes 22 seconds". Seconds in. */
export function spokenTime(length: number, lang: string): string {
  const [h, m, s] = clock(length);
  const said = [
    h ? hours(h, lang) : '',
    m ? minutes(m, lang) : '',
    s || (!h && !m) ? seconds(s, lang) : '',
  ].filter(Boolean);
  return lengths(lang).format(said);
}

const lengths = /* @__PURE__ */ forEach(
  (lang) => new Intl.ListFormat(lang, { type: 'unit', style: 'narrow' }),
);

/** A length of time for machines (ISO 8601): PT2M22S. Seconds in. */
export function isoDuration(length: number): string {
  const [h, m, s] = clock(length);
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s || (!h && !m) ? `${s}S` : ''}`;
}

const lists = /* @__PURE__ */ forEach((lang) => new Intl.ListFormat(lang, { type: 'conjunction' }));

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

const dates = (options: Intl.DateTimeFormatOptions) =>
  forEach((timeZone) =>
    sayer<string>((lang) => {
      const { format } = new Intl.DateTimeFormat(lang, { ...options, timeZone });
      return (iso) => {
        const when = Date.parse(iso);
        return Number.isNaN(when) ? iso : format(when);
      };
    }),
  );

const moments = {
  date: /* @__PURE__ */ dates({ dateStyle: 'long' }),
  time: /* @__PURE__ */ dates({ timeStyle: 'short' }),
  both: /* @__PURE__ */ dates({ dateStyle: 'long', timeStyle: 'short' }),
  // Styles cannot be joined with the name of a zone (ECMA-402).
  zoned: /* @__PURE__ */ dates({
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }),
};

/**
 * A moment in the paper's time zone. `date`: a day; `time`: an hour; both together by default; `zoned`: both, with
 * the zone's name. What is no date comes back as it is: better a strange word on the page than none, or no page.
 */
export function moment(
  iso: string,
  lang: string,
  timeZone: string,
  show: keyof typeof moments = 'both',
): string {
  return moments[show](timeZone)(iso, lang);
}
