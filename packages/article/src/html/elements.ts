import { isLanguage } from '../language.js';
import type { Heading, Paragraph, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { attribute, type HtmlElement } from './tree.js';
import { safeLink } from './url.js';

/** Which elements of HTML mean what here. Maps and sets, for `<constructor>` is a tag that somebody can write. */

const named = (names: string): Set<string> => new Set(names.split(' '));

type Mark = 'strong' | 'emphasis' | 'strikethrough' | 'subscript' | 'superscript';

const MARKS = new Map<string, Mark>([
  ...['strong', 'b'].map((tag) => [tag, 'strong'] as const),
  ...['em', 'i', 'cite', 'dfn', 'var'].map((tag) => [tag, 'emphasis'] as const),
  ...['s', 'strike', 'del'].map((tag) => [tag, 'strikethrough'] as const),
  ['sub', 'subscript'],
  ['sup', 'superscript'],
]);

export const HEADINGS = new Map<string, Heading['level']>([
  ['h1', 'chapter'],
  ['h2', 'chapter'],
  ['h3', 'subheading'],
  ['h4', 'label'],
  ['h5', 'label'],
  ['h6', 'label'],
]);

/** Blocks that only hold others. */
export const CONTAINERS = named(
  'p div section article main header footer aside nav center address hgroup details summary dl dt dd body html search menu fieldset ' +
    'legend li tbody thead tfoot tr td th caption picture',
);

/** Says nothing that would be lost when only its content is taken. */
export const SILENT = named('span p div section article body html wbr bdi time picture data');

export const MEDIA = named('img iframe video audio figure');

type Wrap = (children: Phrasing[]) => Phrasing[];

/** What an element inside a sentence does with its content: marks it, links it, or nothing. */
export function wrapperOf(element: HtmlElement, lose: (loss: string) => void): Wrap {
  const { tagName: tag } = element;
  const mark = MARKS.get(tag);
  const language = languageOf(element);
  if (mark) return (children) => [{ type: mark, ...language, children }];
  if (tag === 'a') return linkOf(element, language, lose);
  if (!SILENT.has(tag)) lose(`<${tag}> unwrapped`);
  if (Object.keys(language).length) return (children) => [{ type: 'span', ...language, children }];
  return (children) => children;
}

type Language = Pick<Paragraph, 'lang' | 'dir'>;

function linkOf(element: HtmlElement, language: Language, lose: (loss: string) => void): Wrap {
  const href = attribute(element, 'href');
  const url = href && safeLink(href);
  if (href && !url)
    lose('a link to an address that is not http, https, mailto or tel is only its words');
  if (!url) return (children) => children;
  const title = attribute(element, 'title');
  return (children) => [compact({ type: 'link', url, title, ...language, children })];
}

export function languageOf(element: HtmlElement): Language {
  const lang = attribute(element, 'lang');
  const dir = attribute(element, 'dir')?.toLowerCase();
  return {
    ...(lang && isLanguage(lang) ? { lang } : {}),
    ...(dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? { dir } : {}),
  };
}
