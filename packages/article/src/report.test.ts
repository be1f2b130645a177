import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReport, Ledger } from './report.js';

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
