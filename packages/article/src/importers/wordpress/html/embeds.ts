import type { BodyBlock } from '../../../generated/types.js';
import { embedOf } from '../../../html/embed.js';
import { captioned } from '../../../html/figure.js';
import type { Reader } from '../../../html/reader.js';
import {
  all,
  allText,
  attribute,
  childNamed,
  classesOf,
  first,
  valueOf,
  type HtmlElement,
} from '../../../html/tree.js';
import { hostOf, safeLink, safeSource } from '../../../html/url.js';
import { plainText } from '../../../text.js';

/** A block that shows something of another site: what its provider sent, or only its address. */
export function embed(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const words = childNamed(element, 'figcaption');
  const content = element.childNodes.filter((child) => child !== words);
  const read = reader.readInside(content, depth);
  const url = bareAddress(read);
  const blocks = url ? [addressBlock(element, url)] : read;
  if (url) attribute(element, 'class');
  reader.account.map(element, blocks[0]?.type);
  return captioned(blocks, words, reader, depth);
}

/** The address that is all of the blocks. */
function bareAddress(blocks: readonly BodyBlock[]): string | undefined {
  const [only, ...others] = blocks;
  if (only?.type !== 'paragraph' || others.length) return undefined;
  const [part, ...parts] = only.children;
  const linked = part?.type === 'link' && !parts.length ? part.url : undefined;
  return webAddress(linked ?? plainText([only]));
}

export function webAddress(text: string): string | undefined {
  const url = /^https?:\/\/\S+$/i.test(text.trim()) ? safeSource(text) : undefined;
  return url && hostOf(url) ? url : undefined;
}

/** Another story where the address is one of a WordPress site, else an embed. */
function addressBlock(element: HtmlElement, url: string): BodyBlock {
  const classes = classesOf(element);
  const isStory = classes.includes('is-type-wp-embed');
  if (isStory) return { type: 'recommended', teaserTitleOverride: url, url };
  return embedOf(url, classes.includes('is-type-video') ? { kind: 'video' } : {});
}

/** A story of another WordPress site comes as a quotation with its title and a frame that shows it. */
export function otherStory(element: HtmlElement, reader: Reader): BodyBlock[] | undefined {
  if (element.tagName === 'iframe') return framedStory(element, reader);
  const link = element.tagName === 'blockquote' ? first(element, 'a') : undefined;
  const url = link && safeLink(attribute(link, 'href') ?? '');
  const title = link && wordsIn(link);
  if (!url || !title || title !== wordsIn(element)) return undefined;
  for (const name of ['class', 'data-secret', 'cite']) attribute(element, name);
  reader.account.map(element, 'recommended');
  return [{ type: 'recommended', teaserTitleOverride: title, url }];
}

function wordsIn(element: HtmlElement): string {
  return allText(element.childNodes).replace(/\s+/g, ' ').trim();
}

function framedStory(element: HtmlElement, reader: Reader): BodyBlock[] | undefined {
  const secret = valueOf(element, 'data-secret');
  if (secret && quotedSecrets(element).has(secret)) {
    reader.account.drop(element, 'shows the story to which the link before it leads');
    return [];
  }
  const url = safeLink((attribute(element, 'src') ?? '').replace(/embed\/?(?:#.*)?$/, ''));
  const title = attribute(element, 'title');
  if (!url || !hostOf(url) || !title) return undefined;
  reader.account.map(element, 'recommended');
  return [{ type: 'recommended', teaserTitleOverride: title.replace(/^“(.*)” — .*$/, '$1'), url }];
}

/** The secrets of the quotations in a document, gathered once. */
const secrets = new WeakMap<object, Set<string>>();

function quotedSecrets(element: HtmlElement): Set<string> {
  let root = element as HtmlElement;
  while (root.parentNode) root = root.parentNode as HtmlElement;
  const known = secrets.get(root);
  if (known) return known;
  const quotes = all(root, 'blockquote').filter((one) =>
    classesOf(one).includes('wp-embedded-content'),
  );
  const found = new Set(quotes.map((one) => valueOf(one, 'data-secret')));
  secrets.set(root, found);
  return found;
}
