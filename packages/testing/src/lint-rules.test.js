import { test } from 'node:test';
import assert from 'node:assert/strict';
import { RuleTester } from 'eslint';
import { broadsheet, shadowProblems } from './lint-rules.js';

const tester = new RuleTester({ languageOptions: { ecmaVersion: 2022, sourceType: 'module' } });

test('shadow styles may not lay out their host or what is slotted', () => {
  assert.equal(shadowProblems(':host { display: block; margin: 0 }').length, 2);
  assert.equal(shadowProblems(':host([open]) { padding: 1px }').length, 1);
  assert.equal(shadowProblems(':host(:state(locked)) { font: inherit }').length, 1);
  assert.equal(shadowProblems('::slotted(p) { color: red }').length, 1);
  assert.equal(shadowProblems('button { color: red !important }').length, 1);
  assert.deepEqual(
    shadowProblems(':host { color: red; --_gap: 1rem } :host button { margin: 0 }'),
    [],
  );
});

test('the rules find their templates', () => {
  tester.run('still-host', /** @type {any} */ (broadsheet.rules?.['still-host']), {
    valid: ['css`button { margin: 0 }`', 'other`:host { margin: 0 }`'],
    invalid: [{ code: 'css`:host { line-height: 1 }`', errors: 1 }],
  });
  tester.run('no-style-attribute', /** @type {any} */ (broadsheet.rules?.['no-style-attribute']), {
    valid: ['html`<p class="${a}">style=</p>`', 'html`<p>${a}</p>`'],
    invalid: [{ code: 'html`<p id="${a}" style="color:red"></p>`', errors: 1 }],
  });
});
