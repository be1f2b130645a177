import { test } from 'node:test';
import assert from 'node:assert/strict';
import { cssOf, cssRules } from './css-rules.js';

test('rules, what stands around them, and lines', () => {
  const rules = cssRules(
    'a { color: red }\n/* b { } */\n@media print {\n  b > c::before { content: "};{";\n    margin: 0 }\n}',
  );
  assert.deepEqual(rules, [
    { selector: 'a', within: [], declarations: [{ property: 'color', value: 'red', line: 1 }] },
    { selector: '@media print', within: [], declarations: [] },
    {
      selector: 'b > c::before',
      within: ['@media print'],
      declarations: [
        { property: 'content', value: '"};{"', line: 4 },
        { property: 'margin', value: '0', line: 5 },
      ],
    },
  ]);
});

test('a semicolon inside url() ends nothing', () => {
  const [rule] = cssRules('a { background: url(data:image/png;base64,AA==); color: red; }');
  assert.deepEqual(
    rule?.declarations.map((one) => one.property),
    ['background', 'color'],
  );
});

test('CSS in templates keeps its lines', () => {
  const css = cssOf(
    'x.styles.ts',
    "import { css } from 'lit';\nexport const styles = css`\n  a { margin: 0 }\n`;",
  );
  assert.equal(cssRules(css)[0]?.declarations[0]?.line, 3);
});
