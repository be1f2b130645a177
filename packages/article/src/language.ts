/** Whether `tag` is well formed as BCP 47 has it. */
export function isLanguage(tag: string): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

/** A language tag as BCP 47 has it: some systems write `en_US`. */
export function languageTag(tag: string | undefined): string | undefined {
  const written = tag?.trim().replace(/_/g, '-');
  return written && written.length >= 2 && isLanguage(written) ? written : undefined;
}
