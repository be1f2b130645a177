import { schema } from '../../generated/validate.js';
import { isObject, kindOf, pointer, type JsonObject } from '../../json.js';
import { choices, closest, type Problem } from '../../problem.js';
import type { Ledger } from '../../report.js';
import { deref, typeOf } from '../../schema.js';
import type { SchemaNode } from '../../schema-node.js';
import { EXTERNAL_IDS } from '../../walk.js';
import { keepUnknown, NOT_KNOWN } from '../unknown.js';
import { adapt } from './adapt.js';

/** Every node that our schema knows, by its type. */
const NODES = new Map<string, SchemaNode>(
  Object.values(schema.$defs).flatMap((node) => {
    const type = node.properties?.type?.const;
    return typeof type === 'string' ? [[type, node] as const] : [];
  }),
);

/**
 * Fits a content-tree into our schema, which is content-tree extended: what fits is taken over field by field, what is not known
 * is kept aside and listed, and what contradicts the schema is a problem at its place in the source.
 */
export class Fitting {
  readonly problems: Problem[] = [];
  /** Ids that nodes of ours already have. */
  #ids = new Set<string>();

  constructor(private readonly ledger: Ledger) {}

  body(value: unknown, at: string): unknown {
    if (!isObject(value)) return this.#wrong(at, `Expected a body, found ${kindOf(value)}.`);
    if (value.type !== 'body')
      return this.#wrong(pointer(at, 'type'), `Expected "body", found ${kindOf(value.type)}.`);
    const version = typeof value.version === 'number' || 'version' in value ? value.version : 1;
    if (!('version' in value))
      this.ledger.degrade(at, 'body', 'body', 'it has no version: 1 assumed');
    return this.#node({ ...value, version }, NODES.get('body')!, at, []);
  }

