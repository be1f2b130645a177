import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Source } from './importers/source.js';
import { formatReport, Ledger, type CloseOptions } from './report.js';

const SOURCE = {
  title: 'A',
  people: [{ name: 'Ada', contact: [{ type: 'phone', value: '1' }] }, 'x'],
  meta: { own: { deep: {} } },
  names: { 'a/b': { x: 1 } },
};

function lines(ledger: Ledger, options = {}): string[] {
  return formatReport(ledger.close('x', SOURCE, options))
    .split('\n')
    .slice(0, -1);
}

test('only objects with a type are nodes, or every object', () => {
  assert.deepEqual(lines(new Ledger()), [
    'dropped  /people/0/contact/0 phone (the article has no place for it)',
  ]);
  const ledger = new Ledger();
  ledger.map('', 'document', 'article');
  ledger.map('/people/0', 'people', 'bylines');
  ledger.read('/people/0/name');
  assert.deepEqual(lines(ledger, { objects: true }), [
    'mapped   / document -> article [left: title, people/1]',
    'mapped   /people/0 people -> bylines',
    'dropped  /people/0/contact/0 phone (the article has no place for it)',
    'dropped  /meta meta (the article has no place for it)',
    'dropped  /meta/own own (its meta is dropped)',
    'dropped  /meta/own/deep deep (its own is dropped)',
    'dropped  /names names (the article has no place for it)',
    'dropped  /names/a~1b a/b (its names is dropped)',
  ]);
});

test('a value that was read whole is one node, whatever is in it', () => {
  const ledger = new Ledger();
  ledger.map('', 'document', 'article');
  ledger.map('/meta', 'meta', 'data');
  ledger.readWhole('/meta');
  const about = lines(ledger, { objects: true }).filter((line) => line.includes('/meta'));
  assert.deepEqual(about, ['mapped   /meta meta -> data']);
});

test('the fields of the document are in it too, with the reasons that the format gives', () => {
  const fields = { title: 'printed elsewhere' };
  const about = lines(new Ledger(), { fields }).filter((line) => /\/(title|meta)\b/.test(line));
  assert.deepEqual(about, [
    'dropped  /title title (printed elsewhere)',
    'dropped  /meta meta (the article has no place for it)',
  ]);
});

test('what was claimed first and dropped after all became nothing', () => {
  const ledger = new Ledger();
  ledger.map('/meta', 'meta', 'data');
  ledger.drop('/meta', 'meta', 'wrong');
  assert.ok(lines(ledger).includes('dropped  /meta meta (wrong)'));
});

const DOCUMENT = {
  id: 1,
  title: { text: 'A', 'a/b': { c: 1 } },
  links: { self: [{ href: '/a' }] },
  parts: [[{ type: 'part' }, { name: 'B' }]],
};

function linesOf(options: CloseOptions): string[] {
  const ledger = new Ledger();
  const source = new Source(DOCUMENT, '', ledger);
  source.map('article');
  source.told('title', 'headline');
  source.object('title')!.text('text');
  ledger.dropWhole('/links', 'links', 'addresses');
  return ledger
    .close('test', DOCUMENT, options)
    .entries.map(({ pointer, node, fate, reason }) =>
      [pointer, node, fate, reason].filter(Boolean).join(' '),
    );
}

test('with `objects` every object has a line and a name; what was dropped whole has one for all', () => {
  const whole = [
    'document mapped',
    '/title title mapped',
    '/title/a~1b a/b dropped the article has no place for it',
    '/links links dropped addresses',
  ];
  const parts = (name: string) =>
    `dropped the article has no place for it`.replace(/^/, `${name} `);
  assert.deepEqual(linesOf({ objects: true }), [
    ...whole,
    `/parts/0/0 ${parts('part')}`,
    `/parts/0/1 ${parts('parts')}`,
  ]);
  assert.deepEqual(linesOf({}), [whole[0], whole[1], whole[3], `/parts/0/0 ${parts('part')}`]);
});

test('with `fields` every field has a line, also of a document that stands inside another value', () => {
  const fields = { id: 'a number' };
  assert.ok(linesOf({ fields }).includes('/id id dropped a number'));
  assert.ok(linesOf({ fields }).includes('/parts parts dropped the article has no place for it'));
  const inside = linesOf({ fields: { text: 'words' }, root: '/title' });
  assert.ok(inside.includes('/title/text text dropped words'));
  assert.ok(!inside.some((line) => line.startsWith('/id')));
});
