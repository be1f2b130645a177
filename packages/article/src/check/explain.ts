import { schema } from '../generated/validate.js';
import { isObject, kindOf, pointer } from '../json.js';
import { choices, closest, type Problem } from '../problem.js';
import type { SchemaError } from '../schema-error.js';
import { deref, typeOf } from '../schema.js';
import type { SchemaNode } from '../schema-node.js';

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
      return unknownKey(error, document);
    case 'discriminator':
      return unknownType(error, document);
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

function unknownKey(error: SchemaError, document: unknown): Problem {
  const key = String(error.params.additionalProperty);
  const allowed = Object.keys(ruleAt(document, error.instancePath)?.properties ?? {});
  const meant = closest(key, allowed);
  const hint = meant ? `did you mean "${meant}"?` : `known here: ${allowed.join(', ')}.`;
  return {
    pointer: pointer(error.instancePath, key),
    message: `"${key}" is not known here; ${hint}`,
  };
}

function unknownType(error: SchemaError, document: unknown): Problem {
  const value = find(document, error.instancePath);
  const at = pointer(error.instancePath, 'type');
  const allowed = (ruleAt(document, error.instancePath)?.oneOf ?? []).map(typeOf);
  const type = isObject(value) ? value.type : undefined;
  if (typeof type !== 'string')
    return { pointer: at, message: `A node needs a "type": ${choices(allowed)}.` };
  const meant = closest(type, allowed);
  const hint = meant ? `did you mean "${meant}"?` : `allowed: ${choices(allowed)}.`;
  return { pointer: at, message: `${JSON.stringify(type)} cannot stand here; ${hint}` };
}

/** The rule of the schema for the value at a place: where several are possible and the value's `type` decides for none, the choice itself. */
function ruleAt(document: unknown, at: string): SchemaNode | undefined {
  let value = document;
  let rule: SchemaNode | undefined = schema;
  for (const key of at.split('/').slice(1).map(unescapeKey)) {
    value = find(value, pointer('', key));
    const field: SchemaNode | undefined = rule?.items ?? rule?.properties?.[key];
    rule = field && branchFor(deref(field), value);
  }
  return rule;
}

function branchFor(rule: SchemaNode, value: unknown): SchemaNode {
  const type = isObject(value) ? value.type : undefined;
  const branch = rule.oneOf?.find((one) => typeOf(one) === type);
  return branch ? deref(branch) : rule;
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
  return key.replace(/~1/g, '/').replace(/~0/g, '~');
}
