/** Boxes of facts, figures and links beside the story. */
import type {
  BigNumber,
  Card,
  Definition,
  Endorsement,
  FactBox,
  InfoBox,
  InfoPair,
  InNumbers,
  Rating,
  Recommended,
  RecommendedList,
  Timeline,
} from '@broadsheet/article';
import { fill, number } from '@broadsheet/elements/core/format.js';
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Block, TextContext } from './context.js';
import { linkLine } from './embeds.js';
import { paragraph, text } from './phrasing.js';
import { aside, bullets, item, under } from './prose.js';

export function factBox(node: FactBox, context: TextContext): Block[] {
  return aside(under(context, node.title, () => context.blocks(node.children)));
}

export function infoBox(node: InfoBox, context: TextContext): Block[] {
  return aside(cards(node.children, context));
}

export function infoPair(node: InfoPair, context: TextContext): Block[] {
  return aside(under(context, node.title, () => cards(node.children, context)));
}

function cards(nodes: readonly Card[], context: TextContext): Block[] {
  return nodes.flatMap((node) => under(context, node.title, () => context.blocks(node.children)));
}

export function definition(node: Definition): Block[] {
  return paragraph(term(node));
}

export function inNumbers(node: InNumbers, context: TextContext): Block[] {
  const items = node.children.flatMap((child) => item(paragraph(term(child))));
  return aside(under(context, node.title, () => bullets(items)));
}

function term({ term: name, description }: Definition): PhrasingContent[] {
  return [...strong(name), text(`: ${description}`)];
}

export function bigNumber(node: BigNumber): Block[] {
  return paragraph([...strong(node.number), text(` ${node.description}`)]);
}

function strong(words: string): PhrasingContent[] {
  const children = paragraph([text(words)])[0]?.children;
  return children ? [{ type: 'strong', children }] : [];
}

export function timeline(node: Timeline, context: TextContext): Block[] {
  return under(context, node.title, () =>
    node.children.flatMap((event) =>
      under(context, event.title, () => context.blocks(event.children)),
    ),
  );
}

export function recommended(node: Recommended, context: TextContext): Block[] {
  return related(node.heading, [node], context);
}

export function recommendedList(node: RecommendedList, context: TextContext): Block[] {
  return related(node.heading, node.children, context);
}

/** A story of which neither headline nor address is known cannot be shown. */
function related(
  title: string | undefined,
  stories: readonly Recommended[],
  context: TextContext,
): Block[] {
  const items = stories.flatMap(({ url, teaserTitleOverride }) =>
    item(linkLine({ url, words: teaserTitleOverride ?? '' }, context) as BlockContent[]),
  );
  if (items.length === 0) return [];
  return aside(under(context, title ?? context.words.related, () => bullets(items)));
}

export function rating(node: Rating, { face, words }: TextContext): Block[] {
  const said = fill(words.rating, {
    value: number(node.value, face.lang),
    max: number(node.max, face.lang),
  });
  return paragraph([text(node.units ? `${said} ${node.units}` : said)]);
}

export function endorsement(node: Endorsement): Block[] {
  return paragraph(strong(node.text));
}
