import type { Article } from '../generated/types.js';
import { lookup } from '../json.js';

type Kind = Article['type'];

/** Words by which newsrooms call their kinds of articles: in labels, subtypes, genres. */
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
  history: 'background',
  retrospective: 'background',
  review: 'review',
  reviews: 'review',
  report: 'report',
  investigation: 'report',
  'special report': 'report',
  reportage: 'report',
  'from the scene': 'report',
  scener: 'report',
  feature: 'feature',
  'long read': 'feature',
  longform: 'feature',
  magazine: 'feature',
  profile: 'feature',
  interview: 'interview',
  'q a': 'interview',
  'question and answer session': 'interview',
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

/** The kind that a label, subtype or genre names. */
export function kindNamed(name: string | undefined): Kind | undefined {
  const key =
    name
      ?.toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim() ?? '';
  return lookup(KINDS, key);
}
