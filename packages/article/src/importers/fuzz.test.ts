/** Documents that are nearly right. The dice are our own and seeded, so that a failure comes again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  article,
  heading,
  objectPointers,
  paragraph,
  sample,
  typedPointers,
} from '../../samples/make.js';
import { asNinjs1 } from '../../samples/ninjs-versions.js';
import { countPost } from '../../samples/wordpress-count.js';
import {
  checkArticle,
  cutArticle,
  importArticle,
  measure,
  placeAds,
  plainText,
  type Format,
  type Report,
} from '../index.js';
import { many } from '../../../testing/src/effort.js';

function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const ODD: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  '<b>bold',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '2026-02-30T00:00:00Z',
  '\u202eabc',
  '\ud800',
  [],
  {},
  [[]],
  { type: 'text' },
  { type: 'paragraph', children: [] },
  { type: 'constructor' },
  { type: 'unknown' },
  { type: 'image', url: 'data:x' },
  { toString: null },
];

/** Changes one place: another value, one less, one twice, or another name. */
function mutate(document: unknown, roll: (sides: number) => number): void {
  let holder = document as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(holder);
    if (!keys.length) return;
    const key = keys[roll(keys.length)]!;
    const child = holder[key];
    if (typeof child === 'object' && child !== null && Object.keys(child).length && roll(5)) {
      holder = child as Record<string, unknown>;
      continue;
    }
    const act = roll(4);
    if (act === 0) holder[key] = structuredClone(ODD[roll(ODD.length)]);
    else if (act === 1) delete holder[key];
    else if (act === 2 && Array.isArray(holder)) holder.push(structuredClone(child));
    else holder[`${key}x`] = child;
    return;
  }
}

const OWN = article(
  [
    heading('One'),
    paragraph('Two', 'p1'),
    paragraph('Three', 'p2'),
    {
      type: 'list',
      ordered: true,
      children: [{ type: 'list-item', children: [paragraph('Four')] }],
    },
  ],
  {
    access: { model: 'metered', preview: { after: 'p1' } },
    published: '2026-11-23T09:30:00Z',
  },
);
/** So many changed documents of each kind. */
const SEEDS = many(40, 100, 1500);
const DOCUMENTS: [Format, unknown, name?: string][] = [
  ['ans', sample('ans-story.json')],
  ['ninjs', sample('ninjs.json')],
  ['ninjs', asNinjs1(sample('ninjs.json')), 'ninjs 1'],
  ['content-tree', sample('content-tree.json')],
  ['wordpress', sample('wordpress-post.json')],
  ['broadsheet', OWN],
];

for (const [format, document, name = format] of DOCUMENTS)
  test(`${name}: whatever is changed, there are problems with pointers, or an article and its report`, (t) => {
    const sums = { imported: 0, refused: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const roll = dice(seed);
      const changed = structuredClone(document);
      for (let times = 1 + roll(3); times > 0; times--) mutate(changed, roll);
      const result = importArticle(changed, { from: format });
      if (!result.ok) {
        sums.refused += 1;
        assert.ok(result.problems.length > 0);
        for (const { pointer } of result.problems)
          assert.ok(
            format === 'broadsheet' || reaches(changed, pointer),
            `seed ${seed}: ${JSON.stringify(result.problems)}`,
          );
        continue;
      }
      sums.imported += 1;
      const checked = checkArticle(result.article);
      assert.ok(checked.ok, `seed ${seed}: ${JSON.stringify(checked)}`);
      const listed = new Set(result.report.entries.map(({ pointer }) => pointer));
      if (format !== 'broadsheet')
        assert.deepEqual(
          nodesOf(format, changed, result.report).filter((pointer) => !listed.has(pointer)),
          [],
          `seed ${seed}`,
        );
      use(result.article);
    }
    assert.ok(sums.imported > SEEDS / 60 && sums.refused > SEEDS / 30, JSON.stringify(sums));
    t.diagnostic(`${name}: ${sums.imported} imported, ${sums.refused} refused`);
  });

/** Pointers of what the report has to list. */
function nodesOf(format: Format, document: unknown, { entries }: Report): string[] {
  if (format === 'wordpress') return countPost(document as Record<string, unknown>, entries).at;
  return format === 'ninjs' ? objectPointers(document) : typedPointers(document);
}

/** The place that a problem names is in the source, or is the one thing that is missing there. */
function reaches(document: unknown, pointer: string): boolean {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = document;
  for (const [i, key] of keys.entries()) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return i === keys.length - 1;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

function use(document: Parameters<typeof measure>[0]): void {
  const { preview, paid } = cutArticle(document);
  assert.ok(checkArticle({ ...preview, access: { model: 'free' } }).ok || paid.length > 0);
  assert.ok(measure(document).minutes >= 1);
  for (const { after } of placeAds(document).positions)
    assert.ok(after < document.body.children.length);
  assert.equal(typeof plainText(document), 'string');
}
