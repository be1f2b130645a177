import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../../samples/make.js';
import { importArticle, recogniseFormat } from '../../index.js';

type Item = Record<string, unknown>;

/** A small item in ninjs 3. */
const item = (more: Item = {}): Item => ({
  uri: 'urn:harbour:1',
  headlines: [{ value: 'Boats are back' }],
  ...more,
});
const refused = (value: unknown) => {
  const result = importArticle(value, { from: 'ninjs' });
  assert.ok(!result.ok);
  return result.problems;
};
const places = (more: Item) => refused(item(more)).map(({ pointer }) => pointer);

test('what is no article is refused, saying why', () => {
  assert.deepEqual(places({ pubStatus: 'canceled' }), ['/pubStatus']);
  for (const type of ['event', 'planning']) assert.deepEqual(places({ type }), ['/type']);
  assert.deepEqual(
    refused({ uri: 'urn:x', type: 'text' }).map(({ pointer }) => pointer),
    [''],
  );
  assert.match(refused({ uri: 'urn:x', type: 'component' })[0]!.message, /no headline/);
  assert.deepEqual(places({ type: 'picture' }), ['/renditions']);
  const renditions = [{ name: 'main', href: 'https://media.example/a.jpg' }];
  assert.deepEqual(
    refused({ uri: 'urn:x', type: 'picture', renditions }).map(({ pointer }) => pointer),
    ['/headlines'],
  );
  assert.deepEqual(
    refused({ uri: 'urn:x', bodies: [{ value: '<script>a</script>' }] }).map(
      ({ pointer }) => pointer,
    ),
    [''],
  );
  assert.match(refused([])[0]!.message, /expected an object/);
  assert.match(refused('x')[0]!.message, /expected an object/);
});

test('what is wrong is refused, each mistake at its place', () => {
  assert.deepEqual(
    refused({ headlines: [{ value: 'A' }] }).map(({ pointer }) => pointer),
    ['/uri'],
  );
  assert.deepEqual(places({ descriptons: [] }), ['/descriptons']);
  assert.match(refused(item({ descriptons: [] }))[0]!.message, /did you mean "descriptions"/);
  assert.deepEqual(places({ type: 'story' }), ['/type']);
  assert.deepEqual(places({ urgency: 0.1 }), ['/urgency']);
  assert.deepEqual(places({ firstCreated: '2026-02-30T00:00:00Z' }), ['/firstCreated']);
  assert.deepEqual(places({ bodies: [{ contenttpye: 'text/plain', value: 'x' }, 'x', {}] }), [
    '/bodies/0/contenttpye',
    '/bodies/1',
    '/bodies/2/value',
  ]);
  assert.deepEqual(places({ headline_short: 7, description_text: null }), ['/headline_short']);
  assert.deepEqual(places({ rightsinfo: { linkedrights: 'a', encodedrights: 'b' } }), [
    '/rightsinfo',
  ]);
  assert.deepEqual(places({ renditions: [{ href: 'x' }] }), ['/renditions/0/name']);
  assert.deepEqual(places({ places: [{ geoJSON: { type: 'Foo' } }] }), ['/places/0/geoJSON/type']);
  assert.deepEqual(places({ associations: [{ name: 'a' }, { uri: 'urn:y' }] }), [
    '/associations/0/uri',
    '/associations/1/name',
  ]);
  assert.deepEqual(places({ associations: { a: { uri: 'urn:y', random: 1 } } }), [
    '/associations/a/random',
  ]);
});

test("a provider's own schema may have names of its own: they are listed", () => {
  const standard = { name: 'harbourninjs', schema: 'https://harbour.example/ninjs.json' };
  const result = importArticle(item({ standard, embargoedreason: { words: 'Prize' } }));
  assert.ok(result.ok);
  const line = result.report.entries.find(({ pointer }) => pointer === '/embargoedreason');
  assert.equal(line?.fate, 'dropped');
  assert.deepEqual(places({ standard: { name: 'ninjs' }, embargoedreason: 'Prize' }), [
    '/embargoedreason',
  ]);
});

test('ninjs is known by its names, and no other format is', () => {
  for (const value of [
    { uri: 'urn:x', type: 'text' },
    { uri: 'urn:x', body_xhtml: '' },
    { uri: 'urn:x', bodies: [] },
    { uri: 'urn:x', version: '0.1', headlines: [] },
    { guid: 'tag:x', type: 'picture' },
    { standard: { name: 'ninjs' } },
    { $standard: { schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json' } },
  ])
    assert.equal(recogniseFormat(value), 'ninjs', JSON.stringify(value));
  for (const value of [
    { uri: 'urn:x' },
    { uri: 'urn:x', type: 'story' },
    { uri: 'urn:x', type: 'text', content_elements: [] },
    { guid: { rendered: 'x' }, type: 'post', content: { rendered: '' } },
    { standard: 'ninjs' },
  ])
    assert.notEqual(recogniseFormat(value), 'ninjs', JSON.stringify(value));
  for (const name of ['ans-story.json', 'content-tree.json'])
    assert.notEqual(recogniseFormat(sample(name)), 'ninjs');
});
