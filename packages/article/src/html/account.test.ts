import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { htmlToBlocks, htmlToPhrasing, htmlToText } from './parse.js';
import { many } from '../../../testing/src/effort.js';

const account = (html: string) =>
  htmlToBlocks(html).elements.map(({ path, fate, to, reason, left }) =>
    [path, fate, to, reason, left && `left ${left.join()}`].filter(Boolean).join(' | '),
  );

test('every element has its line: what it became, what was lost of it', () => {
  assert.deepEqual(
    account(
      '<div class="x"><p>a <b>b</b> <a href="javascript:1">c</a></p><p> </p></div><svg><g/></svg>',
    ),
    [
      'div[1] | mapped | left class',
      'div[1]/p[1] | mapped | paragraph',
      'div[1]/p[1]/b[1] | mapped | strong',
      'div[1]/p[1]/a[1] | degraded | a link to an address that is not http, https, mailto or tel is only its words',
      'div[1]/p[2] | dropped | nothing in it to read',
      'svg[1] | dropped | <svg> dropped: only what is for reading is taken',
      'svg[1]/g[1] | dropped | its <svg> is dropped',
    ],
  );
  assert.deepEqual(account('<a href="/x"><img src="/a.jpg" alt=""></a>'), [
    'a[1] | degraded | <a> around blocks left out',
    'a[1]/img[1] | degraded | image-set | no alt text',
  ]);
  assert.deepEqual(account('<ul><li>a<hr></ul><pre><i>b</i></pre>'), [
    'ul[1] | mapped | list',
    'ul[1]/li[1] | mapped | list-item',
    'ul[1]/li[1]/hr[1] | degraded | thematic-break | thematic-break moved out of a list',
    'pre[1] | mapped | code',
    'pre[1]/i[1] | mapped | code',
  ]);
});

test('what does not fit into a sentence is said of its element', () => {
  const list = htmlToPhrasing('<ul><li>a</ul>').elements[0];
  assert.deepEqual(
    [list?.fate, list?.to, list?.reason],
    ['degraded', 'text', 'list does not fit into a sentence: its words are kept'],
  );
  const [table] = htmlToBlocks('<table><tr><td><ul><li>a</ul></table>').elements.filter(
    ({ tag }) => tag === 'ul',
  );
  assert.equal(table?.fate, 'degraded');
});

test('pictures with their copies, also those that a script would load late', () => {
  const picture = (html: string) => {
    const [block] = htmlToBlocks(html).value;
    return block?.type === 'image-set' ? block.picture?.fallbackImage : undefined;
  };
  assert.deepEqual(
    picture('<img src="/a.jpg" srcset="/a-1.jpg 480w, javascript:x 9w, /a-2.jpg 2x" sizes="9px">'),
    { url: '/a.jpg', sourceSet: [{ url: '/a-1.jpg', width: 480 }] },
  );
  assert.deepEqual(picture('<img src="data:image/gif;base64,R0lGOD" data-lazy-src="/b.jpg">'), {
    url: '/b.jpg',
  });
  assert.equal(picture('<img src="data:image/gif;base64,R0lGOD">'), undefined);
});

test('a caption stands once, wherever its picture is; quotations and readings keep their signs', () => {
  const types = (html: string) => htmlToBlocks(html).value.map(({ type }) => type);
  const nested =
    '<figure><ul><li><figure><img src="/a.jpg"><figcaption>A</figcaption></figure></ul></figure>';
  assert.deepEqual(types(nested), ['image-set']);
  const [table] = htmlToBlocks(
    '<figure><table><tr><td>1</table><figcaption>T</figcaption></figure>',
  ).value;
  assert.equal(table?.type === 'table' && table.children[0]?.type, 'table-caption');
  assert.equal(htmlToText('<q>a</q> <ruby>漢<rt>kan</rt></ruby>').value, '“a” 漢(kan)');
  assert.equal(htmlToText('<ruby>漢<rp>[</rp><rt>kan</rt><rp>]</rp></ruby>').value, '漢[kan]');
});

test('whatever the HTML is, each of its elements is told of once', () => {
  const tags =
    'p div b i a ul ol li table thead tbody tfoot caption colgroup col tr td th figure figcaption img picture source video audio track iframe ' +
    'blockquote pre code br hr span svg script template select option h1 h4 ruby rt q form x-y constructor details summary bdi cite footer noscript amp-img amp-carousel amp-ad amp-youtube';
  const open = fc
    .tuple(
      fc.constantFrom(...tags.split(' ')),
      fc.constantFrom(
        '',
        ' href="/a"',
        ' href="javascript:x"',
        ' src="/b.jpg"',
        ' lang="fr" dir="rtl"',
        ' class="c" onclick="d"',
        ' class="credit twitter-tweet"',
        ' data-src="/b.jpg" data-videoid="a"',
      ),
    )
    .map(([tag, attributes]) => `<${tag}${attributes}>`);
  const close = fc.constantFrom(...tags.split(' ')).map((tag) => `</${tag}>`);
  const piece = fc.oneof(open, close, fc.constantFrom('word', ' ', '\n', '<!-- c -->', '&amp;'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = pieces.join('');
      const { elements } = htmlToBlocks(html);
      assert.equal(elements.length, elementsIn(html));
      assert.equal(new Set(elements.map(({ path }) => path)).size, elements.length);
      for (const { fate, reason } of elements) assert.ok(fate === 'mapped' || reason);
    }),
    { numRuns: many(200, 1000) },
  );
});

test('a tree that a machine nested has short paths', () => {
  const { elements } = htmlToBlocks('<div><b>'.repeat(5000));
  assert.equal(elements.length, 10_000);
  assert.equal(new Set(elements.map(({ path }) => path)).size, 10_000);
  assert.ok(elements.every(({ path }) => path.length < 400));
});

/** Counted apart from the code under test. */
function elementsIn(html: string): number {
  let count = 0;
  const walk = (node: { childNodes?: object[]; tagName?: string }): void => {
    if (node.tagName) count += 1;
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html, { scriptingEnabled: false }));
  return count;
}
