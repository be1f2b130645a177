import type { Article } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Problem } from '../../problem.js';
import { plainText } from '../../text.js';
import { shorten } from '../guess.js';
import type { Hints } from '../importer.js';
import { readLanguage } from '../language.js';
import type { Source } from '../source.js';
import { readAddress } from './address.js';
import { readCredits } from './credits.js';
import { readDates, readEmbargo } from './dates.js';
import { LEADS, mediaKindOf, type Medium } from './media.js';
import { majorOf } from './names.js';
import { readParts } from './parts.js';
import { emptinessOf } from './refusal.js';
import { readAI, readRights, readTrust } from './rights.js';
import { readTaxonomy } from './taxonomy.js';

/** An item as an article: a story, or a picture, film or sound with its words. A problem, where it is too little for one. */
export function readItem(
  item: Source,
  { accessCodes: _codes, ...hints }: Hints,
): Article | Problem {
  const parts = readParts(item);
  const empty = emptinessOf(item, parts);
  if (empty) return empty;
  const { words, children, found, medium, next } = parts;
  const text = plainText(children);
  const headline = parts.headline ?? ownTitle(item, hints, words.description ?? text);
  const language = readLanguage(item, hints, `${headline} ${text}`);
  const { data, ...rights } = readRights(item);
  tell(item, medium);
  return {
    access: { model: 'free' },
    ...hints,
    ...compact({
      ...readAddress(item, hints, headline),
      language,
      headline,
      ...words,
      // Before the topics: who wrote the story is not what it is about.
      ...readCredits(item, language, found.by, medium !== undefined),
      place: item.text('located') ?? found.located,
      label: found.label === undefined ? undefined : { text: found.label },
      ...readDates(item),
      ...readTaxonomy(item, hints),
      ...parts.above,
      trust: readTrust(item),
      ai: readAI(item),
      next: next.length ? next : undefined,
      ...rights,
      data: data && { ...hints.data, ...data },
      embargo: readEmbargo(item),
    }),
    format: 'broadsheet',
    version: 1,
    body: { type: 'body', version: 1, children },
    source: compact({ format: 'ninjs', version: versionOf(item), id: item.text('uri') }),
  };
}

/** Says what fields became whose objects have said it for themselves, and what is wanting. */
function tell(item: Source, medium: Medium | undefined): void {
  item.told('type', 'article');
  item.told('standard', 'source');
  item.told('located', 'place');
  const to = medium && LEADS.has(medium.type) ? 'lead' : 'body';
  if (medium) for (const field of ['renditions', 'descriptions']) item.told(field, to);
  else item.untold('renditions', 'files of the whole story are for newsrooms');
  if (!medium && mediaKindOf(item))
    item.degrade('article', 'no file in it that a browser shows: only its text');
  if (/^(?:partial|incomplete)$/.test(item.text('representationType') ?? ''))
    item.degrade('article', 'its provider calls this copy of the item incomplete');
}

function ownTitle(item: Source, hints: Hints, words: string): string {
  if (hints.headline) return hints.headline;
  const title = item.text('title');
  if (title !== undefined) {
    item.told('title', 'headline', 'it has no headline: its name for newsrooms is used');
    return title;
  }
  item.degrade('article', 'it has no headline: one was made of its first words');
  return shorten(words) || 'Untitled';
}

function versionOf(item: Source): string {
  return item.object('standard')?.text('version') ?? majorOf(item.value);
}
