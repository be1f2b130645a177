import type { Article, BodyBlock, Lead } from '../../generated/types.js';
import { compact } from '../../json.js';
import { plainText } from '../../text.js';
import type { Source } from '../source.js';
import { Associations, captionOf } from './associations.js';
import { bodiesOf, readBody, type Body } from './body.js';
import { partiesTo } from './credits.js';
import type { Found, Known } from './dialect.js';
import { LEADS, readMedium, superdeskAlt, type Medium } from './media.js';
import { readRest, type Rest } from './rest.js';
import { readHeadline, readSummaries, summariesOf } from './words.js';

/** The words of an item, and the pictures, films and sounds that stand with them. */
export interface Parts {
  headline: string | undefined;
  words: Pick<Article, 'standfirst' | 'description'>;
  /** What stands above the story. */
  above: Pick<Article, 'lead' | 'socialImage'>;
  children: BodyBlock[];
  next: Rest['next'];
  /** What the body says that belongs elsewhere. */
  found: Found;
  /** The item itself, where it is a picture, film or sound. */
  medium: Medium | undefined;
  /** What came of the body alone. */
  blocks: BodyBlock[];
  hasWords: boolean;
}

export function readParts(item: Source): Parts {
  const ids = new Set<string>();
  const medium = readMedium(item, { ids });
  const associations = new Associations(item, ids);
  const summaries = summariesOf(item);
  const known: Known = {
    headline: readHeadline(item),
    hasStandfirst: summaries.standfirsts.length + summaries.descriptions.length > 0,
    by: item.text('by'),
    located: item.text('located'),
    parties: partiesTo(item),
    associations,
  };
  const { blocks, found } = readText(item, medium, known);
  associations.settle();
  const isLead = medium !== undefined && LEADS.has(medium.type);
  const above = isLead ? { lead: medium as Lead } : associations.lead();
  const isPackage = !blocks.length && !medium && item.text('type') !== 'text';
  const rest = readRest(associations, known, isPackage);
  // A sound has no place above a story: where it is the item itself, it stands first in it.
  const children = [...(medium && !isLead ? [medium] : []), ...blocks, ...rest.blocks];
  const text = plainText(children);
  const words = medium
    ? // The caption stands under the picture, so it is only said again where it is not printed.
      compact({ standfirst: found.standfirst, description: captionOf(medium) })
    : readSummaries(item, summaries, found.standfirst, text);
  const headline = known.headline ?? found.headline;
  const hasWords = [headline, words.description, words.standfirst, text].some(Boolean);
  if (known.headline !== undefined) item.told('headlines', 'headline');
  if (blocks.length) item.told('bodies', 'body');
  if (associations.hasPlaced || rest.blocks.length || rest.next.length)
    item.told('associations', 'body');
  return { headline, words, above, children, next: rest.next, found, medium, blocks, hasWords };
}

/** The text; of a picture from Superdesk it is its alt text, which is read already. */
function readText(item: Source, medium: Medium | undefined, known: Known): Body {
  if (medium && superdeskAlt(item) !== undefined) {
    item.ledger.map(item.at('body_text'), 'body_text', 'alt');
    return { blocks: [], found: {} };
  }
  return readBody(bodiesOf(item), known);
}
