import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { html } from '../core/html.js';
import { articleHTML } from './article.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

test('README.md shows what article.html.ts prints', () => {
  const printed = articleHTML(
    {
      id: 'ferry',
      section: 'Opinion',
      access: 'metered',
      url: '/articles/ferry',
      labelledby: 'ferry-headline',
    },
    html`<h1 id="ferry-headline">The ferry should stay public</h1>
<p>A quay is a street that floats.</p>`, // prettier-ignore
  );
  assert.ok(readme.includes(String(printed)), String(printed));
});

test('hostile data stays data', () => {
  const printed = String(
    articleHTML(
      {
        id: '"><script>',
        section: '"onclick="x',
        access: 'free',
        url: 'javascript:alert(1)',
        labelledby: '"><b>',
      },
      html``,
    ),
  );
  assert.doesNotMatch(printed, /<script|<b>|javascript:|"onclick/);
});
