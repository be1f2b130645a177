/** Documents for tests: small ones made here, larger ones read from this folder. All words are our own. */
import { readFileSync } from 'node:fs';
import type { Article, BodyBlock, Heading, Paragraph, Phrasing } from '../src/index.js';

export function sample(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
}

export function article(children: BodyBlock[], more: Partial<Article> = {}): Article {
  return {
    format: 'broadsheet',
    version: 1,
    id: 'a1',
    url: '/articles/a1',
    language: 'en',
    type: 'news',
    headline: 'The boats are back',
    access: { model: 'free' },
    ...more,
    body: { type: 'body', version: 1, children },
  };
}

export function paragraph(words: string | Phrasing[], id?: string): Paragraph {
  const children: Phrasing[] = typeof words === 'string' ? [{ type: 'text', value: words }] : words;
  return { type: 'paragraph', ...(id === undefined ? {} : { id }), children };
}

export function heading(words: string): Heading {
  return { type: 'heading', level: 'chapter', children: [{ type: 'text', value: words }] };
}

/** A text of so many words. */
export function text(words: number, word = 'word'): string {
  return Array.from({ length: words }, () => word).join(' ');
}

/** Pointers of every object with a `type` under `value`: written apart from the code under test. */
export function typedPointers(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    !Array.isArray(value) && typeof (value as { type?: unknown }).type === 'string' ? [at] : [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    typedPointers(child, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [...own, ...below];
}

/** Pointers of every object under `value`, itself too: written apart from the code under test. */
export function objectPointers(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    objectPointers(child, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return Array.isArray(value) ? below : [at, ...below];
}
