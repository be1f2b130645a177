import type { Article, Image, Lead } from '../../generated/types.js';
import type { Source } from '../source.js';
import { isSame } from './elements.js';
import { mediaKindOf, readMedium, useOf, type Medium } from './media.js';
import { namedObjects, renditionsOf } from './renditions.js';
import { wordings } from './wording.js';

/** An item that belongs to another. */
export interface Association {
  /** In ninjs the only word about what the item is to the other: `mainpic`, `logo`, `a001`. */
  name: string;
  source: Source;
  /** What it became, once it has a place. */
  block?: Medium;
}

/** The items that belong to a story. Each gets one place in the article at most. */
export class Associations {
  readonly all: readonly Association[];
  #byName = new Map<string, Association>();
  #byAddress = new Map<string, Association>();

  constructor(
    item: Source,
    /** Ids that blocks of the article have. */
    private readonly ids: Set<string>,
  ) {
    this.all = namedObjects(item, 'associations').map(([name, source]) => ({ name, source }));
    for (const one of this.all) {
      if (!this.#byName.has(one.name)) this.#byName.set(one.name, one);
      for (const address of addressesOf(one.source))
        if (!this.#byAddress.has(address)) this.#byAddress.set(address, one);
    }
  }

  /** The block for the item to which the body refers by one of these names or addresses; nothing where there is none, or it stands elsewhere. */
  referred(
    names: readonly string[],
    addresses: readonly string[],
    alt?: string,
  ): Medium | undefined {
    const found =
      names.map((name) => this.#byName.get(name)).find(Boolean) ??
      addresses.map((address) => this.#byAddress.get(address)).find(Boolean);
    return found && this.place(found, alt);
  }

  /**
   * The block for an item that has no place yet.
   * @param alt what a picture shows, where the body says that
   */
  place(association: Association, alt?: string): Medium | undefined {
    if (association.block) return undefined;
    const block = readMedium(association.source, { ids: this.ids, alt });
    if (block) association.block = block;
    return block;
  }

  /** Whether any item has a place. */
  get hasPlaced(): boolean {
    return this.all.some(({ block }) => block);
  }

  /** What stands above the story. Where the body itself shows the item that is meant for it, that is only the picture on cards. */
  lead(): Pick<Article, 'lead' | 'socialImage'> {
    for (const one of this.all) {
      if (!LEAD.test(one.name.replace(/[^a-z]/gi, ''))) continue;
      if (one.block) return socialOf(one.block);
      const block = mediaKindOf(one.source) === 'audio' ? undefined : this.place(one);
      if (block) return { lead: block as Lead };
    }
    return {};
  }

  /** Says of the captions of items that the body has other words in their place. */
  settle(): void {
    for (const { source, block } of this.all) {
      const caption = block && captionOf(block);
      if (caption === undefined) continue;
      const own = wordings(source, 'descriptions').filter((one) => useOf(one) === 'caption');
      if (own.some((one) => isSame(caption, one.text('caption')))) continue;
      for (const one of own) one.drop('the body of the story has another caption');
    }
  }
}

/** The words under a picture, film or sound. */
export function captionOf(block: Medium): string | undefined {
  if (block.type === 'image-set') return block.picture?.caption;
  return block.type === 'video' || block.type === 'audio' ? block.caption : undefined;
}

/** Names by which providers say that an item belongs above the story. */
const LEAD =
  /^(?:featured?|main|lead|hero|header|top)(?:media|item|image|img|picture|pic|photo|video|graphic)?$/i;

function socialOf(block: Medium): { socialImage?: Image } {
  return block.type === 'image-set' && block.picture
    ? { socialImage: block.picture.fallbackImage }
    : {};
}

/** Everything by which a body may refer to an item. */
function addressesOf(source: Source): string[] {
  const uri = source.text('uri');
  const files = renditionsOf(source).map(({ url }) => url);
  return uri === undefined ? files : [uri, ...files];
}
