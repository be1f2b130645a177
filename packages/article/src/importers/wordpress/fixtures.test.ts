/** Answers of WordPress that nobody here wrote. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { assertRefused, assertWhole, files, read, skip } from '../../../samples/fixtures.js';
import { countPost, textsOf } from '../../../samples/wordpress-count.js';
import { importArticle, plainText, recogniseFormat, type BodyBlock } from '../../index.js';

type Json = Record<string, unknown>;

/** What a file of WordPress's answers holds: an answer, or a list of them; and of each what came along with it, without the pages above it. */
function answersIn(file: string): { name: string; answer: Json; embedded: Json[] }[] {
  const whole = read(file);
  const list = (Array.isArray(whole) ? whole : [whole]) as Json[];
  return list.map((answer, i) => ({
    name: `${file} ${i}`,
    answer,
    embedded: Object.entries((answer._embedded ?? {}) as Json).flatMap(([key, some]) =>
      key === 'up' ? [] : (some as Json[]).flat(),
    ) as Json[],
  }));
}

test(
  'WordPress: posts and pages are imported, everything else is refused with what it is',
  { skip },
  (t: TestContext) => {
    const count = { imported: 0, refused: 0, nodes: 0 };
    for (const file of files('wordpress'))
      for (const { name, answer, embedded } of answersIn(file)) {
        const result = importArticle(answer);
        if (isPost(answer)) {
          assertWhole(name, answer, result, true);
          assert.ok(result.ok);
          assert.equal(
            result.report.sums.total,
            countPost(answer, result.report.entries).total,
            name,
          );
          count.imported += 1;
          count.nodes += result.report.sums.total;
        }
        for (const one of isPost(answer) ? embedded : [answer, ...embedded]) {
          const refusal = importArticle(one, { from: 'wordpress' });
          assertRefused(name, refusal);
          if (!refusal.ok)
            assert.match(refusal.problems[0]!.message, /^This is an? .*, not an article/);
          count.refused += 1;
        }
      }
    assert.ok(count.imported >= 60 && count.refused >= 100, JSON.stringify(count));
    t.diagnostic(
      `wordpress: ${count.imported} imported (${count.nodes} nodes and elements listed), ${count.refused} refused`,
    );

    function isPost({ type, slug }: Json): boolean {
      const isAnswer = ['post', 'page', 'cpt'].includes(String(type));
      return isAnswer && !/-revision-/.test(String(slug));
    }
  },
);

test('WordPress: a list of several posts is refused with their number', { skip }, () => {
  for (const file of files('wordpress')) {
    const list = read(file);
    if (!Array.isArray(list)) continue;
    const result = importArticle(list);
    if (list.length === 1) assert.ok(result.ok, file);
    else {
      assert.ok(!result.ok, file);
      assert.ok(result.problems[0]!.message.includes(`a list of ${list.length} posts`), file);
    }
  }
});

test(
  'WordPress: every word of the rendered body is in the article, in order',
  { skip },
  (t: TestContext) => {
    let compared = 0;
    for (const file of files('wordpress'))
      for (const { name, answer } of answersIn(file)) {
        const { rendered } = (answer.content ?? {}) as { rendered?: string };
        const result = importArticle(answer);
        if (typeof rendered !== 'string' || !result.ok) continue;
        const dropped = result.report.entries.flatMap(({ pointer, path, fate }) =>
          pointer === '/content/rendered' && path && fate === 'dropped' ? [path] : [],
        );
        const isDropped = (path: string) =>
          dropped.some((one) => path === one || path.startsWith(`${one}/`));
        const expected = textsOf(rendered).flatMap(({ words, path }) =>
          isDropped(path) ? [] : words,
        );
        const letters = (text: string) => text.replace(/\s+/g, '');
        // No assert.equal: it would print the document.
        assert.ok(
          letters(storyWords(result.article.body.children)) === letters(expected.join('')),
          name,
        );
        compared += 1;
      }
    assert.ok(compared >= 8);
    t.diagnostic(`wordpress: ${compared} posts have the words of their bodies`);
  },
);

/** The words of blocks with those of captions, which are no part of `plainText`. */
function storyWords(blocks: readonly BodyBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'image-set' ? (block.picture?.caption ?? '') : plainText([block]),
    )
    .join(' ');
}

test('WordPress is recognised in its own documents and in no other', { skip }, () => {
  for (const folder of ['ans', 'content-tree', 'ninjs', 'wordpress'])
    for (const file of files(folder))
      assert.equal(recogniseFormat(read(file)) === 'wordpress', folder === 'wordpress', file);
});
