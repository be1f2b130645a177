import { isDateTime } from '../dates.js';
import { isObject, kindOf, pointer } from '../json.js';
import { choices, closest, type Problem } from '../problem.js';

/** Says what is wrong with the value at a place. Rules are built from the functions below; null counts as absent where a field may be absent. */
export type Rule = (value: unknown, at: string) => Problem[];

const wrong = (at: string, message: string): Problem[] => [{ pointer: at, message }];

export const text: Rule = (value, at) =>
  typeof value === 'string' ? [] : wrong(at, `Expected a text, found ${kindOf(value)}.`);
export const number: Rule = (value, at) =>
  typeof value === 'number' && Number.isFinite(value)
    ? []
    : wrong(at, `Expected a number, found ${kindOf(value)}.`);
export const flag: Rule = (value, at) =>
  typeof value === 'boolean' ? [] : wrong(at, `Expected true or false, found ${kindOf(value)}.`);
export const anything: Rule = () => [];
export const object: Rule = (value, at) =>
  isObject(value) ? [] : wrong(at, `Expected an object, found ${kindOf(value)}.`);
export const date: Rule = (value, at) =>
  typeof value === 'string' && isDateTime(value)
    ? []
    : wrong(
        at,
        `Expected a date and time with offset such as 2026-11-23T09:30:00Z, found ${kindOf(value)}.`,
      );

export function oneOf(...values: unknown[]): Rule {
  return (value, at) =>
    values.includes(value) ? [] : wrong(at, `Expected ${choices(values)}, found ${kindOf(value)}.`);
}

export function matching(pattern: RegExp, what: string): Rule {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value)
      ? []
      : wrong(at, `Expected ${what}, found ${kindOf(value)}.`);
}

export function list(of: Rule, most = Infinity): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) return wrong(at, `Expected a list, found ${kindOf(value)}.`);
    if (value.length > most)
      return wrong(at, `Expected at most ${most} in the list, found ${value.length}.`);
    return value.flatMap((item, i) => of(item, pointer(at, i)));
  };
}

/** An object whose keys are names of the publisher's own. */
export function record(of: Rule, names = /^/): Rule {
  return (value, at) => {
    if (!isObject(value)) return object(value, at);
    return Object.entries(value).flatMap(([key, item]) =>
      names.test(key)
        ? of(item, pointer(at, key))
        : wrong(
            pointer(at, key),
            `${JSON.stringify(key)} is no name that is allowed here: expected letters, digits and _.`,
          ),
    );
  };
}

export interface ShapeOptions {
  required?: readonly string[];
  /** Whether other keys may stand here. */
  open?: boolean;
}

/** An object with fields of these shapes. */
export function shape(
  fields: Record<string, Rule>,
  { required = [], open = true }: ShapeOptions = {},
): Rule {
  return (value, at) => {
    if (!isObject(value)) return object(value, at);
    const missing = required
      .filter((key) => value[key] === undefined || value[key] === null)
      .flatMap((key) => wrong(pointer(at, key), `"${key}" is missing.`));
    const present = Object.entries(value).flatMap(([key, field]) => {
      const place = pointer(at, key);
      if (Object.hasOwn(fields, key))
        return field === null || field === undefined ? [] : fields[key]!(field, place);
      return open || key.startsWith('_') ? [] : wrong(place, unknownKey(key, Object.keys(fields)));
    });
    return [...missing, ...present];
  };
}

function unknownKey(key: string, known: string[]): string {
  const meant = closest(key, known);
  const hint =
    known.length < 12 ? `known: ${known.join(', ')}.` : 'it may be of another version or format.';
  return `"${key}" is not known here; ${meant ? `did you mean "${meant}"?` : hint}`;
}

/** The rule for the object's `type`; a type without a rule only has to be an object with a type. */
export function byType(rules: Record<string, Rule>, otherwise: Rule = anything): Rule {
  return (value, at) => {
    if (!isObject(value)) return object(value, at);
    if (typeof value.type !== 'string')
      return wrong(pointer(at, 'type'), 'Expected the name of a type.');
    return Object.hasOwn(rules, value.type) ? rules[value.type]!(value, at) : otherwise(value, at);
  };
}

/** A rule that is named before it is made, for shapes that hold themselves. */
export function later(rule: () => Rule): Rule {
  return (value, at) => rule()(value, at);
}
