import type { Access, Article } from '../../generated/types.js';
import { lookup } from '../../json.js';
import type { Source } from '../source.js';
import type { Context } from './context.js';

type Kind = Article['type'];

/** Words by which newsrooms call their kinds of articles, in labels and subtypes. */
const KINDS: Record<string, Kind> = {
  opinion: 'opinion',
  opinions: 'opinion',
  'op ed': 'opinion',
  comment: 'opinion',
  commentary: 'opinion',
  column: 'opinion',
  editorial: 'opinion',
  perspective: 'opinion',
  viewpoint: 'opinion',
  analysis: 'analysis',
  explainer: 'background',
  background: 'background',
  'fact check': 'background',
  review: 'review',
  reviews: 'review',
  report: 'report',
  investigation: 'report',
  'special report': 'report',
  reportage: 'report',
  feature: 'feature',
  'long read': 'feature',
  longform: 'feature',
  magazine: 'feature',
  interview: 'interview',
  'q a': 'interview',
  obituary: 'obituary',
  obituaries: 'obituary',
  letter: 'letter',
  letters: 'letter',
  live: 'live',
  'live blog': 'live',
  liveblog: 'live',
  'live updates': 'live',
  sponsored: 'sponsored',
  advertorial: 'sponsored',
  'paid content': 'sponsored',
  'sponsored content': 'sponsored',
  'branded content': 'sponsored',
  'partner content': 'sponsored',
  news: 'news',
  article: 'news',
  story: 'news',
};

/** The kind that a label or subtype names. */
export function kindNamed(name: string | undefined): Kind | undefined {
  const key =
    name
      ?.toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim() ?? '';
  return lookup(KINDS, key);
}

/** Usual codes of who may read. */
const ACCESS: Record<string, Access['model']> = {
  free: 'free',
  green: 'free',
  public: 'free',
  unlocked: 'free',
  metered: 'metered',
  meter: 'metered',
  yellow: 'metered',
  registered: 'metered',
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
