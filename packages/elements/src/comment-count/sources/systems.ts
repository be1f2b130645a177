/**
 * The comment systems by name, as the setting `comments.source` names them: together one small file, which comes when it is asked
 * for. The publisher's own endpoint (json.ts) is with the element.
 */
import { inBatches } from './batches.js';
import { blueskySystem } from './bluesky.js';
import { coralSystem } from './coral.js';
import { disqusSystem } from './disqus.js';
import { issoSystem } from './isso.js';
import { remark42System } from './remark42.js';
import type { CommentSource, CommentSystem } from './source.js';
import { walineSystem } from './waline.js';
import { wordpressSystem } from './wordpress.js';

/** Given where the counts are asked for, with whatever the system wants in it: a key, the site's name. */
export const systems: ReadonlyMap<string, (endpoint: URL) => CommentSystem> = new Map([
  ['bluesky', blueskySystem],
  ['coral', coralSystem],
  ['disqus', disqusSystem],
  ['isso', issoSystem],
  ['remark42', remark42System],
  ['waline', walineSystem],
  ['wordpress', wordpressSystem],
]);

/** @param patience how long one answer may take, in milliseconds */
export function systemSource(name: string, endpoint: URL, patience: number): CommentSource {
  const make = systems.get(name);
  if (make) return inBatches(make(endpoint), patience);
  throw new TypeError(
    `comments.source is "${name}"; expected json, ${[...systems.keys()].join(', ')}`,
  );
}
