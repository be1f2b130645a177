import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { cssRules } from '../../../testing/src/css-rules.js';
import { boxRules, isReserve, RESERVE_FROM, RESERVE_HEIGHTS, sizesRule } from './box-rules.html.js';
import { boxOf, parseSizes } from './sizes.html.js';

/** What a list's rule says, step by step: `300: 300px 250px`. */
function boxes(sizes: string): string[] {
  return cssRules(sizesRule(sizes))
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ within, declarations }) => {
      const from = /^@container ad \(min-width: (\d+)px\)$/.exec(within[0]!)![1];
      return `${from}: ${declarations.map(({ value }) => value).join(' ')}`;
    });
}

test('the rule of a list is for that list alone, on the parts and on the empty tag', () => {
  assert.equal(
    sizesRule('300x250'),
    `@container ad (min-width: 300px) {
  news-ad-slot[sizes="300x250"] > *,
  news-ad-slot[sizes="300x250"]::before {
    --news-ad-slot-width: 300px;
    --news-ad-slot-height: 250px;
  }
}
`,
  );
});

test('the box changes where a step begins and where a size has room', () => {
  assert.deepEqual(boxes('300x250 | 728: 728x90, 970x250'), [
    '300: 300px 250px',
    '728: 728px 90px',
    '970: 970px 250px',
  ]);
  assert.deepEqual(boxes('320x50, 300x250, 160x600'), [
    '160: 160px 600px',
    '300: 300px 600px',
    '320: 320px 600px',
  ]);
  assert.deepEqual(boxes('fluid, 300x250 | 728: 728x90'), ['300: 100% 250px', '728: 728px 90px']);
  // No room for anything between two steps.
  assert.deepEqual(boxes('300x250 | 728: 970x250'), [
    '300: 300px 250px',
    '728: 100% 0px',
    '970: 970px 250px',
  ]);
  assert.deepEqual(boxes('fluid'), []);
});

test('at every width the rule reserves the box that the list asks for', () => {
  const side = fc.integer({ min: 1, max: 1200 });
  const size = fc.tuple(side, side).map((sides) => sides.join('x'));
  const list = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.array(size, { minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([from]) => from,
    })
    .map((steps) =>
      steps
        .sort(([a], [b]) => a - b)
        .map(([from, sizes]) => `${from}: ${sizes.join(', ')}`)
        .join(' | '),
    );
  fc.assert(
    fc.property(list, fc.integer({ min: 0, max: 1300 }), (sizes, width) => {
      const said = boxes(sizes)
        .map((box) => box.split(': '))
        .findLast(([from]) => +from! <= width)?.[1];
      const [widest, highest] = boxOf(parseSizes(sizes), width);
      assert.equal(said ?? '100% 0px', highest ? `${widest}px ${highest}px` : '100% 0px');
    }),
  );
});

test('several lists are printed once each', () => {
  const printed = boxRules(['300x250', '728x90', '300x250']);
  assert.equal(printed.match(/\[sizes="300x250"\] > \*/g)?.length, 1);
  assert.equal(printed, `${sizesRule('300x250')}\n${sizesRule('728x90')}`);
  assert.equal(boxRules([]), '');
});

test('no text breaks out of its rule: what is no list throws, and space is escaped', () => {
  for (const text of ['"]{}', `300x250"] {} </style>`, '300x250\\', '300x250 | */'])
    assert.throws(() => sizesRule(text), /sizes has/);
  assert.match(sizesRule('300x250,\n\u2028728x90'), /\[sizes="300x250,\\a \\2028 728x90"\] > \*/);
});

test('the words of reserve are those of the page CSS', () => {
  const css = readFileSync(new URL('./ad-slot.page.css', import.meta.url), 'utf8');
  const words = [...css.matchAll(/\[reserve~='([\d:]+)'\] \{ --_(\d+): (\d+)px \}/g)].map(
    ([, word, from, height]) => {
      assert.equal(word, from === '0' ? height : `${from}:${height}`);
      return word!;
    },
  );
  assert.equal(words.length, RESERVE_FROM.length * RESERVE_HEIGHTS.length);
  for (const word of words) assert.ok(isReserve(word), word);
  assert.ok(isReserve(' 250\n728:90  970:250 '));
  for (const text of ['', ' ', '251', '250 700:90', '250px', '0:250', '728:', 'constructor'])
    assert.equal(isReserve(text), false, text);
});
