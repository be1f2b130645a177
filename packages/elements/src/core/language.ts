/** The language that holds at a place in the page: the nearest `lang`, through shadow roots, then the browser's. */
export function languageOf(element: Element): string {
  let at: Element | undefined = element;
  while (at) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return valid(lang);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return valid(navigator.language);
}

/** Authors write `zh_TW`, `en-`, or nothing; `Intl` throws on those. */
function valid(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
