/** Articles and pieces of them for tests: our own words. */
import type { Article, BodyBlock, Paragraph, Phrasing } from '@broadsheet/article';

export const text = (value: string): Phrasing => ({ type: 'text', value });

export const paragraph = (...children: (string | Phrasing)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

export const heading = (
  level: 'chapter' | 'subheading' | 'label',
  words: string,
  fragmentIdentifier?: string,
): BodyBlock => ({ type: 'heading', level, children: [text(words)], fragmentIdentifier });

export const picture = (name: string): BodyBlock => ({
  type: 'image-set',
  picture: {
    alt: `What ${name} shows`,
    caption: `Caption of ${name}`,
    credit: `Illustration: Ada Wong`,
    fallbackImage: {
      url: `/media/${name}.webp`,
      width: 1200,
      height: 800,
      sourceSet: [
        { url: `/media/${name}-600.webp`, width: 600 },
        { url: `/media/${name}-1200.webp`, width: 600, dpr: 2 },
      ],
    },
  },
});

export function article(given: Partial<Article> = {}, ...children: BodyBlock[]): Article {
  return {
    format: 'broadsheet',
    version: 1,
    id: 'tide-mill',
    url: '/articles/tide-mill',
    language: 'en-GB',
    type: 'news',
    headline: 'Who owns the tide mill',
    access: { model: 'free' },
    body: { type: 'body', version: 1, children },
    ...given,
  };
}

/** Paragraphs whose words say which they are. */
export const paragraphs = (many: number): Paragraph[] =>
  Array.from({ length: many }, (_, i) =>
    paragraph(
      `Paragraph ${i + 1} tells of the mill and of ${'water that comes and goes, '.repeat(12)}again.`,
    ),
  );
