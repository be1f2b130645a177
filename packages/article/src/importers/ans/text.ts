import { phrasingText } from '../../text.js';
import type {
  BodyBlock,
  Code,
  CorrectionNote,
  Endorsement,
  Heading,
  Rating,
} from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { htmlBlocks, htmlPhrasing, htmlWords, idOf, type Context } from './context.js';

/** A text element is a paragraph of HTML; where there is more in it, it is several blocks. The first one keeps the id. */
export function paragraphs(source: Source, context: Context): BodyBlock[] {
  const blocks = htmlBlocks(source, 'content', 'paragraph');
  const [first, ...others] = blocks;
  if (!first) {
    source.drop('no words in it');
    return [];
  }
  source.map([...new Set(blocks.map(({ type }) => type))].join(', '));
  const isDropCap = source.object('block_properties')?.text('dropcap') === 'letter';
  if (first.type === 'paragraph' && isDropCap) first.dropCap = true;
  return [withId(first, source, context), ...others];
}

/** The block with the id of its element. The id of a tweet is its address. */
export function withId<T extends BodyBlock>(block: T, source: Source, context: Context): T {
  return block.type === 'tweet' ? block : { ...block, ...idOf(source, context, block.type) };
}

export function header(source: Source, context: Context): BodyBlock[] {
  const children = htmlPhrasing(source, 'content', 'heading');
  if (!children) {
    source.drop('no words in it');
    return [];
  }
  const level = source.number('level') ?? 2;
  const levels: Heading['level'] = level <= 2 ? 'chapter' : level === 3 ? 'subheading' : 'label';
  source.map('heading');
  return [{ type: 'heading', ...idOf(source, context, 'heading'), level: levels, children }];
}

export function correction(source: Source, context: Context): CorrectionNote | undefined {
  const text = htmlWords(source, 'text', 'correction');
  if (!text) return undefined;
  source.map('correction');
  return {
    type: 'correction',
    ...idOf(source, context, 'correction'),
    kind: correctionKind(source),
    text,
  };
}

export function correctionKind(source: Source): 'correction' | 'clarification' {
  return /clarif/i.test(source.text('correction_type') ?? source.text('subtype') ?? '')
    ? 'clarification'
    : 'correction';
}

export function code(source: Source, context: Context): Code | undefined {
  const value = source.text('content');
  if (!value) return undefined;
  source.map('code');
  return compact<Code>({
    type: 'code',
    ...idOf(source, context, 'code'),
    value: String(source.value.content),
    language: source.text('language'),
  });
}

export function rating(source: Source, context: Context): Rating | undefined {
  const value = source.number('numeric_rating');
  if (value === undefined) return undefined;
  const max = source.number('max');
  source.map('rating');
  if (max === undefined) source.degrade('rating', 'no highest rating given: 5 assumed');
  return compact<Rating>({
    type: 'rating',
    ...idOf(source, context, 'rating'),
    value,
    min: source.number('min'),
    max: max ?? Math.max(5, Math.ceil(value)),
    units: source.text('units'),
  });
}

export function endorsement(source: Source, context: Context): Endorsement | undefined {
  const text = source.text('endorsement');
  if (!text) return undefined;
  source.map('endorsement');
  return { type: 'endorsement', ...idOf(source, context, 'endorsement'), text };
}

/** Plain words of a text element, for places that hold no marks. */
export function elementWords(source: Source, to: string): string {
  const words = phrasingText(htmlPhrasing(source, 'content', to) ?? []);
  source.map(to);
  return words.trim();
}