  /** A node of a known type. Unknown nodes below that cannot stand where they are go to `strays`. */
  #node(value: JsonObject, rule: SchemaNode, at: string, strays: unknown[]): unknown {
    const type = String(value.type);
    this.ledger.map(at, type, type);
    const { node, to, reason } = adapt(value);
    if (reason) this.ledger.degrade(at, type, to ?? type, reason);
    const target = to ? (NODES.get(to) ?? rule) : rule;
    const result = this.#object(node, target, at, strays);
    if (isObject(result)) this.#once(result, at, type);
    return result;
  }

  /** Two nodes of an article cannot have one id; ids of things kept elsewhere may come twice. */
  #once(node: JsonObject, at: string, type: string): void {
    if (typeof node.id !== 'string') return;
    if (!this.#ids.has(node.id) || EXTERNAL_IDS.has(type)) return void this.#ids.add(node.id);
    this.ledger.degrade(
      at,
      type,
      type,
      `its id ${JSON.stringify(node.id)} is already taken: left out`,
    );
    delete node.id;
  }

  #value(value: unknown, rule: SchemaNode, at: string, strays: unknown[]): unknown {
    if (rule.$ref) return this.#value(value, deref(rule), at, strays);
    if (rule.oneOf) return this.#choice(value, rule.oneOf, at, strays);
    if (rule.type === 'array') return this.#list(value, rule, at, strays);
    if (rule.type === 'object' || rule.properties) {
      if (!isObject(value)) return this.#wrong(at, `Expected an object, found ${kindOf(value)}.`);
      return rule.properties?.type
        ? this.#node(value, rule, at, strays)
        : this.#object(value, rule, at, strays);
    }
    return this.#plain(value, rule, at);
  }

  #object(
    value: JsonObject,
    rule: SchemaNode,
    at: string,
    strays: unknown[],
  ): JsonObject | undefined {
    const fields = rule.properties ?? {};
    const result: JsonObject = {};
    for (const key of rule.required ?? [])
      if (value[key] === undefined || value[key] === null)
        this.#wrong(pointer(at, key), `"${key}" is missing.`);
    for (const [key, field] of Object.entries(value)) {
      const place = pointer(at, key);
      if (!Object.hasOwn(fields, key) || field === undefined || field === null) continue;
      const isOwn =
        key === 'data' || Object.keys(fields[key]!).length === 0 || key === 'attributes';
      if (isOwn) this.ledger.readWhole(place);
      else this.ledger.read(place);
      result[key] = isOwn ? field : this.#value(field, fields[key]!, place, strays);
    }
    return result;
  }

  #list(value: unknown, rule: SchemaNode, at: string, strays: unknown[]): unknown {
    if (!Array.isArray(value)) return this.#wrong(at, `Expected a list, found ${kindOf(value)}.`);
    const takesUnknown = typesOf(rule.items).includes('unknown');
    const own: unknown[] = takesUnknown ? [] : strays;
    const result = value.flatMap((item, i) => {
      const made = this.#value(item, rule.items ?? {}, pointer(at, i), own);
      const followers = takesUnknown ? own.splice(0) : [];
      return made === undefined ? followers : [made, ...followers];
    });
    const { minItems = 0, maxItems = Infinity } = rule;
    if (result.length < minItems || result.length > maxItems)
      this.#wrong(
        at,
        `Expected ${minItems === maxItems ? minItems : `at least ${minItems}`} in the list, found ${result.length}.`,
      );
    return result;
  }

  /** One of several nodes, by its type. */
  #choice(value: unknown, branches: SchemaNode[], at: string, strays: unknown[]): unknown {
    if (!isObject(value)) return this.#wrong(at, `Expected a node, found ${kindOf(value)}.`);
    const { type } = value;
    if (typeof type !== 'string')
      return this.#wrong(
        pointer(at, 'type'),
        `A node needs a type: expected ${choices(branches.map(typeOf))}.`,
      );
    const branch = branches.find((one) => typeOf(one) === type);
    if (branch) return this.#value(value, branch, at, strays);
    const known = NODES.has(type);
    const meant = known
      ? undefined
      : closest(
          type,
          branches.map(typeOf).filter((name) => name !== 'unknown'),
        );
    if (known)
      return this.#wrong(
        pointer(at, 'type'),
        `A ${type} cannot stand here: expected ${choices(branches.map(typeOf))}.`,
      );
    return this.#unknown(value, type, at, branches, strays, meant);
  }

  /** A type that nobody knows is kept where it may stand, else after the block it stood in. */
  #unknown(
    value: JsonObject,
    type: string,
    at: string,
    branches: SchemaNode[],
    strays: unknown[],
    meant?: string,
  ): unknown {
    const hint = meant ? ` (did you mean "${meant}"?)` : '';
    const mayStand = branches.some((branch) => typeOf(branch) === 'unknown');
    const where = mayStand ? '' : ' after its block';
    const unknown = keepUnknown(value, type, at, this.ledger, NOT_KNOWN + hint, where);
    if (mayStand) return unknown;
    strays.push(unknown);
    return undefined;
  }

  #plain(value: unknown, rule: SchemaNode, at: string): unknown {
    if ('const' in rule && value !== rule.const)
      return this.#wrong(at, `Expected ${choices([rule.const])}, found ${kindOf(value)}.`);
    if (rule.enum && !rule.enum.includes(value))
      return this.#wrong(at, `Expected ${choices(rule.enum)}, found ${kindOf(value)}.`);
    if (rule.type && typeof value !== rule.type)
      return this.#wrong(at, `Expected ${NAMES[rule.type]}, found ${kindOf(value)}.`);
    if (typeof value === 'string' && value.length < (rule.minLength ?? 0))
      return this.#wrong(at, 'Expected a text that is not empty.');
    if (typeof value === 'number' && !isInRange(value, rule))
      return this.#wrong(at, `${value} is not in the range that is allowed.`);
    return value;
  }

  #wrong(at: string, message: string): undefined {
    this.problems.push({ pointer: at, message });
    return undefined;
  }
}

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

function isInRange(
  value: number,
  { minimum = -Infinity, exclusiveMinimum = -Infinity }: SchemaNode,
): boolean {
  return Number.isFinite(value) && value >= minimum && value > exclusiveMinimum;
}

function typesOf(rule: SchemaNode | undefined): string[] {
  return rule ? (deref(rule).oneOf?.map(typeOf) ?? []) : [];
}
