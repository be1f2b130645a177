import type { Blockquote, BodyBlock, Phrasing } from '../../generated/types.js';
import { compact } from '../../json.js';
import { phrasingText, plainText } from '../../text.js';
import type { Source } from '../source.js';
import { readElements } from './body.js';
import { htmlBlocks, htmlPhrasing, idOf, type Context } from './context.js';

type InQuote = Blockquote['children'][number];
const IN_QUOTE = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);

/** The older form: HTML in a string. */
export function blockquote(source: Source, context: Context): BodyBlock[] | undefined {
  return quotation(source, context, htmlBlocks(source, 'content', 'blockquote'));
}

export function quote(source: Source, context: Context): BodyBlock[] | undefined {
  const said = citation(source);
  const blocks = readElements(source.objects('content_elements'), context);
  if (/pull/i.test(source.text('subtype') ?? '')) {
    const text = plainText(blocks).replace(/\s*\n\s*/g, ' ');
    if (!text) return undefined;
    source.map('pullquote');
    const words = said && phrasingText(said);
    return [
      compact({ type: 'pullquote', ...idOf(source, context, 'pullquote'), text, source: words }),
      ...blocks.filter(({ type }) => !IN_QUOTE.has(type)),
    ];
  }
  return quotation(source, context, blocks, said);
}

function citation(source: Source): Phrasing[] | undefined {
  const element = source.object('citation');
  const words = element && htmlPhrasing(element, 'content', 'source');
  if (words) element.map('source');
  else element?.drop('no words in it');
  return words;
}

/** What cannot stand in a quotation follows it. */
function quotation(
  source: Source,
  context: Context,
  blocks: BodyBlock[],
  said?: Phrasing[],
): BodyBlock[] | undefined {
  const inside = blocks.filter((block) => IN_QUOTE.has(block.type)) as InQuote[];
  const after = blocks.filter((block) => !IN_QUOTE.has(block.type));
  if (!inside.length) {
    if (!after.length) return undefined;
    source.degrade('body', 'a quotation without words is only what is in it');
    return after;
  }
  source.map('blockquote');
  for (const { type } of after) source.degrade('blockquote', `${type} moved out of a quotation`);
  return [
    compact({
      type: 'blockquote',
      ...idOf(source, context, 'blockquote'),
      source: said,
      children: inside,
    }),
    ...after,
  ];
}
