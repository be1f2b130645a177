import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxAt, fits, isFormat, sizesIn } from './formats.html.js';

test('the box is that of the widest step that the container reaches', () => {
  const billboard = (width: number) => boxAt('billboard', width);
  assert.deepEqual([0, 727.9, 728, 969, 970, 3000].map(billboard), [
    [300, 250],
    [300, 250],
    [728, 90],
    [728, 90],
    [970, 250],
    [970, 250],
  ]);
});

test('asked for are the sizes that the box can take, the widest first', () => {
  assert.deepEqual(sizesIn('billboard', [970, 250]), [
    [970, 250],
    [728, 90],
    [300, 250],
  ]);
  assert.deepEqual(sizesIn('billboard', [728, 90]), [[728, 90]]);
  assert.deepEqual(sizesIn('mpu', [288, 250]), []);
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

test('a format is one of the table, not a property that every object has', () => {
  assert.ok(isFormat('half-page'));
  for (const name of ['', 'skyscraper', 'constructor', 'toString'])
    assert.equal(isFormat(name), false, name);
});
