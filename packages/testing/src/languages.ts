/** The languages in which the kit speaks, as its promise and not as its files have them. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar', 'he', 'fr', 'de', 'es', 'pt', 'ru'] as const; // prettier-ignore
