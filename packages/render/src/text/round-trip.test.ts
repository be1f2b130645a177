/**
 * Whatever words an article holds, a reader of the Markdown finds them: block by block what was printed is what is
 * read back.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BodyBlock, Phrasing } from '@broadsheet/article';
import fc from 'fast-check';
import { partFor } from '../part.js';
import { article } from '../../test/articles.js';
import { everyField, harmless } from '../../test/every-field.js';
import { hostileWords } from '../../test/hostile-words.js';
import { parseMarkdown, wordsOf } from '../../test/markdown.js';
import { renderMarkdown } from './markdown.js';
import { treeOf } from './tree.js';

const options = { origin: 'https://post.example', access: { granted: true } };

function assertReadBack(given: Parameters<typeof renderMarkdown>[0]): void {
  const tree = treeOf(partFor(given, options.access), given, options, false);
  const { body } = parseMarkdown(renderMarkdown(given, options));
  const outline = (children: readonly Parameters<typeof wordsOf>[0][]) =>
    children.map((node) => [node.type, wordsOf(node)]);
  assert.deepEqual(outline(body.children), outline(tree.children));
}

const { sentence } = fc.letrec<{ sentence: Phrasing[]; phrase: Phrasing }>((tie) => ({
  sentence: fc.array(tie('phrase'), { maxLength: 4 }),
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileWords.map((value): Phrasing => ({ type: 'text', value })),
    hostileWords.map((value): Phrasing => ({ type: 'inline-code', value })),
    fc.constant<Phrasing>({ type: 'break' }),
    fc.constant<Phrasing>({ type: 'footnote-reference', footnote: 'n' }),
    fc
      .tuple(
        fc.constantFrom('strong', 'emphasis', 'strikethrough', 'subscript', 'superscript', 'span'),
        tie('sentence'),
      )
      .map(([type, children]) => ({ type, children }) as Phrasing),
    fc
      .tuple(
        fc.constantFrom('/a', 'https://x.example/(a)b_*', 'mailto:a@b.c', 'javascript:x'),
        tie('sentence'),
      )
      .map(([url, children]): Phrasing => ({ type: 'link', url, children })),
  ),
}));

/** Every kind of place that a sentence can stand in. */
const body = sentence.map((children): BodyBlock[] => {
  const item = { type: 'list-item' as const, children };
  const cell = { type: 'table-cell' as const, children };
  const row = { type: 'table-row' as const, children: [cell, cell] };
  const paragraph = { type: 'paragraph' as const, children };
  return [
    paragraph,
    { type: 'heading', level: 'chapter', children },
    { type: 'list', ordered: false, children: [item, { ...item, children: [paragraph] }] },
    { type: 'list', ordered: true, children: [item] },
    { type: 'blockquote', source: children, cite: '/there', children },
    { type: 'fact-box', title: 'Box', children: [{ type: 'list', ordered: true, children: [item] }] },
    { type: 'table', children: [{ type: 'table-header', children: [row] }, { type: 'table-body', children: [row] }] },
    { type: 'footnote', id: 'n', children: [paragraph] },
  ]; // prettier-ignore
});

it('reads back every sentence, in every kind of place', () => {
  fc.assert(
    fc.property(body, (children) => assertReadBack(article({}, ...children))),
    { numRuns: 200 },
  );
});

it('reads back every field of the schema', () => {
  const lists = fc.array(hostileWords, { minLength: 3, maxLength: 12 });
  const STRUCTURE = /url$|^(?:cite|published|updated|date|until|language|lang)$/i;
  fc.assert(
    fc.property(lists, (words) => {
      let next = 0;
      const given = everyField((at, name) =>
        STRUCTURE.test(name) ? harmless(at, name) : words[next++ % words.length]!,
      );
      assertReadBack(given);
    }),
    { numRuns: 10 },
  );
});

it('reads back code whatever stands in it', () => {
  fc.assert(
    fc.property(hostileWords, hostileWords, (value, language) => {
      const { body } = parseMarkdown(
        renderMarkdown(
          article({}, { type: 'code', value: `x${value}\n${value}x`, language }),
          options,
        ),
      );
      const [, code] = body.children;
      assert.equal(code?.type, 'code');
      // Controls are no text; a line end is one whichever way it is written.
      const meant = `x${value}\n${value}x`.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD'); // prettier-ignore
      assert.equal(code.type === 'code' && code.value, meant);
    }),
    { numRuns: 200 },
  );
});

it('puts any words into the front matter, the same to YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(hostileWords, (words) => {
      const given = article({ headline: `x${words}x`, bylines: [{ name: 'no' }, { name: words }] });
      const { fields } = parseMarkdown(renderMarkdown(given, options));
      assert.match(String(fields['title']), /^x.*x$/s);
      assert.equal((fields['author'] as string[])[0], 'no');
    }),
    { numRuns: 200 },
  );
});
