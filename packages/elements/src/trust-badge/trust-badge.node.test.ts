import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { trustBadgeHTML } from './trust-badge.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

test('README.md shows what trust-badge.html.ts prints', () => {
  const data = {
    publisher: 'The Harbour Post',
    method: 'Two reporters read the minutes of eleven meetings.',
    rows: [
      { title: 'Ethics policy', url: '/ethics' },
      { title: 'Corrections policy', url: '/corrections' },
    ],
  };
  const printed = String(trustBadgeHTML(data, face('en'), 'trust'));
  assert.ok(readme.includes(printed), printed);
});

test('no badge where there is nothing to say', () => {
  assert.equal(String(trustBadgeHTML({ publisher: 'The Harbour Post', rows: [] }, face('en'))), '');
});

test('hostile data stays data', () => {
  const evil = '</details><script>';
  const data = {
    publisher: evil,
    method: evil,
    rows: [{ title: evil, url: 'javascript:alert(1)' }],
  };
  assert.doesNotMatch(
    String(trustBadgeHTML(data, face('en'), '"x')),
    /<script|javascript:|slot=""x/,
  );
});
