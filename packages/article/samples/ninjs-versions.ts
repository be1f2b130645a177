/** The sample in ninjs 3, as the older versions of the format write it. */

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** ninjs 2: the same names in small letters. */
export function asNinjs2(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asNinjs2);
  if (!isItem(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key === 'embargoedUntil' ? 'embargoed' : key.toLowerCase(),
      asNinjs2(child),
    ]),
  );
}

const SINGULAR: Record<string, string> = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  subjects: 'subject',
  events: 'event',
  objects: 'object',
  genres: 'genre',
  infosources: 'infosource',
  trustindicators: 'trustindicator',
  by: 'byline',
  standard: '$standard',
};
const WORDINGS: Record<string, string> = {
  headlines: 'headline',
  descriptions: 'description',
  bodies: 'body',
};

/** ninjs 1: wordings as fields, renditions and associations by name, names in the singular. */
export function asNinjs1(item: Item): Item {
  const old: Item = {};
  for (const [key, value] of Object.entries(asNinjs2(item) as Item))
    if (WORDINGS[key]) Object.assign(old, wordings(WORDINGS[key], value as Item[]));
    else if (key === 'renditions') old[key] = byName(value as Item[], rendition);
    else if (key === 'associations') old[key] = byName(value as Item[], asNinjs1);
    else old[SINGULAR[key] ?? key] = value;
  return old;
}

function wordings(name: string, list: Item[]): Item {
  return Object.fromEntries(
    list.map(({ role, contenttype, value }) => {
      const format = contenttype === 'application/xhtml+xml' ? 'xhtml' : undefined;
      const suffix = format ?? (role === 'main' ? undefined : role);
      const isMain = name === 'headline' && suffix === undefined;
      return [isMain ? name : `${name}_${String(suffix ?? 'text')}`, value];
    }),
  );
}

function byName(list: Item[], make: (item: Item) => Item): Item {
  return Object.fromEntries(list.map(({ name, ...rest }) => [name, make(rest)]));
}

function rendition({ contenttype, ...rest }: Item): Item {
  return { mimetype: contenttype, ...rest };
}
