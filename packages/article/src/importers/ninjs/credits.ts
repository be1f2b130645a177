import type { Person } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { peopleIn } from './byline.js';

/** Roles of who wrote a story, and of who else worked on it, at the end of a relation. */
const WROTE = /(?:^|[/:#])(?:author|writer|reporter|byline|by|creator|journalist|columnist)$/i;
const WORKED =
  /(?:^|[/:#])(photographer|illustrator|cartoonist|editor|translator|researcher|producer|cameraman|camera operator|graphics|contributor)$/i;

/** Who made and sent the story, in small letters. */
export function partiesTo(item: Source): Set<string> {
  const sources = item.objects('infoSources').flatMap((one) => one.text('name') ?? []);
  const holder = item.text('copyrightHolder');
  const sender = item.text('source');
  return new Set(
    [...sources, holder ?? '', sender ?? ''].filter(Boolean).map((name) => name.toLowerCase()),
  );
}

/**
 * Who wrote it, and who else worked on it: people and parties whose relation says so, and the byline.
 * @param found the byline in the body
 * @param isMedium whether the item is a picture, film or sound, of which the byline is its credit
 */
export function readCredits(
  item: Source,
  language: string,
  found: string | undefined,
  isMedium: boolean,
): { bylines?: Person[]; credits?: Person[] } {
  const bylines: Person[] = [];
  const credits: Person[] = [];
  for (const { person, role, of } of workers(item)) {
    const isAuthor = role === undefined || WROTE.test(role);
    (isAuthor ? bylines : credits).push(isAuthor ? person : { ...person, role: plainRole(role) });
    of.map(isAuthor ? 'bylines' : 'credits');
  }
  const by = item.text('by') ?? found;
  if (isMedium) item.told('by', 'lead');
  else if (bylines.length) item.untold('by', 'its authors are named one by one');
  else if (by !== undefined) {
    for (const person of peopleIn(by, language, partiesTo(item))) bylines.push(person);
    item.told('by', 'bylines');
  }
  for (const field of ['authors', 'infoSources'])
    if (item.objects(field).some(({ pointer }) => item.ledger.has(pointer)))
      item.told(field, 'credits');
  return compact({
    bylines: bylines.length ? bylines : undefined,
    credits: credits.length ? credits : undefined,
  });
}

interface Worker {
  person: Person;
  /** Missing where somebody simply is an author. */
  role: string | undefined;
  of: Source;
}

/** Everybody of whom the item says what they did. */
function workers(item: Source): Worker[] {
  const authors = item.objects('authors').flatMap((author): Worker[] => {
    const name = author.text('name');
    const job = author.object('jobtitle');
    const jobTitle = job?.text('name');
    if (jobTitle) job?.map('jobTitle');
    const url = author.file('avatar_url');
    const image = url === undefined ? undefined : { url };
    const role = author.text('role');
    return name ? [{ person: compact({ name, jobTitle, image }), role, of: author }] : [];
  });
  const people = ['people', 'infoSources', 'organisations'].flatMap((field) =>
    item.objects(field).flatMap((one): Worker[] => {
      const role = one.text('role') ?? one.text('rel');
      const name = one.text('name');
      if (!name || !role || !(WROTE.test(role) || WORKED.test(role))) return [];
      const kind = field === 'organisations' ? ('organization' as const) : undefined;
      return [{ person: compact({ name, kind }), role, of: one }];
    }),
  );
  return [...authors, ...people];
}

function plainRole(role: string | undefined): string | undefined {
  return (role && WORKED.exec(role)?.[1]?.toLowerCase()) ?? role;
}
