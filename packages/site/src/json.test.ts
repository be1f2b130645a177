import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJSON } from './json.js';

test('reads what JSON.parse reads, and a byte order mark', () => {
  for (const text of [
    '{"a": [1, -2.5e3, "\\u00e9\\n", true, null, {}, []]}',
    '7',
    ' "x" ',
    '\uFEFF{}',
  ]) {
    assert.deepEqual(parseJSON(text), { ok: true, value: JSON.parse(text.replace('\uFEFF', '')) });
  }
});

test('names the line and column of the first mistake', () => {
  const places: Record<string, [number, number]> = {
    '': [1, 1],
    '{\n  "a": x\n}': [2, 8],
    '{"a": 1,}': [1, 9],
    '[1 2]': [1, 4],
    '[1,\n\n,2]': [3, 1],
    '{"a" 1}': [1, 6],
    '{a: 1}': [1, 2],
    '{"a": "b\nc"}': [1, 7],
    '{"a": [1, 2}': [1, 12],
    '{"a": 01}': [1, 7],
    '{"a": 1': [1, 8],
    '{} {}': [1, 4],
    undefined: [1, 1],
    "{'a': 1}": [1, 2],
    '[1]]': [1, 4],
  };
  for (const [text, [line, column]] of Object.entries(places)) {
    assert.deepEqual(parseJSON(text), { ok: false, line, column }, JSON.stringify(text));
  }
});

test('finds a mistake behind a very long string', () => {
  const text = `{"a": "${'x'.repeat(20_000_000)}",}`;
  assert.deepEqual(parseJSON(text), { ok: false, line: 1, column: text.length });
  assert.deepEqual(parseJSON('{"a\\"\\u00e9\\n": 1,}'), { ok: false, line: 1, column: 19 });
});
