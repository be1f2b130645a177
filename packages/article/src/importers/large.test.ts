/** Documents of some hundred kilobytes that machines send: each takes a time, and a memory, that grows as it does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToBlocks } from '../html/parse.js';
import { safeLink } from '../html/url.js';
import { importArticle, plainText } from '../index.js';

/** Far more than any of them needs; what grows with the square of its length needs many times as much. */
const PATIENCE = 5000;

function soon<T>(work: () => T): T {
  const start = performance.now();
  const value = work();
  const took = Math.round(performance.now() - start);
  assert.ok(took < PATIENCE, `took ${took} ms`);
  return value;
}

function story(...elements: Record<string, unknown>[]) {
  const head = { type: 'story', version: '0.10.7', _id: 'a', language: 'en' };
  const result = importArticle({ ...head, headlines: { basic: 'A' }, content_elements: elements });
  assert.ok(result.ok);
  return result;
}

test('line breaks without end', () => {
  for (const html of [`a${'<br>'.repeat(100_000)}`, `a<b>b${'<br> '.repeat(100_000)}</b>`]) {
    const [block, ...more] = soon(() => htmlToBlocks(html).value);
    assert.equal(more.length, 0);
    assert.equal(plainText([block!]), html.startsWith('a<br>') ? 'a' : 'ab');
  }
});

test('an address with a long gap in it', () => {
  const gap = ' '.repeat(300_000);
  assert.equal(
    soon(() => safeLink(`${gap}/a${gap}b\u0001${gap}`)),
    `/a${gap}b`,
  );
});

test('a list item, a row and a quotation of very many parts', () => {
  for (const [html, words] of [
    [`<ul><li>${'<p>a'.repeat(200_000)}</ul>`, 200_000],
    [`<table><tr>${'<td>a'.repeat(200_000)}</table>`, 200_000],
    [`<pre>${'<b>a</b> '.repeat(200_000)}</pre>`, 200_000],
  ] as const) {
    const { article } = story({ type: 'text', content: html });
    assert.equal(plainText(article).split(/\s+/).length, words);
  }
});

test('very many losses in one element, each said once', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `x-${i}`);
  const content = names.map((name) => `<${name}>a</${name}>`).join('');
  const { report } = soon(() => story({ type: 'text', content }));
  const reason = report.entries.find(({ node }) => node === 'text')!.reason!;
  assert.equal(reason.split('; ').length, names.length);

  const moved = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 ? { type: 'divider' } : { type: 'code', content: 'a' },
  );
  const quote = { type: 'quote', content_elements: [{ type: 'text', content: 'a' }, ...moved] };
  const { report: other } = soon(() => story(quote));
  assert.equal(
    other.entries.find(({ node }) => node === 'quote')!.reason,
    'code moved out of a quotation; thematic-break moved out of a quotation',
  );
});
