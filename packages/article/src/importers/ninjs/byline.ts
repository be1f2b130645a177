import type { Person } from '../../generated/types.js';
import { compact } from '../../json.js';

/** `by` is one text for one or many: "Von Anna Schmidt und Max Weber, dpa". It is taken apart where nothing else can be meant. */

const NORDIC = /^(?:te[kx]s?t:\s+|(?:te[kx]s?t\s+)?a[fv]:?\s+)/i;
/** The word before the names, by language. Elsewhere it may belong to a name: "Von Neumann", "De Gaulle". */
const BY: Record<string, RegExp> = {
  en: /^(?:words\s+)?by:?\s+/i,
  de: /^(?:text:\s+|(?:text\s+)?von:?\s+)/i,
  fr: /^par:?\s+/i,
  sv: NORDIC,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
  da: NORDIC,
  nl: /^door:?\s+/i,
  es: /^por:?\s+/i,
  pt: /^por:?\s+/i,
  it: /^di:?\s+/i,
};

/** Words in small letters that are part of a name. */
const PARTICLE =
  /^(?:von|vom|zu|zur|van|den|der|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|ibn|ben|af|av|ter|ten|y|e)$/;
/** Words of the names of offices. */
const OFFICE = /(?:^|\s)(?:of|for|the|at|für|pour|ministry|department|office|committee)(?:\s|$)/i;

/**
 * The people of a byline.
 * @param parties who made and sent the story, in small letters: a name of theirs after the people says for whom they work
 */
export function peopleIn(
  by: string,
  language: string,
  parties: ReadonlySet<string> = new Set(),
): Person[] {
  const [base = ''] = language.toLowerCase().split('-');
  const prefix = Object.hasOwn(BY, base) ? BY[base]! : BY.en!;
  const whole = by.replace(/\s+/g, ' ').trim();
  const plain = whole.replace(prefix, '').trim() || whole;
  const { names, organization } = employer(plain, parties);
  if (parties.has(plain.toLowerCase())) return [{ name: plain, kind: 'organization' }];
  return namesIn(names, base).map((name) => compact({ name, organization }));
}

/** "Anna Schmidt, dpa", "Anna Svensson/TT": the last word is a party to the story. */
function employer(
  by: string,
  parties: ReadonlySet<string>,
): { names: string; organization?: string } {
  const cut = Math.max(by.lastIndexOf(','), by.lastIndexOf('/'));
  const last = by.slice(cut + 1).trim();
  const names = by.slice(0, Math.max(cut, 0)).trim();
  return names && parties.has(last.toLowerCase()) ? { names, organization: last } : { names: by };
}

/** The names between the signs by which the language lists, where every part is a name; else the text whole. */
function namesIn(by: string, language: string): string[] {
  if (by.length > LONGEST) return [by];
  for (const conjunction of conjunctionsOf(language)) {
    const at = by.toLowerCase().lastIndexOf(conjunction);
    if (at <= 0) continue;
    const before = by.slice(0, at).split(conjunction === '、' ? '、' : /,\s/);
    const names = [...before, by.slice(at + conjunction.length)].map((part) => part.trim());
    if (names.every(isName)) return names;
  }
  return [by];
}

/** No byline of people is longer, in characters. */
const LONGEST = 1000;

/** What stands before the last of several: ` and `, ` und `, `、`. A sign that is written together with a word, such as the Arabic و, may belong to it. */
function conjunctionsOf(language: string): string[] {
  return [...listSigns(language), ...listSigns('en'), ' & '].filter(
    (sign, i, all) => all.indexOf(sign) === i,
  );
}

function listSigns(language: string): string[] {
  try {
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return [
      ['A', 'B'],
      ['A', 'B', 'C'],
    ]
      .map(
        (names) =>
          list.formatToParts(names).findLast(({ type }) => type === 'literal')?.value ?? '',
      )
      .filter((sign) => sign === '、' || (/^,?\s\S+\s$/.test(sign) && sign.trim() !== ','));
  } catch {
    return [];
  }
}

/** Whether a text looks like the name of one person: two to five words with capitals, or a few characters of a script without. */
function isName(text: string): boolean {
  if (/[\d@]/.test(text) || OFFICE.test(text)) return false;
  if (
    /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{2,12}|\p{Script=Hangul}{2,5})$/u.test(
      text,
    )
  )
    return true;
  const words = text.split(' ').filter((word) => !PARTICLE.test(word));
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|\p{Lo}|[dl]['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u.test(word))
  );
}
