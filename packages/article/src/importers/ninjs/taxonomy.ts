import type { Article, LinkedText } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Hints } from '../importer.js';
import { kindNamed } from '../kind.js';
import type { Source } from '../source.js';

/** What the item is about, and what kind of article it is. */
export function readTaxonomy(
  item: Source,
  hints: Hints,
): Pick<Article, 'type' | 'section' | 'topics' | 'keywords' | 'sensitive'> {
  const { type, sector } = readGenres(item);
  const desk = sector ?? readDesk(item);
  const topics = new Map<string, LinkedText>();
  const keywords = new Set<string>();
  for (const field of ['subjects', 'events', 'organisations', 'people', 'places', 'objects'])
    readConcepts(item, field, topics, keywords);
  const words = item.texts('keywords');
  for (const word of words) keywords.add(word);
  if (words.length) item.told('keywords', 'keywords');
  return compact({
    type: type ?? hints.type ?? 'news',
    section: desk === undefined ? undefined : { text: desk },
    topics: topics.size ? [...topics.values()] : undefined,
    keywords: keywords.size ? [...keywords] : undefined,
    sensitive: readWarning(item),
  });
}

/** The first genre that names a kind of article; TT names the desk of a story as a genre. */
function readGenres(item: Source): { type?: Article['type']; sector?: string } {
  const found: { type?: Article['type']; sector?: string } = {};
  for (const genre of item.objects('genres')) {
    const name = genre.text('name');
    const codes = [genre.text('uri'), genre.text('literal'), genre.text('code')];
    const kind = [...codes, name].map((code) => kindNamed(lastWord(code))).find(Boolean);
    if (kind && !found.type) {
      found.type = kind;
      genre.map('type');
    } else if (kind) genre.drop(`the article is of the type "${found.type}" already`);
    else if (name && !found.sector && isDesk(codes[0] ?? '')) {
      found.sector = name;
      genre.map('section');
    } else genre.drop('it names no kind of article that is known here');
  }
  if (found.type || found.sector) item.told('genres', found.type ? 'type' : 'section');
  return found;
}

/** The name at the end of an address or code: `http://cv.iptc.org/newscodes/genre/Opinion`, `genre:Opinion`. */
function lastWord(code: string | undefined): string | undefined {
  return code?.split(/[/:#]/).findLast((word) => word !== '');
}

function isDesk(relation: string): boolean {
  return /(?:^|[/:#])(?:section|sector|department|desk|category|is-?part-?of|part-?of)(?:[/:#]|$)/i.test(
    relation,
  );
}

/** The part of the newspaper: Superdesk calls it a service, others say it as a relation of a subject. */
function readDesk(item: Source): string | undefined {
  const services = item.objects('service');
  const subjects = item.objects('subjects').filter((one) => isDesk(one.text('rel') ?? ''));
  const [desk] = [...services, ...subjects].filter((one) => one.text('name') !== undefined);
  desk?.map('section');
  for (const service of services) if (service !== desk) service.drop('an article has one section');
  if (desk && services.includes(desk)) item.told('service', 'section');
  return desk?.text('name');
}

/** Relations of a person, place or thing to the story that make it one of its topics. */
const ABOUT = /(?:^|[/:#])(?:about|main|isabout|subject)$/i;

/** Subjects and events are topics, and so is what the story is said to be about; all other names are words for search. */
function readConcepts(
  item: Source,
  field: string,
  topics: Map<string, LinkedText>,
  keywords: Set<string>,
): void {
  const isTopic = field === 'subjects' || field === 'events';
  for (const concept of item.objects(field)) {
    if (item.ledger.has(concept.pointer)) continue;
    const name = concept.text('name');
    const relation = concept.text('rel') ?? '';
    if (name === undefined) concept.drop('it has no name that could be printed');
    else if (isTopic || ABOUT.test(relation)) {
      topics.set(name.toLowerCase(), topics.get(name.toLowerCase()) ?? { text: name });
      concept.map('topics');
    } else {
      keywords.add(name);
      concept.map('keywords');
    }
  }
  if (item.objects(field).some(({ value }) => value.name))
    item.told(field, isTopic ? 'topics' : 'keywords');
}

/** Superdesk's warning that a story is hard to bear. */
function readWarning(item: Source): true | undefined {
  const warning = item.objects('signal').find((one) => one.text('code') === 'cwarn');
  if (warning) item.told('signal', 'sensitive');
  warning?.map('sensitive');
  return warning && true;
}
