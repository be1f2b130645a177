import type { Picture } from '@broadsheet/article';
import { creditHTML, creditLine } from '@broadsheet/elements/figure/html.js';
import type { Renderable } from '@broadsheet/elements/core/html.js';

type Credited = Pick<Picture, 'credit' | 'credits'>;

/** Who made a picture, in one line: the newsroom's own, else one made of the names. */
export function creditText({ credit, credits }: Credited, lang: string): string | undefined {
  return credit || (credits && creditLine(credits, lang)) || undefined;
}

/** The same for a page, where names are links to who they name. */
export function creditOf({ credit, credits = [] }: Credited, lang: string): Renderable {
  return credit || (credits.length > 0 && creditHTML(credits, lang));
}
