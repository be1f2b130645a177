import type { BodyBlock } from '../../../generated/types.js';
import type { Reader } from '../../../html/reader.js';
import type { HtmlElement, HtmlNode } from '../../../html/tree.js';
import { furnitureNamed } from './furniture.js';
import { madeElement } from './made.js';

/**
 * Comments by which WordPress marks a place or a block. Around a block they only repeat what its HTML says; alone
 * (`<!-- wp:name {…} /-->`) they are all there is of a block that the server would print.
 */
export function readComments(nodes: readonly HtmlNode[], reader: Reader): readonly HtmlNode[] {
  if (!nodes.some(({ nodeName }) => nodeName === '#comment')) return nodes;
  return nodes.flatMap((node) => {
    const comment = node.nodeName === '#comment' ? (node as { data: string }).data.trim() : '';
    const kept = comment ? blockAlone(comment, reader) : undefined;
    return kept ? [kept] : [node];
  });
}

const kept = new WeakMap<HtmlElement, BodyBlock>();

export function commentBlock(element: HtmlElement): BodyBlock | undefined {
  return kept.get(element);
}

function blockAlone(comment: string, reader: Reader): HtmlElement | undefined {
  if (/^more(?:\s|$)/.test(comment))
    reader.account.lose('<!--more-->: the place where lists of posts cut the story');
  if (comment === 'nextpage')
    reader.account.lose('<!--nextpage-->: the pages of the story are one');
  const name = /^wp:([\w/-]+)\s/.exec(comment)?.[1];
  if (name === undefined || !comment.endsWith('/') || name === 'footnotes') return undefined;
  const furniture = furnitureNamed(name.replace(/^core\//, ''));
  if (furniture) {
    reader.account.lose(`the block "${name}" dropped: ${furniture}`);
    return undefined;
  }
  reader.account.lose(
    `the block "${name}" is printed by the server: kept as it came, never printed here`,
  );
  const element = madeElement('#block');
  kept.set(element, { type: 'unknown', originalType: `wp:${name}`, source: { comment } });
  return element;
}
