import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heightIn } from './height.js';

test('reads the height out of what each site sends', () => {
  const messages: [string, unknown][] = [
    ['X', { 'twttr.embed': { method: 'twttr.private.resize', params: [{ width: 550, height: 612 }] } }],
    ['Instagram', JSON.stringify({ type: 'MEASURE', details: { height: 612 } })],
    ['Threads', 612],
    ['Threads, as a string', '612'],
    ['Bluesky', { height: 612, id: '1' }],
    ['Reddit', JSON.stringify({ type: 'resize.embed', data: 612 })],
    ['Mastodon', { type: 'setHeight', id: 1, height: 612 }],
    ['Datawrapper', { 'datawrapper-height': { Ab3dE: 612 } }],
    ['Flourish', JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', height: 612, src: 'x' })],
    ['Embedly', JSON.stringify({ context: 'iframe.resize', height: 611.2 })],
  ]; // prettier-ignore
  for (const [name, data] of messages) assert.equal(heightIn(data), 612, name);
});

test('takes nothing that is no sound height', () => {
  for (const data of [
    undefined, null, '', 'hello', '{', '[]', '{}', 'null', '"612"', [], {}, true, -1, 0, NaN, -Infinity, () => 612,
    { height: '612' }, { height: -5 }, { height: NaN }, { height: null }, { height: { valueOf: 612 } },
    { 'twttr.embed': { method: 'twttr.private.rendered', params: [{ height: 612 }] }, height: 612 },
    { 'twttr.embed': { method: 'twttr.private.resize' } }, { 'twttr.embed': 7 },
    { 'datawrapper-height': 612 }, { 'datawrapper-height': {} }, { type: 'MEASURE' }, { type: 'MEASURE', details: 5, height: 612 },
  ]) {
    assert.equal(heightIn(data), undefined, JSON.stringify(data));
  }
}); // prettier-ignore

test('no piece is taller than 3,000 px', () => {
  for (const height of [3001, 1e9, Number.MAX_VALUE, Infinity])
    assert.equal(heightIn(height), 3000);
});
