import { parseSrcset } from 'srcset';
import type { BodyBlock, Image } from '../generated/types.js';
import { compact } from '../json.js';
import type { Reader } from './reader.js';
import { all, attribute, isElement, size, type HtmlElement, type HtmlNode } from './tree.js';
import { safeSource } from './url.js';

/** A picture. Nothing where the address is missing or not allowed; the loss is noted. */
export function imageOf(element: HtmlElement, reader: Reader): BodyBlock[] {
  const fallbackImage = imageFile(element);
  if (!fallbackImage) {
    reader.account.drop(element, 'an image without an address that is allowed dropped');
    return [];
  }
  const alt = attribute(element, 'alt');
  if (alt === undefined) reader.account.degrade(element, 'image-set', 'no alt text');
  else reader.account.map(element, 'image-set');
  return [{ type: 'image-set', picture: { alt: alt ?? '', fallbackImage } }];
}

/** Where scripts put the address of what they load late; `src` holds a dot or a stand-in then. The last is the file before it was resized. */
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src', 'data-orig-file'];
const COPIES = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** The address from which an `<img>` or a frame is loaded, at once or late. */
export function addressOf(element: HtmlElement): string | undefined {
  return SOURCES.flatMap((name) => safeSource(attribute(element, name) ?? '') ?? [])[0];
}

/** The file of an `<img>`, with its copies. */
export function imageFile(element: HtmlElement): Image | undefined {
  const url = addressOf(element);
  if (url === undefined) return undefined;
  const sourceSet = COPIES.map((name) => copies(attribute(element, name))).find(
    (set) => set.length,
  );
  // What only tells a browser how to load and lay out the picture is for the page to say.
  for (const name of ['sizes', 'loading', 'decoding', 'fetchpriority']) attribute(element, name);
  return compact({
    url,
    width: size(element, 'width'),
    height: size(element, 'height'),
    sourceSet,
  });
}

function copies(srcset: string | undefined): NonNullable<Image['sourceSet']> {
  if (srcset === undefined || srcset.length > LONGEST_SRCSET) return [];
  return parseSrcset(srcset).flatMap(({ url, width }) => {
    const address = safeSource(url);
    return address && width !== undefined && width > 0 ? [{ url: address, width }] : [];
  });
}

/** Longer than any that a system writes; the parser of the list takes more than linear time. */
const LONGEST_SRCSET = 20_000;

const LATE = ['img', 'iframe'];

/**
 * Whether the node at `place` is a `<noscript>` that holds a picture or frame of which there is no other copy. Most stand
 * beside an element that a script would load late and that says as much.
 */
export function standsIn(nodes: readonly HtmlNode[], place: number): boolean {
  const node = nodes[place]!;
  if (!isElement(node) || node.tagName !== 'noscript') return false;
  const [copy] = all(node, ...LATE);
  if (!copy || addressOf(copy) === undefined) return false;
  return ![-1, 1].some((step) => {
    const beside = besides(nodes, place, step);
    if (!beside) return false;
    const late = LATE.includes(beside.tagName) ? [beside] : all(beside, ...LATE);
    return late.some((one) => one.tagName === copy.tagName && addressOf(one) !== undefined);
  });
}

/** The element next to a place, spaces and comments between them. */
function besides(nodes: readonly HtmlNode[], place: number, step: number): HtmlElement | undefined {
  for (let i = place + step; nodes[i]; i += step) {
    const node = nodes[i]!;
    if (isElement(node)) return node;
    if (node.nodeName === '#text' && (node as { value: string }).value.trim()) return undefined;
  }
  return undefined;
}
