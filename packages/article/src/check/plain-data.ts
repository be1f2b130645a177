import { isObject, pointer } from '../json.js';
import type { Problem } from '../problem.js';

/** How deep a document may be. The deepest real article that we know has 30 levels; every function here that calls itself stays within the stack. */
export const MAX_DEPTH = 400;
/** How deep a document of another format may be: ours is up to twice as deep for the same story. */
export const MAX_FOREIGN_DEPTH = 120;

/**
 * Whether a value is plain JSON that can be walked: not endless, not too deep, without a key that would
 * change the prototype of what it is copied into.
 */
export function checkJson(value: unknown, maxDepth = MAX_DEPTH): Problem[] {
  const problems: Problem[] = [];
  const open: { value: unknown; pointer: string; depth: number }[] = [
    { value, pointer: '', depth: 0 },
  ];
  for (let place = open.pop(); place; place = open.pop()) {
    const message = mistake(place.value, place.depth, maxDepth);
    if (message) {
      problems.push({ pointer: place.pointer, message });
      if (place.depth > maxDepth) return problems;
      continue;
    }
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [key, child] of Object.entries(place.value)) {
      const at = pointer(place.pointer, key);
      if (isPoison(key, child))
        problems.push({ pointer: at, message: `The key "${key}" is not allowed in a document.` });
      else open.push({ value: child, pointer: at, depth: place.depth + 1 });
    }
  }
  return problems;
}

function mistake(value: unknown, depth: number, maxDepth: number): string | undefined {
  if (depth > maxDepth)
    return `The document is nested more than ${maxDepth} levels deep, or contains itself.`;
  if (['bigint', 'function', 'symbol'].includes(typeof value))
    return `A ${typeof value} is not JSON: expected text, number, true, false, null, list or object.`;
  return undefined;
}

function isPoison(key: string, value: unknown): boolean {
  return key === '__proto__' || (key === 'constructor' && isObject(value));
}
