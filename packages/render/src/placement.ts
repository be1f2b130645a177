import { keeper, placeAds, type Article, type Placement } from '@broadsheet/article';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';

const keep = keeper<Placement>();

/** What changes from reader to reader, and moves no ad. */
const BESIDE = new Set<string>(['body', 'next', 'comments'] satisfies (keyof Article)[]);

/** Where the ads of this reader's page stand. Heights are estimated for it, so it is worked out once for a document. */
export function placementOf({ shown }: Part, { ads, metrics }: RenderOptions): Placement {
  const from: unknown[] = [ads, metrics];
  for (const field in shown) if (!BESIDE.has(field)) from.push(shown[field as keyof Article]);
  return keep(shown.body.children, from, () => placeAds(shown, ads, metrics));
}
