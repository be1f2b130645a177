/** What the page looks like, in numbers: all that is needed to say how tall a block will be without asking a browser. */

/** How the words of a language are set. Numbers are parts of the type size. */
export interface TextSetting {
  /** Mean width of a letter; a full-width one counts as two. */
  advance: number;
  /** Distance between lines. */
  leading: number;
}

/** One width of window. Lengths are CSS pixels. */
export interface Screen {
  /** Height of the window. */
  viewport: number;
  /** Width of the column of text. */
  column: number;
  /** Width of a picture that does not ask for more. */
  picture: number;
  /** Width of a picture that asks for all there is. */
  full: number;
  /** Type size of the text, and of captions, boxes and tables. */
  text: number;
  small: number;
  /** Space between blocks, and around pictures and boxes. */
  gap: number;
  wideGap: number;
  /** Type size of the headline. */
  headline: number;
  /** Heights of the ad formats, with label and rules. */
  ads: Readonly<Record<string, number>>;
}

export interface Metrics {
  /** A phone: 360 px wide. */
  narrow: Screen;
  /** A desk: the text is 620 px wide. */
  wide: Screen;
  /** By language, `zh` or `zh-Hant`; the others are set as `en` is. */
  settings: Readonly<Record<string, TextSetting>>;
}

export type Width = 'narrow' | 'wide';
export const WIDTHS: readonly Width[] = ['narrow', 'wide'];

/** The kit's own styles (`broadsheet.css`) in a page of 18 px serif type, boxes set apart by two lines: what holds where a publisher gives no numbers. */
export const METRICS: Metrics = {
  narrow: {
    viewport: 640,
    column: 328,
    picture: 360,
    full: 360,
    text: 18,
    small: 13,
    gap: 18,
    wideGap: 32,
    headline: 31,
    ads: {
      mpu: 300,
      billboard: 300,
      'half-page': 650,
      leaderboard: 100,
      'mobile-banner': 100,
      native: 300,
      skyscraper: 650,
    },
  },
  wide: {
    viewport: 720,
    column: 620,
    picture: 620,
    full: 960,
    text: 18,
    small: 14,
    gap: 18,
    wideGap: 32,
    headline: 54,
    ads: {
      mpu: 300,
      billboard: 300,
      'half-page': 650,
      leaderboard: 140,
      'mobile-banner': 100,
      native: 300,
      skyscraper: 650,
    },
  },
  // Measured in Noto Serif, Noto Serif CJK, Noto Naskh Arabic and Noto Serif Hebrew; other faces differ by a tenth.
  settings: {
    en: { advance: 0.47, leading: 1.55 },
    ru: { advance: 0.52, leading: 1.55 },
    el: { advance: 0.5, leading: 1.55 },
    he: { advance: 0.47, leading: 1.55 },
    ar: { advance: 0.385, leading: 1.75 },
    fa: { advance: 0.385, leading: 1.75 },
    zh: { advance: 0.5, leading: 1.75 },
    ja: { advance: 0.5, leading: 1.75 },
    ko: { advance: 0.46, leading: 1.75 },
    th: { advance: 0.5, leading: 1.55 },
  },
};

/** How a language is set: its own entry, else that of its first part, else English's. */
export function settingOf(language: string, { settings }: Metrics): TextSetting {
  const own = (tag: string | undefined) =>
    tag !== undefined && Object.hasOwn(settings, tag) ? settings[tag] : undefined;
  return (
    own(language) ??
    own(language.split(/[-_]/)[0]?.toLowerCase()) ??
    own('en') ?? { advance: 0.47, leading: 1.55 }
  );
}
