import type { JsonObject } from '../../json.js';

/**
 * How the versions of ninjs call a field. The importer speaks ninjs 3; 2.x writes the same names in small letters, 1.x has
 * the singular, and some fields have a name of their own there. Superdesk, which sends an extended 1.1, has `guid` for `uri`.
 */
const OTHER_NAMES: Record<string, readonly string[]> = {
  uri: ['guid'],
  by: ['byline'],
  people: ['person'],
  organisations: ['organisation'],
  places: ['place'],
  subjects: ['subject'],
  events: ['event'],
  objects: ['object'],
  genres: ['genre'],
  infoSources: ['infosource'],
  trustIndicators: ['trustindicator'],
  altIds: ['altid'],
  standard: ['$standard'],
  contentType: ['mimetype'],
  embargoedUntil: ['embargoed', 'embargo'],
  canonicalUri: ['canonicalurl', 'canonical'],
};

/** Every way to write a name of ninjs 3. */
export function spellings(name: string): string[] {
  return [...new Set([name, name.toLowerCase(), ...(OTHERS.get(name) ?? [])])];
}

/** A table of fields by their names in ninjs 3, with an entry for every other way to write them. */
export function spelled<T>(fields: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      spellings(name).map((spelling) => [spelling, value]),
    ),
  );
}

/** The key under which an object has a field of ninjs 3; where it has two, the one in the newer spelling. */
export function keyOf(value: JsonObject, name: string): string {
  if (Object.hasOwn(value, name) || (!OTHERS.has(name) && name === name.toLowerCase())) return name;
  return spellings(name).find((spelling) => Object.hasOwn(value, spelling)) ?? name;
}

/** A map: `constructor` is in every object, and is a name that somebody can write. */
const OTHERS = new Map(Object.entries(OTHER_NAMES));

/** The major version whose way of writing a document has, where it does not say. */
export function majorOf(value: JsonObject): string {
  const keys = Object.keys(value);
  if (keys.some((key) => /^[a-z]+[A-Z]/.test(key))) return '3';
  const isList = (key: string) => Array.isArray(value[key]);
  return ['headlines', 'bodies', 'descriptions', 'people', 'subjects', 'places'].some(isList)
    ? '2'
    : '1';
}
