/** Scripts that tell the language, or the one most probable. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Greek}/gu, 'el'],
];

/** The language of a text of which nothing is known but its letters: English where they are Latin. */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) > letters * 0.15);
  return found?.[1] ?? 'en';
}

/** A text as part of an address: letters and digits of any script, at most so many. */
export function slug(text: string, most = 80): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, most).join('').replace(/-+$/, '');
}

/** The first words of a text, whole, as a headline. */
export function shorten(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if ([...line].length <= most) return line;
  const cut = [...line].slice(0, most).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
