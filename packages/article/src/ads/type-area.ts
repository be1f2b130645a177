import type { TextSetting } from './metrics.js';

/**
 * Characters that take the width of two (East Asian Width W and F, Unicode Standard Annex 11), as far as they are one UTF-16
 * unit: those beyond have two and count as two by themselves.
 */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
/** Signs that stand over or under the letter before them. */
const MARKS = /\p{M}/gu;
const PLAIN = /^[\u0020-\u02ff\u2010-\u2026]*$/;

/** Width of a text in letters: a full-width character counts as two, a combining mark as none. */
export function lettersOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return text.length + (text.match(FULL_WIDTH)?.length ?? 0) - (text.match(MARKS)?.length ?? 0);
}

/** Where words are not broken, the end of a line stays empty by about half a word. */
const RAGGED = 2.5;

/** A place in which words are set: its width in CSS pixels, its type size, and how the language is set. */
export class TypeArea {
  constructor(
    readonly width: number,
    readonly size: number,
    readonly setting: TextSetting,
  ) {}

  /** Height of a line. */
  get line(): number {
    return this.size * this.setting.leading;
  }

  /** Height of a text, in which line ends begin new lines; none where there are no words. */
  height(text: string): number {
    if (text.trim() === '') return 0;
    const perLine = this.#lettersPerLine(text);
    let lines = 0;
    for (const part of text.split('\n')) lines += Math.max(1, Math.ceil(lettersOf(part) / perLine));
    return lines * this.line;
  }

  /** The same place, narrower by so much. */
  inset(by: number): TypeArea {
    return new TypeArea(Math.max(1, this.width - by), this.size, this.setting);
  }

  /** The same place with another type size; `leading` where it has its own. */
  sized(size: number, leading = this.setting.leading): TypeArea {
    return new TypeArea(this.width, size, { ...this.setting, leading });
  }

  #lettersPerLine(text: string): number {
    const letters = this.width / (this.size * this.setting.advance);
    FULL_WIDTH.lastIndex = 0;
    return Math.max(2, letters - (FULL_WIDTH.test(text) ? 1 : RAGGED));
  }
}
