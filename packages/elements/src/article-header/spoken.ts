/** What of a story is read out: its headline and its text, without what stands around and between. */
import { languageOf } from '../core/language.js';
import type { Host } from './host.js';

export interface Sentence {
  text: string;
  /** BCP 47. */
  language: string;
}

const SPOKEN = 'p, h2, h3, h4, li, blockquote';
const SILENT =
  'aside, figure, nav, footer, table, pre, [hidden], [aria-hidden=true], [role=status], [data-offer], news-ad-slot, news-embed, news-video, news-figure';

/** In order; each sentence by itself, since engines break off what is too long (Chromium, after 15 seconds). */
export function sentencesOf({ element }: Host): Sentence[] {
  const body = element.closest('news-article, article')?.querySelector('[data-body]');
  const above = element.querySelectorAll('[slot=headline], [slot=standfirst] :is(p, li)');
  const blocks = [...(body?.querySelectorAll(SPOKEN) ?? [])].filter(
    (block) => !block.closest(SILENT) && !block.parentElement?.closest('p, li, blockquote'),
  );
  return [...above, ...blocks].flatMap((block) => {
    const language = languageOf(block);
    return split(block.textContent ?? '', language).map((text) => ({ text, language }));
  });
}

function split(text: string, language: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)];
  return sentences.map(({ segment }) => segment.trim()).filter(Boolean);
}
