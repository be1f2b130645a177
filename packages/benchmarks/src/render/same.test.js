/** What the benchmark compares is comparable: plain concatenation prints the page that the renderer prints. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { benchmarkArticle } from './article.js';
import { broadsheet, broadsheetBytes } from './printers/broadsheet.js';
import { plain } from './printers/plain/page.js';
import { firstDifference } from './same.js';

test('plain concatenation prints the same page, and our bytes are our text', () => {
  const article = benchmarkArticle({ paragraphs: 40, components: 1 });
  const page = broadsheet(article);
  assert.equal(firstDifference(page, plain(article)), undefined);
  assert.equal(new TextDecoder().decode(broadsheetBytes(article)), page);
});
