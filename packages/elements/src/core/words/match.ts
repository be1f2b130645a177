/**
 * The code of the words that fit a language tag best: the tag itself, then language and script, then the language.
 * Chinese needs the script, which its tags often leave out (`zh-TW`, `zh-HK`): `Intl.Locale` adds the likely one.
 */
export function wordsCode(tag: string, known: readonly string[], fallback = 'en'): string {
  const wanted = tag.toLowerCase().replace(/_/g, '-');
  if (known.includes(wanted)) return wanted;
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(wanted).maximize();
  } catch {
    return fallback;
  }
  const withScript = `${locale.language}-${locale.script}`.toLowerCase();
  return [withScript, locale.language].find((code) => known.includes(code)) ?? fallback;
}

/** What fits a language tag best of what there is by code; that of English where nothing does. */
export function fitting<T>(all: Readonly<Record<string, T>>, tag: string): T {
  return all[wordsCode(tag, Object.keys(all))]!;
}

/** The same of files that come on demand; English too where one does not arrive. */
export async function loadFitting<T>(
  files: Readonly<Record<string, () => Promise<{ default: T }>>>,
  tag: string,
): Promise<T> {
  return (await fitting(files, tag)().catch(files['en']!)).default;
}
