import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { trustBadgeHTML, type TrustRow } from './trust-badge.html.js';
import { Verdict, verdictOf, type ManifestStore } from './verdict.js';

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

const CHECK = { check: 'Check', checking: '…', notChecked: 'Not checked', trusted: 'By {name}', 'unknown-signer': 'As “{name}”', altered: 'Changed', invalid: 'Wrong', none: 'None' }; // prettier-ignore

test('the check of content credentials is a button and an empty list that is spoken', () => {
  const check = { anchors: '/trust/anchors.pem', words: CHECK };
  const printed = String(trustBadgeHTML({ publisher: 'Post', check }, face('en')));
  const words = JSON.stringify(CHECK).replaceAll('"', '&quot;');
  const expected = `<div data-check="${words}" data-anchors="/trust/anchors.pem" hidden><button type="button">Check</button><div role="status"><ul></ul></div></div>`;
  assert.ok(printed.includes(expected), printed);
});

test('"verified" comes from the verifier and from nobody else: the types say so', () => {
  // @ts-expect-error no state that a server can print
  const row: TrustRow = { title: 'Ours', state: { kind: 'verified', says: 'Verified' } };
  // @ts-expect-error only `verdictOf` makes one
  const made: Verdict[] = [1].map(() => new Verdict('trusted', 'Ours'));
  // @ts-expect-error what looks like one is none
  const like: Verdict = { state: 'trusted', signer: 'Ours' };
  assert.ok(row && made && like);
});

const store = (state: string, failures: string[] = [], signer = 'Ada') =>
  ({
    active_manifest: 'a',
    manifests: { a: { signature_info: { issuer: signer } } },
    validation_state: state,
    validation_results: {
      activeManifest: { success: [], informational: [], failure: failures.map((code) => ({ code })) },
    },
  }) as unknown as ManifestStore; // prettier-ignore

test('a verdict is trusted in one case alone, and names nobody where the file was changed', () => {
  const said = (given: ManifestStore | null) => {
    const { state, signer } = verdictOf(given);
    return [state, signer];
  };
  assert.deepEqual(said(store('Trusted')), ['trusted', 'Ada']);
  assert.deepEqual(said(store('Valid')), ['unknown-signer', 'Ada']);
  assert.deepEqual(said(store('Invalid', ['assertion.dataHash.mismatch'])), ['altered', undefined]);
  assert.deepEqual(said(store('Invalid', ['signingCredential.expired'])), ['invalid', undefined]);
  assert.deepEqual(said(store('anything new')), ['invalid', undefined]);
  assert.deepEqual(said(null), ['none', undefined]);
  assert.deepEqual(said({ manifests: {} } as ManifestStore), ['none', undefined]);
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
