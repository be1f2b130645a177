import type { Article, BodyBlock, ImageSet } from '../../generated/types.js';
import type { Source } from '../source.js';
import { keepUnknown } from '../unknown.js';
import { addressOf } from './address.js';
import type { Association, Associations } from './associations.js';
import { bodiesOf, readBody } from './body.js';
import { boxOf, type Known } from './dialect.js';
import { mediaKindOf } from './media.js';
import { wordings } from './wording.js';
import { readHeadline } from './words.js';

/** What stands after the text, and what to read after the story. */
export interface Rest {
  blocks: BodyBlock[];
  next: NonNullable<Article['next']>;
}

/** Names by which providers say that a text stands beside the story. */
const BOX = /fact|fakt|box|side-?bar|ruta|explain|background/i;

/**
 * The items to which the body does not refer. ninjs has no place for them but their order: pictures stand together after the
 * text, films and sounds each by itself, and other stories are what to read next.
 * @param hasParts whether the texts among them are its parts: those of a package that has no text of its own
 */
export function readRest(associations: Associations, known: Known, hasParts: boolean): Rest {
  const blocks: BodyBlock[] = [];
  const pictures: ImageSet[] = [];
  const next: Rest['next'] = [];
  for (const one of associations.all) {
    if (one.block) continue;
    const medium = associations.place(one);
    if (medium?.type === 'image-set') pictures.push(medium);
    else if (medium) blocks.push(medium);
    else if (mediaKindOf(one.source)) one.source.drop('it has no file that a browser shows');
    else for (const block of readText(one, known, hasParts, next)) blocks.push(block);
  }
  const [picture] = pictures;
  if (pictures.length > 1) blocks.unshift({ type: 'gallery', children: pictures });
  else if (picture) blocks.unshift(picture);
  return { blocks, next };
}

/** A text that belongs to the story: a part of it, a box beside it, or another story. */
function readText(
  { name, source }: Association,
  known: Known,
  hasParts: boolean,
  next: Rest['next'],
): BodyBlock[] {
  const type = source.text('type');
  if (type === 'event' || type === 'planning') {
    source.drop('planning is no part of the story');
    return [];
  }
  if (!isText(source))
    return [keepUnknown(source.value, source.node, source.pointer, source.ledger, NO_KIND)];
  const isBox = BOX.test(`${name} ${source.text('rel') ?? ''} ${source.text('profile') ?? ''}`);
  const headline = readHeadline(source);
  const url = addressOf(source);
  if (isBox || hasParts) {
    const { blocks } = readBody(bodiesOf(source), { ...known, headline });
    if (blocks.length) {
      const title = headline === undefined ? [] : [titleOf(headline)];
      source.map(isBox ? 'fact-box' : 'body');
      return isBox ? [boxOf([...title, ...blocks])] : [...title, ...blocks];
    }
  }
  if (headline !== undefined && url !== undefined) {
    if (source.link('canonicalUri')) source.map('next');
    else source.degrade('next', 'its identifier serves as its address');
    next.push({ url, headline });
  } else source.drop('without a headline and an address it cannot be read next');
  return [];
}

const NO_KIND = 'neither a text nor a file says what it is';

/** Whether an item is a text, or has words of one. */
function isText(source: Source): boolean {
  const type = source.text('type');
  return (
    type === 'text' ||
    type === 'composite' ||
    wordings(source, 'headlines').length > 0 ||
    wordings(source, 'bodies').length > 0
  );
}

function titleOf(value: string): BodyBlock {
  return { type: 'heading', level: 'chapter', children: [{ type: 'text', value }] };
}
