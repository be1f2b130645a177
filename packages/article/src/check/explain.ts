import { schema } from '../generated/validate.js';
import { isObject, kindOf, pointer } from '../json.js';
import { choices, closest, type Problem } from '../problem.js';
import type { SchemaError } from '../schema-error.js';

/** A broken rule of the schema, as a sentence for who wrote the document. */
export function explain(error: SchemaError, document: unknown): Problem {
  const { params, instancePath: at } = error;
  const value = find(document, at);
  switch (error.keyword) {
    case 'required':
      return {
        pointer: pointer(at, String(params.missingProperty)),
        message: `"${params.missingProperty}" is missing.`,
      };
    case 'additionalProperties':
      return unknownKey(error);
    case 'discriminator':
      return unknownType(error, value);
    case 'type':
      return { pointer: at, message: `Expected ${expected(params.type)}, found ${kindOf(value)}.` };
    case 'const':
      return {
        pointer: at,
        message: `Expected ${choices([params.allowedValue])}, found ${kindOf(value)}.`,
      };
    case 'enum':
      return {
        pointer: at,
        message: `Expected ${choices(params.allowedValues as unknown[])}, found ${kindOf(value)}.`,
      };
    case 'format':
      return {
        pointer: at,
        message: `Expected a date and time with offset such as 2026-11-23T09:30:00+08:00, found ${kindOf(value)}.`,
      };
    case 'minLength':
      return {
        pointer: at,
        message: `Expected a text of ${params.limit} or more characters, found ${kindOf(value)}.`,
      };
    case 'minItems':
    case 'maxItems':
      return {
        pointer: at,
        message: `Expected ${error.keyword === 'minItems' ? 'at least' : 'at most'} ${params.limit} in the list.`,
      };
    default:
      return { pointer: at, message: `${kindOf(value)} ${error.message ?? 'is not allowed'}.` };
  }
}

function unknownKey(error: SchemaError): Problem {
  const key = String(error.params.additionalProperty);
  const place = schemaPlace(error);
  const allowed = isObject(place?.properties) ? Object.keys(place.properties) : [];
  const meant = closest(key, allowed);
  const hint = meant ? `did you mean "${meant}"?` : `known here: ${allowed.join(', ')}.`;
  return {
    pointer: pointer(error.instancePath, key),
    message: `"${key}" is not known here; ${hint}`,
  };
}

function unknownType(error: SchemaError, value: unknown): Problem {
  const at = pointer(error.instancePath, 'type');
  const allowed = branchTypes(schemaPlace(error));
  const type = isObject(value) ? value.type : undefined;
  if (typeof type !== 'string')
    return { pointer: at, message: `A node needs a "type": ${choices(allowed)}.` };
  const meant = closest(type, allowed);
  return {
    pointer: at,
    message: `${JSON.stringify(type)} cannot stand here; ${meant ? `did you mean "${meant}"?` : `allowed: ${choices(allowed)}.`}`,
  };
}

/** The part of the schema that holds the rule. */
function schemaPlace(error: SchemaError): Record<string, unknown> | undefined {
  const path = (error.schemaPath ?? '')
    .replace(/^[^#]*#/, '')
    .split('/')
    .slice(1, -1)
    .map(unescapeKey);
  const place = path.reduce<unknown>(
    (at, key) => (isObject(at) || Array.isArray(at) ? (at as never)[key] : undefined),
    schema,
  );
  return isObject(place) ? place : undefined;
}

/** The names of the nodes among which a `oneOf` chooses. */
function branchTypes(place: Record<string, unknown> | undefined): string[] {
  const branches = Array.isArray(place?.oneOf) ? place.oneOf : [];
  return branches.flatMap((branch: { $ref?: string }) => {
    const name = branch.$ref?.split('/').pop() ?? '';
    const type = schema.$defs[name]?.properties?.type?.const;
    return typeof type === 'string' ? [type] : [];
  });
}

function expected(type: unknown): string {
  const words: Record<string, string> = {
    string: 'a text',
    array: 'a list',
    object: 'an object',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[String(type)] ?? String(type);
}

function find(document: unknown, at: string): unknown {
  const keys = at.split('/').slice(1).map(unescapeKey);
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as never)[key] : undefined,
    document,
  );
}

function unescapeKey(key: string): string {
  return decodeURIComponent(key.replace(/%(?![0-9a-f]{2})/gi, '%25'))
    .replace(/~1/g, '/')
    .replace(/~0/g, '~');
}
