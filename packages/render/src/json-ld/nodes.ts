import { keeper, walk, type Article } from '@broadsheet/article';

type Node = Record<string, unknown>;

const keep = keeper<Node[]>();

/** Always a film; an embed is one where it says so. */
export const FILMS: ReadonlySet<string> = new Set([
  'video',
  'clip-set',
  'youtube-video',
  'vimeo-video',
]);
/** What search engines are told of wherever in a story it stands: films and corrections, in their order. */
const TOLD: ReadonlySet<string> = new Set([...FILMS, 'embed', 'correction']);

/** The nodes that are told of, in the lead and at any depth in the body. To look at every word takes as long as printing it, so it is done once. */
export function toldNodes({ lead, body }: Article): readonly Node[] {
  return keep(body.children, [lead], () => {
    const found: Node[] = [];
    walk([lead, body.children], '', (node) => {
      if (TOLD.has(String(node.type))) found.push(node);
    });
    return found;
  });
}
