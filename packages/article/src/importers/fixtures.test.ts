/** Documents that nobody here wrote: official samples of the formats. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test, type TestContext } from 'node:test';
import { assertRefused, assertWhole, files, FIXTURES, read, skip } from '../../samples/fixtures.js';
import { objectPointers } from '../../samples/make.js';
import { importArticle, plainText, recogniseFormat, type ImportResult } from '../index.js';
import { lookup } from '../json.js';

test(
  'ANS: good stories are imported, bad ones and other kinds are refused',
  { skip },
  (t: TestContext) => {
    const count = { imported: 0, refused: 0, otherKinds: 0, nodes: 0 };
    for (const file of files('ans/0.10.12')) {
      const source = read(file);
      const name = basename(file);
      for (const from of ['ans', undefined] as const) {
        const result = importArticle(source, from ? { from } : {});
        if (!name.startsWith('story-fixture')) {
          assertRefused(name, result);
          if (from && !result.ok) assert.match(result.problems[0]!.message, /not a story/, name);
        } else if (name.includes('-bad-')) assertRefused(name, result);
        else assertWhole(name, source, result, true);
        if (from) tally(name, result);
      }
    }
    assert.ok(count.imported >= 11 && count.refused >= 11);
    t.diagnostic(
      `ANS: ${count.imported} stories imported (${count.nodes} nodes and fields listed), ${count.refused} bad ones refused, ${count.otherKinds} other kinds refused as not a story`,
    );

    function tally(name: string, result: ImportResult): void {
      if (result.ok) {
        count.imported += 1;
        count.nodes += result.report.sums.total;
      } else if (name.startsWith('story-fixture')) count.refused += 1;
      else count.otherKinds += 1;
    }
  },
);

test(
  'content-tree: documents are imported, invalid ones are refused',
  { skip },
  (t: TestContext) => {
    const count = { imported: 0, refused: 0, nodes: 0 };
    for (const file of files('content-tree').filter((name) => !name.includes('/schemas/'))) {
      const source = read(file);
      const result = importArticle(source);
      if (/invalid/.test(file.slice(FIXTURES.length))) {
        assertRefused(file, result);
        count.refused += 1;
        continue;
      }
      assertWhole(file, source, result, false);
      count.imported += 1;
      if (result.ok) count.nodes += result.report.sums.total;
    }
    assert.ok(count.imported >= 32 && count.refused >= 2);
    t.diagnostic(
      `content-tree: ${count.imported} documents imported (${count.nodes} nodes listed), ${count.refused} invalid ones refused`,
    );
  },
);

test('content-tree: the words are those that its own tools find', { skip }, (t: TestContext) => {
  let compared = 0;
  for (const file of files('content-tree/body-tree-to-string/input')) {
    const expected = file.replace('/input/', '/output/').replace('.json', '.text');
    const result = importArticle(read(file));
    if (!existsSync(expected) || !result.ok) continue;
    const words = (text: string) => text.replace(/\s+/g, '');
    const text = words(readFileSync(expected, 'utf8'));
    const blocks = result.article.body.children;
    const story = blocks.filter(({ type }) => type !== 'pullquote' && type !== 'big-number');
    // Of a whole article its tools leave out what stands beside the text. No assert.equal: it would print the document.
    assert.ok(
      [blocks, story].some((some) => words(plainText(some)) === text),
      file,
    );
    compared += 1;
  }
  t.diagnostic(`content-tree: ${compared} documents have the expected words`);
});

test(
  'ninjs: articles are imported, what is wrong or no article is refused',
  { skip },
  (t: TestContext) => {
    const count = { imported: 0, refused: 0, nodes: 0 };
    for (const file of files('ninjs').filter((name) => !name.includes('/schema/'))) {
      const source = read(file);
      const name = file.slice(FIXTURES.length);
      const expected = lookup(NINJS_REFUSED, basename(file));
      for (const from of ['ninjs', undefined] as const) {
        const result = importArticle(source, from ? { from } : {});
        if (/should_fail/.test(name) || expected) {
          assertRefused(name, result);
          if (!result.ok && (from || recogniseFormat(source)))
            assert.deepEqual(
              result.problems.map(({ pointer }) => pointer),
              expected,
              name,
            );
          count.refused += from ? 1 : 0;
          continue;
        }
        assertWhole(name, source, result, true);
        const lines = new Set(result.ok ? result.report.entries.map(({ pointer }) => pointer) : []);
        assert.deepEqual(
          objectPointers(source).filter((pointer) => !lines.has(pointer)),
          [],
          name,
        );
        if (!result.ok || !from) continue;
        count.imported += 1;
        count.nodes += result.report.sums.total;
      }
    }
    assert.ok(count.imported >= 20 && count.refused >= 19);
    t.diagnostic(
      `ninjs: ${count.imported} imported (${count.nodes} nodes listed), ${count.refused} refused`,
    );
  },
);

/** Where the official samples that are no article are refused. Those that the suite wants to pass hold no words and no medium. */
const NINJS_REFUSED: Record<string, string[]> = {
  // Should fail.
  '001_bad_association.json': ['/associations/0/incorrectproperty'],
  '002_good_association_but_no_name.json': ['/associations/0/name'],
  '003_good_association_but_no_uri.json': ['/associations/0/uri'],
  '004_bad_rights.json': ['/rightsinfo', '/associations/0/rightsinfo'],
  '001_bad_geojson.json': ['/places/0/geojson/type', '/places/2/geojson/type'],
  '001_bad_toplevel.json': ['/random'],
  '002_bad_association.json': ['/associations/0/name', '/associations/0/i_can_put_anything'],
  '003_event_with_conflicting_start.json': ['/type'],
  '004_event_with_renditions.json': ['/type'],
  '004_invalid_truncated_date.json': ['/type'],
  '005_planned_coverage_bad_urgency.json': ['/type'],
  '006_bad_urgency.json': ['/urgency'],
  // Should pass.
  '002_schema.json': [''],
  '003_schema_only.json': [''],
  '005_altids.json': [''],
  '009_rights.json': [''],
  '011_contactinfo.json': ['/renditions'],
  '012_subject_confidence_relevance.json': [''],
  '013_org_symbol.json': [''],
};

test('ninjs is never taken for another format, nor another format for ninjs', { skip }, () => {
  for (const folder of ['ninjs', 'ans', 'content-tree', 'wordpress'])
    for (const file of files(folder).filter((name) => !/\/schemas?\//.test(name))) {
      const format = recogniseFormat(read(file));
      if (folder === 'ninjs') assert.ok(format === 'ninjs' || format === undefined, file);
      else assert.notEqual(format, 'ninjs', file);
    }
});
