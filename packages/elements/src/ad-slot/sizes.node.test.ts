import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  askable,
  boxOf,
  fits,
  FORMATS,
  isFormat,
  parseSizes,
  stepsOf,
  type AdSize,
  type Size,
  type Step,
} from './sizes.html.js';

const LIST = '300x250 | 728: 728x90, 970x250';

test('a list is steps by the width of the container, each with its sizes', () => {
  assert.deepEqual(parseSizes(LIST), [
    { from: 0, sizes: [[300, 250]] },
    {
      from: 728,
      sizes: [
        [728, 90],
        [970, 250],
      ],
    },
  ]);
  assert.deepEqual(parseSizes('fluid'), [{ from: 0, sizes: ['fluid'] }]);
  assert.deepEqual(parseSizes('\n 0:300x250,fluid\n\t|  728 :728x90 '), [
    { from: 0, sizes: [[300, 250], 'fluid'] },
    { from: 728, sizes: [[728, 90]] },
  ]);
  // No ad in a container that is narrower.
  assert.deepEqual(parseSizes('728: 728x90'), [{ from: 728, sizes: [[728, 90]] }]);
});

test('what cannot be read is named', () => {
  for (const [text, piece] of [
    ['', ''],
    ['300', '300'],
    ['300×250', '300×250'],
    ['300X250', '300X250'],
    ['300 x 250', '300 x 250'],
    ['0x250', '0x250'],
    ['300x0', '300x0'],
    ['-300x250', '-300x250'],
    ['300.5x250', '300.5x250'],
    ['10000x250', '10000x250'],
    ['1e3x250', '1e3x250'],
    ['300x250x1', '300x250x1'],
    ['300x250,', ''],
    ['300x250 728x90', '300x250 728x90'],
    ['300x250 |', ''],
    ['300x250 | 728x90', '728x90'],
    ['300x250 | 0: 728x90', '0: 728x90'],
    ['728: 728x90 | 468: 468x60', '468: 468x60'],
    ['300x250 | 728: 728x90 | 728: 970x250', '728: 970x250'],
    ['728px: 728x90', '728px: 728x90'],
    ['-1: 728x90', '-1: 728x90'],
    ['99999: 728x90', '99999: 728x90'],
    [': 300x250', ': 300x250'],
    ['1: 2: 300x250', '2: 300x250'],
    ['300x250 | 728:', ''],
    ['Fluid', 'Fluid'],
    ['constructor', 'constructor'],
    [`</style><script>alert(1)</script>`, '</style><script>alert(1)</script>'],
  ] as const)
    assert.throws(
      () => parseSizes(text),
      { message: `sizes has "${piece}"; expected rising steps: 300x250 | 728: 728x90, fluid.` },
      text,
    );
});

test('a message stays short, and a list without an end is read in good time', () => {
  assert.throws(
    () => parseSizes('x'.repeat(1e6)),
    (error: Error) => error.message.length < 120,
  );
  const long = Array.from({ length: 9999 }, (_, from) => `${from}: 300x250`).join(' | ');
  assert.equal(parseSizes(long).length, 9999);
  assert.throws(() => parseSizes(`${' '.repeat(1e6)}:`), /sizes has ":"/);
});

test('a slot says a format or a list of its own, which wins', () => {
  assert.deepEqual(stepsOf({ format: 'mpu' }), [{ from: 0, sizes: [[300, 250]] }]);
  assert.deepEqual(stepsOf({ format: 'mpu', sizes: LIST }), parseSizes(LIST));
  assert.deepEqual(stepsOf({ format: 'mpu', sizes: '' }), stepsOf({ format: 'mpu' }));
  assert.throws(() => stepsOf({ format: 'mpu', sizes: 'big' }), /sizes has "big"/);
  for (const format of [undefined, 'hero', 'constructor'])
    assert.throws(() => stepsOf({ format }), {
      message: `format is "${format ?? ''}"; expected one of ${Object.keys(FORMATS).join(', ')}.`,
    });
});

test('a format is one of the table, not a property that every object has, and can be read', () => {
  for (const name of ['', 'hero', 'constructor', 'toString'])
    assert.equal(isFormat(name), false, name);
  for (const name of Object.keys(FORMATS)) {
    assert.ok(isFormat(name));
    assert.ok(stepsOf({ format: name }).length > 0);
  }
});

