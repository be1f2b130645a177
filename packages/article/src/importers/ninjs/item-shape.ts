import { isObject, kindOf, lookup, pointer, type JsonObject } from '../../json.js';
import type { Problem } from '../../problem.js';
import {
  anything,
  date,
  later,
  list,
  matching,
  number,
  object,
  oneOf,
  record,
  shape,
  text,
  type Rule,
} from '../shape.js';
import { LEFT_OUT } from './left-out.js';
import { keyOf, spelled } from './names.js';

/**
 * What an item in ninjs 1, 2 or 3 has to look like before it is read: strict about what changes the article, and about names that
 * nobody has heard of; relaxed about what newsrooms keep for themselves.
 */
const fields = (rules: Record<string, Rule>, open = true, required: readonly string[] = []) =>
  shape(spelled(rules), { open, required });

/** A list of them (ninjs 2 and 3), or an object that has each under its name (ninjs 1). Superdesk leaves the name of what it took away. */
const listOrNamed =
  (inList: Rule, named: Rule = inList): Rule =>
  (value, at) =>
    Array.isArray(value)
      ? list(inList)(value, at)
      : record((one, place) => (one === null ? [] : named(one, place)))(value, at);

const wording = fields(
  {
    role: text,
    contentType: text,
    charCount: number,
    wordCount: number,
    aiInfoRef: anything,
    value: text,
  },
  false,
  ['value'],
);

/** A name and what it stands for. */
const concept = fields({ name: text, rel: text, role: text, uri: text, literal: text, code: text });

const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon'];
const geoJSON = shape(
  {
    type: oneOf(
      ...GEOMETRIES,
      'MultiPolygon',
      'GeometryCollection',
      'Feature',
      'FeatureCollection',
    ),
  },
  { required: ['type'] },
);
const place: Rule = (value, at) => [...concept(value, at), ...fields({ geoJSON })(value, at)];

const RENDITION = {
  name: text,
  href: text,
  contentType: text,
  title: text,
  width: number,
  height: number,
  sizeInBytes: number,
  duration: number,
  format: text,
};

const rights = fields({ langId: text, linkedRights: text, encodedRights: text }, false);
const rightsInfo: Rule = (value, at) => {
  const problems = rights(value, at);
  if (problems.length || !isObject(value)) return problems;
  const given = ['linkedRights', 'encodedRights'].filter((name) => value[keyOf(value, name)]);
  return given.length === 1
    ? []
    : [
        {
          pointer: at,
          message: `Expected either linked rights or encoded rights, found ${given.length ? 'both' : 'neither'}.`,
        },
      ];
};

const urgency: Rule = (value, at) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9
    ? []
    : [{ pointer: at, message: `Expected a whole number from 1 to 9, found ${kindOf(value)}.` }];

export const TYPES = [
  'text',
  'audio',
  'video',
  'picture',
  'graphic',
  'composite',
  'component',
  'event',
  'planning',
];

const FIELDS: Record<string, Rule> = {
  ...Object.fromEntries(Object.keys(LEFT_OUT).map((name) => [name, anything])),
  uri: matching(/\S/, 'an identifier'),
  type: oneOf(...TYPES),
  standard: fields({ name: text, version: text, schema: text }),
  representationType: oneOf('full', 'partial', 'complete', 'incomplete'),
  pubStatus: oneOf('usable', 'withheld', 'canceled'),
  urgency,
  firstPublished: date,
  firstCreated: date,
  versionCreated: date,
  contentCreated: date,
  contentModified: date,
  embargoedUntil: date,
  language: text,
  canonicalUri: text,
  title: text,
  headline: text,
  headlines: list(wording),
  bodies: list(wording),
  descriptions: list(wording),
  by: text,
  slugline: text,
  located: text,
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  rightsInfo,
  people: list(concept),
  organisations: list(concept),
  places: list(place),
  subjects: list(concept),
  events: list(concept),
  objects: list(concept),
  genres: list(concept),
  infoSources: list(concept),
  renditions: listOrNamed(fields(RENDITION, true, ['name']), fields(RENDITION)),
  altIds: (value, at) =>
    Array.isArray(value) ? list(shape({ role: text, value: text }))(value, at) : object(value, at),
  trustIndicators: list(
    fields({ role: text, title: text, href: text, scheme: text, code: text }, false),
  ),
  digitalSourceType: concept,
  aiInfo: list(object),
  aiInfoRef: anything,
  // What Superdesk adds.
  authors: list(shape({ name: text, role: text, avatar_url: text })),
  service: list(concept),
  keywords: list(text),
  signal: list(concept),
};
const KNOWN = spelled(FIELDS);

/** What ninjs 1 calls its wordings: `body_xhtml`, `description_text`, `headline_short`. */
export const WORDING = /^(headline|body|description)_([a-zA-Z0-9_]+)$/;

/** @param open whether items may have fields that ninjs does not know: the ones of a provider's own schema */
function items(open: boolean): Rule {
  const associations = later(() => listOrNamed(itemWith('name', 'uri'), itemWith('uri')));
  const plain = shape({ ...KNOWN, associations }, { open });
  const itemWith =
    (...required: string[]): Rule =>
    (value, at) => {
      if (!isObject(value)) return object(value, at);
      const missing = required
        .filter((name) => (value[keyOf(value, name)] ?? undefined) === undefined)
        .map((name): Problem => ({ pointer: pointer(at, name), message: `"${name}" is missing.` }));
      const wordings = Object.keys(value).filter((key) => WORDING.test(key));
      const others = wordings.length ? without(value, wordings) : value;
      const wrong = wordings.filter((key) => value[key] !== null);
      return [
        ...missing,
        ...plain(others, at),
        ...wrong.flatMap((key) => text(value[key], pointer(at, key))),
      ];
    };
  return itemWith('uri');
}

function without(value: JsonObject, keys: readonly string[]): JsonObject {
  const left = new Set(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key)));
}

const CLOSED = items(false);
const OPEN = items(true);

/** Everything that is wrong with an item and the items in it. */
export function itemShape(value: JsonObject): Problem[] {
  return (hasOwnSchema(value) ? OPEN : CLOSED)(value, '');
}

/** Whether the item follows a schema that a provider made of that of IPTC, as the standard advises who needs more fields. */
function hasOwnSchema(value: JsonObject): boolean {
  const standard = value[keyOf(value, 'standard')];
  if (!isObject(standard)) return false;
  const [name, schema] = ['name', 'schema'].map((key) => lookup(standard, key));
  const isOther = typeof name === 'string' && name.trim().toLowerCase() !== 'ninjs';
  return isOther || (typeof schema === 'string' && !/\biptc\.org\b/i.test(schema));
}
