import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadContent, slugOf } from './content.js';
import { documentOf, folder } from './testing.js';

const json = JSON.stringify;

test('a bad document is named with its place and left out', (t) => {
  const { headline: _, ...withoutHeadline } = documentOf('b');
  const log: string[] = [];
  const content = loadContent(
    [
      folder(t, {
        'good.json': json(documentOf('good')),
        'broken.json': '{"a": ',
        'wrong.json': json({ ...withoutHeadline, access: { model: '' } }),
        'foreign.json': json([1, 2]),
        'notes.txt': 'not asked',
      }),
    ],
    (line) => log.push(line),
  );
  assert.deepEqual(
    content.articles.map(({ id }) => id),
    ['good'],
  );
  assert.match(log.join('\n'), /^broken\.json:1:7: this is not JSON/m);
  assert.match(log.join('\n'), /^wrong\.json: \/access\/model: /m);
  assert.match(log.join('\n'), /^foreign\.json: \/: /m);
  assert.equal(
    log.some((line) => line.includes('notes')),
    false,
  );
});

test('a short preview is named, and stays in the paper', (t) => {
  const log: string[] = [];
  const document = documentOf('short', { access: { model: 'subscriber', preview: { blocks: 0 } } });
  const content = loadContent([folder(t, { 'short.json': json(document) })], (line) =>
    log.push(line),
  );
  assert.equal(content.articles.length, 1);
  assert.match(log.join('\n'), /^short\.json: \/access\/preview: everybody sees 0 words/);
});

test('a folder that is not there is named', () => {
  const log: string[] = [];
  assert.equal(loadContent(['/nowhere/at/all'], (line) => log.push(line)).articles.length, 0);
  assert.match(log[0]!, /nowhere\/at\/all.*ENOENT/);
});

test('slugs and ids that are taken get a number, the same every time', (t) => {
  const path = folder(t, {
    'a.json': json(documentOf('same')),
    'b.json': json(documentOf('same')),
  });
  const load = () =>
    loadContent([path, path], () => {}).articles.map(({ url, id }) => `${url} ${id}`);
  const first = load();
  assert.deepEqual(first.toSorted(), [
    '/articles/same same',
    '/articles/same-2 same-2',
    '/articles/same-3 same-3',
    '/articles/same-4 same-4',
  ]);
  assert.deepEqual(load(), first);
});

test('a document that names no place here gets its file’s name; folders inside are read', (t) => {
  const path = folder(t);
  mkdirSync(join(path, '2026'));
  writeFileSync(
    join(path, '2026', 'Ferry Fares.json'),
    json(documentOf('x', { url: 'https://else.example/x' })),
  );
  const content = loadContent([path], () => {});
  assert.equal(content.bySlug('ferry-fares')?.id, 'x');
});

test('the next article is the document’s own choice, else the following one, round to the first', (t) => {
  const next = [{ url: '/articles/chosen', headline: 'Chosen' }];
  const at = (published: string) => ({ published });
  const content = loadContent(
    [
      folder(t, {
        'a.json': json(documentOf('a', at('2026-03-01T00:00:00Z'))),
        'b.json': json(documentOf('b', { ...at('2026-02-01T00:00:00Z'), next })),
        'c.json': json(documentOf('c', at('2026-01-01T00:00:00Z'))),
      }),
    ],
    () => {},
  );
  const after = (id: string) => content.after(content.byId(id)!)?.url;
  assert.deepEqual(['a', 'b', 'c'].map(after), ['/articles/b', '/articles/chosen', '/articles/a']);
});

test('letters of any script stand in addresses; nothing else does', () => {
  assert.equal(slugOf('  Ferry: fares/../up!  '), 'ferry-fares-up');
  assert.equal(slugOf('何曉晴'), '何曉晴');
  assert.equal(slugOf('../..'), '');
});

test('how many documents a folder adds to the paper is said', (t) => {
  const log: string[] = [];
  const own = folder(t, { 'own.json': json(documentOf('own')) });
  const one = folder(t, { 'a.json': json(documentOf('a')), 'b.json': '{' });
  loadContent([own, one, folder(t)], (line) => log.push(line));
  const said = log.filter((line) => line.includes('added')).map((line) => line.split(' from ')[0]);
  assert.deepEqual(said, ['1 document added', '0 documents added']);
});
