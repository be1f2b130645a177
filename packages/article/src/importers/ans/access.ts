/** Who may read a story: its `content_code`, as an access model. */
import type { Access } from '../../generated/types.js';
import type { Source } from '../source.js';
import type { Context } from './context.js';

/** Usual codes of who may read. */
const ACCESS: Record<string, Access['model']> = {
  free: 'free',
  green: 'free',
  public: 'free',
  unlocked: 'free',
  metered: 'metered',
  meter: 'metered',
  yellow: 'metered',
  registered: 'registered',
  premium: 'subscriber',
  subscriber: 'subscriber',
  subscribers: 'subscriber',
  paid: 'subscriber',
  red: 'subscriber',
  exclusive: 'subscriber',
  locked: 'subscriber',
};

/** A code that nobody knows closes the article: a paid story given away cannot be taken back. */
export function readAccess(story: Source, { hints }: Context): Access {
  const restrictions = story.object('content_restrictions');
  const code = restrictions?.text('content_code');
  if (!restrictions || code === undefined) return hints.access ?? { model: 'free' };
  const codes = { ...ACCESS, ...hints.accessCodes };
  const known = Object.keys(codes).find((name) => name.toLowerCase() === code.toLowerCase());
  if (known === undefined)
    story.ledger.degrade(
      restrictions.pointer,
      'content_restrictions',
      'access',
      `the code ${JSON.stringify(code)} is not known: the article is closed to all but subscribers`,
    );
  else story.ledger.map(restrictions.pointer, 'content_restrictions', 'access');
  return { ...hints.access, model: known === undefined ? 'subscriber' : codes[known]! };
}
