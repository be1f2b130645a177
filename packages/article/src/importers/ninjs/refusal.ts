import type { Problem } from '../../problem.js';
import type { Source } from '../source.js';
import { mediaKindOf } from './media.js';

/**
 * Why an item is no article whatever is in it. An article is a story with words of its own (headline, description or body), or a
 * picture, film or sound with a file that browsers show and a headline or caption.
 */
export function refusalOf(item: Source): Problem | undefined {
  const type = item.text('type');
  if (type === 'event' || type === 'planning')
    return at(item, 'type', `This is no article: the item is of the type "${type}".`);
  return item.text('pubStatus') === 'canceled'
    ? at(item, 'pubStatus', 'Its provider has canceled the item: there is nothing to publish.')
    : undefined;
}

/** What came of an item when it was read. */
export interface Outcome {
  /** The picture, film or sound that it is. */
  medium: unknown;
  /** What came of its text. */
  blocks: readonly unknown[];
  /** Whether it says anything at all. */
  hasWords: boolean;
}

/** Why an item in which nothing is wrong is no article: too little is in it. */
export function emptinessOf(
  item: Source,
  { medium, blocks, hasWords }: Outcome,
): Problem | undefined {
  if (mediaKindOf(item) && !medium && !blocks.length)
    return at(
      item,
      'renditions',
      'This is no article: no file in it that a browser shows, and no body.',
    );
  if (hasWords) return undefined;
  return medium
    ? at(item, 'headlines', 'This is no article: it has a file, but no headline and no caption.')
    : { pointer: '', message: 'This is no article: it has no headline, description or body.' };
}

function at(item: Source, key: string, message: string): Problem {
  return { pointer: item.at(key), message };
}
