import type { Source } from './source.js';

/**
 * The id that a node has in `key`, once: some systems print the same id twice.
 * @param ids those that are taken; the node's is added
 */
export function idOnce(source: Source, key: string, ids: Set<string>, to: string): { id?: string } {
  const id = source.text(key);
  if (id === undefined) return {};
  if (ids.has(id)) {
    source.degrade(to, `its id ${JSON.stringify(id)} is already taken: left out`);
    return {};
  }
  ids.add(id);
  return { id };
}
