/**
 * A document with every node and every field that the schema knows, made from the schema itself: a field that is
 * added there is in the tests from then on.
 */
import { readFileSync } from 'node:fs';
import type { Article } from '@broadsheet/article';

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  const?: unknown;
  enum?: unknown[];
  type?: string;
  oneOf?: Schema[];
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../article/article.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** What a string field holds, by its JSON pointer and its name. */
export type Fill = (pointer: string, name: string) => string;

export function everyField(fill: Fill): Article {
  return build(SCHEMA, '', '', fill, new Set()) as Article;
}

/** The pointers of all string fields. */
export function stringFields(): string[] {
  const found: string[] = [];
  everyField((pointer) => {
    found.push(pointer);
    return 'x';
  });
  return found;
}

function build(schema: Schema, at: string, name: string, fill: Fill, seen: Set<Schema>): unknown {
  if (schema.$ref) {
    return build(SCHEMA.$defs![schema.$ref.split('/').pop()!]!, at, name, fill, seen);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf) return build(schema.oneOf[0]!, at, name, fill, seen);
  if (schema.type === 'array') return list(schema, at, name, fill, seen);
  if (schema.properties) {
    const entries = fieldsOf(schema.properties).map(([key, value]) => {
      return [key, build(value, `${at}/${key}`, key, fill, seen)];
    });
    return Object.fromEntries(entries);
  }
  if (schema.type === 'object') return { title: fill(`${at}/title`, 'title') };
  // Any other model is cut: tests that want it say so.
  if (name === 'model') return 'free';
  if (schema.type === 'string') return fill(at, name);
  if (schema.type === 'boolean') return true;
  return 2;
}

/** A lead-in last: the body is where each type of block is to stand. Which blocks are paid is for the test to say. */
function fieldsOf(properties: Record<string, Schema>): [string, Schema][] {
  const fields = Object.entries(properties).filter(([, field]) => field.const !== 'paid');
  return fields.sort(([a], [b]) => Number(a === 'access') - Number(b === 'access'));
}

/** One item for each thing that may stand there, the first time; afterwards the first of them, so that there is an end. */
function list(schema: Schema, at: string, name: string, fill: Fill, seen: Set<Schema>): unknown[] {
  const items = schema.items!;
  const target = items.$ref ? SCHEMA.$defs![items.$ref.split('/').pop()!]! : items;
  const kinds = target.oneOf ?? [items];
  const shown = seen.has(target) ? kinds.slice(0, 1) : kinds;
  seen.add(target);
  const all = shown.map((kind, i) => build(kind, `${at}/${i}`, name, fill, seen));
  while (all.length < (schema.minItems ?? 0)) {
    all.push(build(kinds[0]!, `${at}/${all.length}`, name, fill, seen));
  }
  return all;
}

/** A harmless value for a field of this name. */
export const harmless: Fill = (_pointer, name) => {
  if (/url$/i.test(name) || name === 'cite') return '/somewhere';
  if (name === 'updated') return '2026-11-24T09:30:00Z';
  if (['published', 'date', 'until'].includes(name)) return '2026-11-23T09:30:00Z';
  if (['language', 'lang'].includes(name)) return 'en';
  return 'words';
};
