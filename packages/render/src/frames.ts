/** Which other sites an article can bring into its page, and only after its reader said so. */
import {
  walk,
  type AcastPodcast,
  type Article,
  type Embed,
  type Flourish,
  type Tweet,
} from '@broadsheet/article';
import { frameOf } from '@broadsheet/elements/embed/html.js';
import { pieceOf } from './blocks/embeds.js';

/**
 * Origins of the frames of an article's embeds, at any depth and on both sides of the cut, in order: for `frame-src` in
 * the content policy of its page.
 */
export function frameOrigins(article: Article): string[] {
  const found = new Set<string>();
  walk([article.lead, article.body], '', (node) => {
    const origin = isPiece(node) ? originOf(frameOf(pieceOf(node))?.address) : undefined;
    if (origin) found.add(origin);
  });
  return [...found].sort();
}

function isPiece(node: object): node is Embed | Tweet | AcastPodcast | Flourish {
  const { type } = node as { type?: unknown };
  return ['embed', 'tweet', 'acast-podcast', 'flourish'].includes(type as string);
}

/** A word of the policy: a host with a `;` in it, which the URL Standard allows, would begin the next directive. */
function originOf(address = ''): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'https://page.invalid'))
    return undefined;
  const { protocol, host } = new URL(address, 'https://page.invalid');
  return /^[\w.-]+(?::\d+)?$/.test(host) ? `${protocol}//${host}` : undefined;
}
