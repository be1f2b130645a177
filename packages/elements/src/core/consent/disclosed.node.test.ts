import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosedIn } from './disclosed.js';

/** A string of the reference encoder that discloses these vendors. */
function stringWith(vendors: readonly number[]): string {
  const model = new TCModel(
    new GVL({
      ...{ gvlSpecificationVersion: 3, vendorListVersion: 1, tcfPolicyVersion: 5 },
      ...{ purposes: {}, specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {} },
      lastUpdated: '2026-01-01T00:00:00Z',
      vendors: {},
    } as never),
  );
  Object.assign(model, { cmpId: 31, cmpVersion: 1, isServiceSpecific: true });
  model.vendorsDisclosed.set([...vendors]);
  return TCString.encode(model);
}

const run = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

for (const [what, vendors] of [
  ['none', []],
  ['one', [1]],
  ['a far one, written as ranges', [65535]],
  ['a run, written as a range', run(100, 900)],
  ['runs and single ones', [2, ...run(10, 20), 755, ...run(1000, 1400)]],
  ['every third, written as bits', run(1, 600, 3)],
  ['all', run(1, 1500)],
] as const) {
  test(`disclosed vendors are those of the reference encoder: ${what}`, () => {
    const has = disclosedIn(stringWith(vendors))!;
    const last = Math.max(0, ...vendors) + 3;
    assert.deepEqual(run(0, last).filter(has), vendors);
  });
}

test('they are found behind other segments, and other segments are not they', () => {
  const [core, disclosed, publisher] = stringWith([755]).split('.');
  assert.equal(disclosedIn([core, publisher, disclosed].join('.'))!(755), true);
  assert.equal(disclosedIn([core, publisher].join('.')), undefined);
  assert.equal(disclosedIn(core!), undefined);
  assert.equal(disclosedIn(''), undefined);
  assert.equal(disclosedIn('..'), undefined);
});

test('a segment that is cut off or no base64url is an error, never a list', () => {
  const whole = stringWith([2, 755]).split('.')[1]!;
  // The last characters can be padding; five characters hold the type, the highest id and the first bit.
  for (let length = 1; length < whole.length - 1; length++)
    assert.throws(() => disclosedIn(`C.${whole.slice(0, length)}`), /expected \d+ more bits/);
  assert.throws(() => disclosedIn('C.I/////'), /ends or breaks at bit 3/);
});

test('a range over all ids takes no room', () => {
  // Type 1, highest id 65535, ranges, 4,095 of them, each from 1 to 65535.
  const bits = `001${'1'.repeat(16)}1${'1'.repeat(12)}${`1${'1'.padStart(16, '0')}${'1'.repeat(16)}`.repeat(4095)}`;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const segment = bits
    .padEnd(Math.ceil(bits.length / 6) * 6, '0')
    .replace(/.{6}/g, (six) => letters[parseInt(six, 2)]!);
  assert.equal(disclosedIn(`C.${segment}`)!(65535), true);
});
