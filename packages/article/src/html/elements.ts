import { isLanguage } from '../language.js';
import type { Heading, Paragraph, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { phrasingText } from '../text.js';
import type { Account } from './account.js';
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
  'p div section article main header footer aside nav center address hgroup summary dl dt dd body html search menu fieldset ' +
    'legend li tbody thead tfoot tr td th caption picture figcaption',
);

/** Says nothing that would be lost when only its content is taken. */
export const SILENT = named(
  'span p div section article body html wbr bdi time picture data noscript',
);

export const MEDIA = named('img iframe video audio figure');

type Wrap = (children: Phrasing[]) => Phrasing[];

/**
 * What an element inside a sentence does with its content: marks it, links it, or nothing. What it became is claimed when
 * that happens: an element around blocks alone never comes to it.
 */
export function wrapperOf(element: HtmlElement, account: Account): Wrap {
  const { tagName: tag } = element;
  const type = MARKS.get(tag);
  const language = languageOf(element);
  if (tag === 'a') return linkOf(element, language, account);
  if (type) return claiming(element, account, (children) => [{ type, ...language, children }]);
  const signs = signsAround(element);
  const signed = signs
    ? (children: Phrasing[]) => [text(signs[0]), ...children, text(signs[1])]
    : (children: Phrasing[]) => children;
  if (signs) account.degrade(element, 'text', `<${tag}> is only its words, with signs around them`);
  else if (!SILENT.has(tag)) account.degrade(element, undefined, `<${tag}> unwrapped`);
  if (!Object.keys(language).length) {
    account.map(element);
    return signed;
  }
  return claiming(element, account, (children) => [
    { type: 'span', ...language, children: signed(children) },
  ]);
}

/** `wrap`, which says what the element became when it comes to that: spaces alone are not worth a word. */
function claiming(element: HtmlElement, account: Account, wrap: Wrap): Wrap {
  return (children) => {
    const wrapped = wrap(children);
    if (phrasingText(children).trim()) account.map(element, wrapped[0]?.type);
    return wrapped;
  };
}

/** Signs that a browser, or the way in which it sets the words, puts around them. */
function signsAround({ tagName, parentNode }: HtmlElement): [string, string] | undefined {
  if (tagName === 'q') return ['“', '”'];
  // The reading of a character stands over it. In one line it follows in parentheses, unless <rp> brings them.
  const ruby = tagName === 'rt' && parentNode?.nodeName === 'ruby' ? parentNode : undefined;
  return ruby && !ruby.childNodes.some(({ nodeName }) => nodeName === 'rp')
    ? ['(', ')']
    : undefined;
}

function text(value: string): Phrasing {
  return { type: 'text', value };
}

type Language = Pick<Paragraph, 'lang' | 'dir'>;

function linkOf(element: HtmlElement, language: Language, account: Account): Wrap {
  const href = attribute(element, 'href');
  const url = href && safeLink(href);
  if (!url) {
    if (href) account.degrade(element, undefined, NO_LINK);
    else account.map(element);
    return (children) => children;
  }
  const title = attribute(element, 'title');
  return claiming(element, account, (children) => [
    compact({ type: 'link', url, title, ...language, children }),
  ]);
}

const NO_LINK = 'a link to an address that is not http, https, mailto or tel is only its words';

export function languageOf(element: HtmlElement): Language {
  const lang = attribute(element, 'lang');
  // <bdi> is by itself what dir=auto is (HTML Standard, "the bdi element").
  const dir =
    attribute(element, 'dir')?.toLowerCase() ?? (element.tagName === 'bdi' ? 'auto' : undefined);
  return {
    ...(lang && isLanguage(lang) ? { lang } : {}),
    ...(dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? { dir } : {}),
  };
}
