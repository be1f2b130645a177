import type { Article } from '@broadsheet/article';
import { plainLine } from '../characters.js';
import { descriptionOf } from '../description.js';
import { labelOf } from '../kind.js';
import { canonicalOf, publisherOf } from '../names.js';
import type { Part } from '../part.js';
import { sharedImages } from '../json-ld/images.js';
import { pageWords } from '../words/all.js';
import type { TextOptions } from './options.js';

/**
 * What stands around the story, as YAML. Every value is written as JSON, which YAML 1.1 and 1.2 read alike: a bare
 * `no`, `12:30` or `2026-11-23` would be another thing to each.
 */
export function frontMatter({ shown, cut }: Part, options: TextOptions): string {
  const fields = Object.entries(fieldsOf(shown, cut, options)).filter(([, value]) =>
    isKnown(value),
  );
  const lines = fields.map(([name, value]) => `${name}: ${JSON.stringify(tidied(value))}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

type Value = string | boolean | readonly string[] | undefined;

function fieldsOf(article: Article, cut: boolean, options: TextOptions): Record<string, Value> {
  const { origin } = options;
  return {
    title: article.headline,
    description: descriptionOf(article),
    author: article.bylines?.map(({ name }) => name),
    date: article.published,
    updated: article.updated,
    url: canonicalOf(article, origin),
    language: article.language,
    type: article.type,
    label: labelOf(article, pageWords(article.language))?.text,
    section: article.section?.text,
    series: article.series?.text,
    topics: article.topics?.map(({ text }) => text),
    place: article.place,
    image: sharedImages(article, origin)[0]?.url,
    publisher: publisherOf(options).name,
    access: article.access.model,
    // Whether this is the whole story.
    complete: !cut,
  };
}

function isKnown(value: Value): boolean {
  return typeof value === 'boolean' || (value !== undefined && value.length > 0);
}

/** U+2028 and U+2029 end a line of YAML 1.1, and a space is what they are to a reader. */
function tidied(value: Value): Value {
  if (typeof value === 'string') return plainLine(value.replace(/[\u2028\u2029]/g, ' ')).trim();
  return Array.isArray(value) ? value.map((one: string) => tidied(one) as string) : value;
}
