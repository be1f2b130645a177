/** How large the story is set, kept on this device. `text-size-head.ts` sets it before the first paint. */
import { KEY, SIZES } from './text-sizes.js';

/** The next larger size, after the largest the paper's own. Says it as the language says per cents. */
export function nextTextSize(language: string): string {
  const { dataset } = document.documentElement;
  const at = (SIZES.indexOf(dataset['textSize'] ?? '100') + 1) % SIZES.length;
  const size = SIZES[at]!;
  dataset['textSize'] = size;
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // A storage that is full or forbidden: then it holds for this page.
  }
  return new Intl.NumberFormat(language, { style: 'percent' }).format(Number(size) / 100);
}
