import type { BodyBlock } from '../../../generated/types.js';
import { embedOf } from '../../../html/embed.js';
import type { Dialect, Reader } from '../../../html/reader.js';
import { allText, attribute, classesOf, isElement, type HtmlElement } from '../../../html/tree.js';
import { commentBlock, readComments } from './comments.js';
import { embed, otherStory } from './embeds.js';
import { Footnotes } from './footnotes.js';
import { furnitureIn } from './furniture.js';
import { withBreaks } from './lines.js';
import {
  background,
  caption,
  cover,
  figure,
  gallery,
  image,
  mediaText,
  pictureLink,
  through,
} from './pictures.js';
import { keepSentences, phraseOf } from './sentence.js';
import { shortcodeBlocks } from './shortcode-blocks.js';
import { groupShortcodes, shortcodeOf } from './shortcodes.js';
import { accordionItem, dropCap, file, pullquote } from './text-blocks.js';

type ElementReader = (
  element: HtmlElement,
  reader: Reader,
  depth: number,
) => BodyBlock[] | undefined;

/** Reads as everybody would, and says what is lost by that. */
const saying =
  (reason: string): ElementReader =>
  (element, reader) => {
    attribute(element, 'class');
    reader.account.degrade(element, undefined, reason);
    return undefined;
  };

const dropping =
  (reason: string): ElementReader =>
  (element, reader) => {
    reader.account.drop(element, reason);
    return [];
  };

/** What WordPress means by a class. */
const READERS = new Map<string, ElementReader>([
  ['has-drop-cap', dropCap],
  ['wp-block-pullquote', pullquote],
  ['wp-block-file', file],
  ['wp-block-accordion-item', accordionItem],
  ['wp-block-spacer', dropping('space is for the page to set')],
  ['wp-block-columns', saying('columns stand one after the other')],
  ['wp-block-media-text', mediaText],
  ['wp-block-cover', cover],
  ['wp-block-cover__image-background', (element, reader) => (element.tagName === 'div' ? background(element, reader) : undefined)],
  ['wp-block-gallery', gallery],
  ['gallery', gallery],
  ['wp-block-jetpack-tiled-gallery', gallery],
  ['tiled-gallery', gallery],
  ['wp-block-jetpack-slideshow', gallery],
  ['wp-block-jetpack-image-compare', gallery],
  ['blocks-gallery-grid', through],
  ['blocks-gallery-item', through],
  ['gallery-icon', through],
  ['wp-block-jetpack-slideshow_swiper-wrapper', through],
  ['wp-block-jetpack-slideshow_slide', through],
  ['gallery-item', caption],
  ['wp-caption', caption],
  ['wp-block-embed', embed],
  ['wp-embedded-content', otherStory],
]); // prettier-ignore

/** Core blocks whose HTML says what they are. */
const PLAIN = new Set(
  (
    'paragraph heading list list-item quote group column buttons button code preformatted table separator image video audio ' +
    'details freeform html text-columns subhead post-content accordion accordion-heading accordion-panel row stack missing'
  ).split(' '),
);

export interface DialectOptions {
  /** Footnotes that are kept apart from the text, by id. */
  notes?: ReadonlyMap<string, string>;
  /** Whether this is a text of the classic editor as it was written: line ends in it are meant. */
  isClassic?: boolean;
}

/** What WordPress, its block editor and its usual plugins mean by their HTML. One dialect reads one document. */
export function wordpressDialect({ notes, isClassic = false }: DialectOptions = {}): Dialect {
  const footnotes = new Footnotes(notes);
  let verses = 0;

  return {
    group(nodes, reader) {
      const lines = isClassic || verses ? withBreaks(nodes, isClassic) : nodes;
      return keepSentences(readComments(groupShortcodes(lines, reader), reader));
    },

    phrase(element, reader) {
      return footnotes.reference(element, reader) ?? phraseOf(element, reader);
    },

    block(element, reader, depth) {
      if (element.tagName.startsWith('#')) return madeBlocks(element, reader, depth);
      const classes = classesOf(element);
      const furniture = furnitureIn(classes);
      if (furniture) return dropping(`${furniture}: no part of the story`)(element, reader, depth);
      if (classes.includes('wp-block-footnotes')) return footnotes.list(element, reader, depth);
      if (classes.includes('wp-block-verse')) return verse(element, reader, depth);
      for (const name of classes) {
        const blocks = READERS.get(name)?.(element, reader, depth);
        if (blocks) return blocks;
      }
      tellUnknown(element, classes, reader);
      if (element.tagName === 'img') return image(element, reader, depth);
      if (element.tagName === 'figure') return figure(element, reader, depth);
      return element.tagName === 'a' ? pictureLink(element, reader, depth) : undefined;
    },
  };

  /** Lines of a poem are lines of a paragraph. */
  function verse(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
    verses += 1;
    const blocks = reader.readInside(element.childNodes, depth);
    verses -= 1;
    attribute(element, 'class');
    const isSet = /(?:^|\n)[ \t]+\S/.test(allText(element.childNodes));
    if (isSet) reader.account.degrade(element, 'paragraph', 'the indents of verse are lost');
    else reader.account.map(element, 'paragraph');
    return blocks;
  }
}

function madeBlocks(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const code = shortcodeOf(element);
  if (element.tagName === '#furniture') {
    reader.account.lose(`[${code!.name}] dropped: a part of the page, not of the story`);
    for (const one of element.childNodes.filter(isElement))
      reader.account.drop(one, `inside [${code!.name}], which is a part of the page`);
    return [];
  }
  if (code) return shortcodeBlocks(code, element, reader, depth);
  const block = commentBlock(element);
  if (block) return [block];
  return element.tagName === '#embed' ? [embedOf(allText(element.childNodes))] : [];
}

/** A block of a plugin is only its HTML here. */
function tellUnknown(element: HtmlElement, classes: readonly string[], reader: Reader): void {
  const name = classes
    .find((one) => one.startsWith('wp-block-') && !/__|-is-layout-/.test(one))
    ?.slice(9);
  if (name === undefined || PLAIN.has(name) || READERS.has(`wp-block-${name}`)) return;
  reader.account.degrade(
    element,
    undefined,
    `the block "${name}" is not known here: only its HTML is read`,
  );
}
