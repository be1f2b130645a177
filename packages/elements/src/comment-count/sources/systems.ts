/**
 * The comment systems by name, as the setting `comments.source` names them: together one small file, which comes when it is asked
 * for. The publisher's own endpoint (json.ts) is with the element.
 */
import { settings } from '../../core/settings.js';
import { inBatches } from './batches.js';
import { blueskySystem } from './bluesky.js';
import { coralSystem } from './coral.js';
import { disqusSystem } from './disqus.js';
import { issoSystem } from './isso.js';
import { keeping } from './kept.js';
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

/** How long numbers are good where the page does not say it, in seconds. */
const USUAL = 60;

/**
 * @param patience how long one answer may take, in milliseconds
 * @param own the publisher's own endpoint, whose answers the browser keeps where they say so (HTTP)
 */
export function systemSource(
  name: string,
  endpoint: URL,
  patience: number,
  own: (endpoint: URL) => CommentSystem,
): CommentSource {
  const make = name === 'json' ? own : systems.get(name);
  if (!make)
    throw new TypeError(
      `comments.source is "${name}"; expected json, ${[...systems.keys()].join(', ')}`,
    );
  const source = inBatches(make(endpoint), patience);
  const { cache = USUAL } = settings('comments');
  return cache > 0 ? keeping(source, endpoint.href, cache) : source;
}
