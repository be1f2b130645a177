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

test('a row says in words how far it was checked, and its kind is for styles alone', () => {
  const says = 'Both sides say so; checked on November 3, 2026';
  const row = { title: 'Member of press.example', url: 'https://press.example/', state: { kind: 'linked-both-ways', says } } as const; // prettier-ignore
  const printed = String(trustBadgeHTML({ publisher: 'Post', rows: [row] }, face('en')));
  const expected = `<li data-state="linked-both-ways"><a href="https://press.example/">Member of press.example</a><br><small data-says>${says}</small></li>`;
  assert.ok(printed.includes(expected), printed);
  assert.ok(readme.includes(expected), expected);
});

test('no badge where there is nothing to say', () => {
  assert.equal(String(trustBadgeHTML({ publisher: 'The Harbour Post', rows: [] }, face('en'))), '');
});

test('hostile data stays data', () => {
  const evil = '</details><script>';
  const data = {
    publisher: evil,
    method: evil,
    rows: [
      { title: evil, url: 'javascript:alert(1)', state: { kind: 'claimed' as const, says: evil } },
    ],
  };
  assert.doesNotMatch(
    String(trustBadgeHTML(data, face('en'), '"x')),
    /<script|javascript:|slot=""x/,
  );
});