test('the box holds what the step in force may ask for and the container has room for', () => {
  const boxes = (text: string, widths: number[]) =>
    widths.map((width) => boxOf(parseSizes(text), width).join('x'));
  assert.deepEqual(boxes(FORMATS.billboard, [0, 299, 300, 727.9, 728, 969, 970, 3000]), [
    '0x0', '0x0', '300x250', '300x250', '728x90', '728x90', '970x250', '970x250',
  ]); // prettier-ignore
  assert.deepEqual(boxes(LIST, [728, 970]), ['728x90', '970x250']);
  assert.deepEqual(boxes('300x250, 160x600', [159, 160, 300]), ['0x0', '160x600', '300x600']);
  assert.deepEqual(boxes('fluid, 300x250', [200, 300, 640]), ['0x0', '300x250', '640x250']);
  assert.deepEqual(boxes('fluid', [640]), ['0x0']);
  assert.deepEqual(boxes('728: 728x90', [500, 728]), ['0x0', '728x90']);
});

test('asked for are the sizes that the box can take, the widest step first, each once', () => {
  const asked = (text: string, box: Size, width: number) =>
    askable(parseSizes(text), box, width).map((size) => String(size));
  assert.deepEqual(asked(FORMATS.billboard, [970, 250], 970), ['970,250', '728,90', '300,250']);
  assert.deepEqual(asked(FORMATS.billboard, [728, 90], 800), ['728,90']);
  assert.deepEqual(asked(FORMATS.mpu, [288, 250], 288), []);
  assert.deepEqual(asked('300x250 | 728: 728x90, 300x250', [728, 250], 728), ['728,90', '300,250']);
  // Small enough, yet meant for wider containers.
  assert.deepEqual(asked('300x250 | 728: 300x100', [300, 250], 500), ['300,250']);
  assert.deepEqual(asked(LIST, [800, 0], 800), []);
});

test('fluid is asked for where the step in force says so, in a box that has a height', () => {
  const asked = (text: string, box: Size, width: number) => askable(parseSizes(text), box, width);
  assert.deepEqual(asked('fluid', [640, 250], 640), ['fluid']);
  assert.deepEqual(asked('fluid', [640, 0], 640), []);
  assert.deepEqual(asked('fluid | 728: 300x250', [300, 250], 728), [[300, 250]]);
  assert.deepEqual(asked('300x250 | 728: fluid', [728, 250], 728), ['fluid', [300, 250]]);
});

test('nothing that is no size fits', () => {
  assert.ok(fits([300, 250], [300, 250]));
  for (const size of [
    [301, 250],
    [300, 251],
    [0, 50],
    [-1, 50],
    [NaN, 50],
    [50, NaN],
    [Infinity, 1],
  ] as const)
    assert.equal(fits(size, [300, 250]), false, String(size));
});

const side = fc.integer({ min: 1, max: 9999 });
const size = fc.oneof(fc.tuple(side, side), fc.constant('fluid' as const));
const starts = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 6 });
const steps: fc.Arbitrary<Step[]> = starts.chain((all) =>
  fc.tuple(
    ...all
      .sort((a, b) => a - b)
      .map((from) => fc.array(size, { minLength: 1 }).map((sizes) => ({ from, sizes }))),
  ),
);
const sizeText = (one: AdSize) => (one === 'fluid' ? one : one.join('x'));

test('every list of steps reads as what was printed', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const text = given.map(({ from, sizes }) => `${from}: ${sizes.map(sizeText).join(', ')}`);
      assert.deepEqual(parseSizes(text.join(' | ')), given);
    }),
  );
});

test('the box takes every size that is asked for in it, and every size that its step has room for', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 10_500 }), (given, width) => {
      const box = boxOf(given, width);
      assert.ok(box[0] <= width);
      const asked = askable(given, box, width);
      for (const one of asked) if (one !== 'fluid') assert.ok(fits(one, box));
      const inForce = given.findLast(({ from }) => from <= width)?.sizes ?? [];
      for (const one of inForce)
        if (one !== 'fluid' && one[0] <= width)
          assert.ok(asked.some((other) => String(other) === String(one)));
      assert.equal(asked.length === 0, box[1] === 0);
    }),
  );
});
