/** Articles of every kind of block, for tests that hold for whatever story. */
import fc from 'fast-check';
import type { Article, BodyBlock, Phrasing } from '../src/index.js';
import { article } from './make.js';

const TEXTS = [
  'the harbour lamps were left on ',
  '海港的燈一直亮著，',
  'ميناء المدينة مضاء ',
  'Mixed 海港 ميناء คืนนี้ é ',
].map((text) => text.repeat(30));
const ENDS = ['.', ':', '：', '', '”'];

/** One number makes a text: choosing each word would take most of a test's time. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .nat(most * 6 * 60)
    .map(
      (n) =>
        TEXTS[n % 10 < 7 ? 0 : n % TEXTS.length]!.slice(0, 1 + (n % (most * 6))) + ENDS[n % 5]!,
    );

const sentence = (most: number): fc.Arbitrary<Phrasing[]> =>
  words(most).map((value) => [{ type: 'text', value }]);

const image = (): fc.Arbitrary<Extract<BodyBlock, { type: 'image-set' }>> =>
  fc.record({
    type: fc.constant('image-set' as const),
    picture: fc.record({
      alt: fc.constant(''),
      layoutWidth: fc.constantFrom('in-line', 'full-width', 'inset-left'),
      fallbackImage: fc.record({
        url: fc.constant('/a.jpg'),
        width: fc.integer({ min: 1, max: 3000 }),
        height: fc.integer({ min: 1, max: 3000 }),
      }),
    }),
  });

const paragraph = () =>
  sentence(100).map((children): BodyBlock => ({ type: 'paragraph', children }));

const block = (): fc.Arbitrary<BodyBlock> =>
  fc.oneof(
    { weight: 30, arbitrary: paragraph() },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom('chapter' as const, 'subheading' as const, 'label' as const),
        children: sentence(8),
      }),
    },
    { weight: 3, arbitrary: image() },
    {
      weight: 2,
      arbitrary: fc.array(sentence(30), { maxLength: 6 }).map((items): BodyBlock => ({
        type: 'list',
        ordered: false,
        children: items.map((children) => ({ type: 'list-item', children })),
      })),
    },
    { weight: 2, arbitrary: other() },
  );

/** One of each of the smaller kinds. */
function other(): fc.Arbitrary<BodyBlock> {
  return fc.tuple(words(40), fc.nat(11)).map(([text, kind]): BodyBlock => {
    const children: Phrasing[] = [{ type: 'text', value: text }];
    const kinds: BodyBlock[] = [
      { type: 'blockquote', children: [{ type: 'paragraph', children }] },
      { type: 'pullquote', text },
      { type: 'thematic-break' },
      { type: 'newsletter', title: text, url: '/a' },
      { type: 'correction', text },
      { type: 'recommended', url: '/a', teaserTitleOverride: text },
      { type: 'fact-box', children: [{ type: 'paragraph', children }] },
      { type: 'embed', url: 'https://charts.example/1', title: text },
      { type: 'unknown', originalType: 'x' },
      { type: 'code', value: text },
      {
        type: 'table',
        children: [
          {
            type: 'table-body',
            children: [{ type: 'table-row', children: [{ type: 'table-cell', children }] }],
          },
        ],
      },
      { type: 'big-number', number: '7', description: text },
    ];
    return kinds[kind]!;
  });
}

export function anyArticle(): fc.Arbitrary<Article> {
  return fc
    .record({
      blocks: fc.array(block(), { maxLength: 40, size: 'max' }),
      language: fc.constantFrom('en', 'zh-Hant', 'ar', 'ja', 'th'),
      headline: words(20),
      model: fc.nat(7).map((n) => (n ? ('free' as const) : ('metered' as const))),
      lead: fc.option(image(), { nil: undefined }),
    })
    .map(({ blocks, language, headline, model, lead }) =>
      article(blocks, { language, headline, access: { model }, ...(lead && { lead }) }),
    );
}
