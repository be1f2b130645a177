import { isObject, pointer } from './json.js';

/** Calls `visit` for every node under `value`; what publishers keep for themselves is no part of the story. */
export function walk(
  value: unknown,
  at: string,
  visit: (node: Record<string, unknown>, at: string) => void,
): void {
  if (Array.isArray(value)) return value.forEach((child, i) => walk(child, pointer(at, i), visit));
  if (!isObject(value)) return;
  if (typeof value.type === 'string') visit(value, at);
  if (value.type === 'unknown') return;
  for (const [key, child] of Object.entries(value))
    if (key !== 'data' && typeof child === 'object') walk(child, pointer(at, key), visit);
}

/** The ids of these come from elsewhere (a picture's, a post's) and may stand in an article twice. */
export const EXTERNAL_IDS = new Set([
  'image-set',
  'layout-image',
  'scrolly-image',
  'video',
  'clip-set',
  'tweet',
  'recommended',
  'flourish',
  'custom-code-component',
]);
