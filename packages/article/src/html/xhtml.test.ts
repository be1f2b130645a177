import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../text.js';
import { htmlToBlocks } from './parse.js';
import { xhtmlToHtml } from './xhtml.js';

const words = (xhtml: string) => plainText(htmlToBlocks(xhtmlToHtml(xhtml)).value);

test('an element that closes itself ends there', () => {
  assert.equal(xhtmlToHtml('<p/>a<b/>b'), '<p></p>a<b></b>b');
  assert.equal(xhtmlToHtml('<head><title/></head><p>a'), '<head><title></title></head><p>a');
  assert.equal(
    words('<title/><p>one</p><script src="x"/><p>two</p><iframe src="y"/>three'),
    'one\n\ntwo\n\nthree',
  );
  assert.equal(xhtmlToHtml('<a b="/>"/>c'), '<a b="/>"></a>c');
});

test('what is right in HTML stays as it is', () => {
  for (const html of [
    'plain < text & more',
    '<p>a<br/>b<img src="a.jpg"/></p>',
    '<a href=/x/>c</a>',
    '<!-- <p/> --><p>a</p>',
    '<script>if (a<b && "<p/>") x()</script>',
    '<?php',
    '<p',
    '<P CLASS="x">É 😀</P>',
  ])
    assert.equal(xhtmlToHtml(html), html);
});

test('sections of CDATA are text, processing instructions are nothing', () => {
  assert.equal(
    xhtmlToHtml('<p><![CDATA[a < b & <b>c</b>]]></p>'),
    '<p>a &#60; b &#38; &#60;b&#62;c&#60;/b&#62;</p>',
  );
  assert.equal(words('<p>x <![CDATA[<3]]> y</p>'), 'x <3 y');
  assert.equal(xhtmlToHtml('<?xml version="1.0"?><?pi a > b?><p>c</p>'), '<p>c</p>');
  assert.equal(xhtmlToHtml('<!-- <![CDATA[ --><p/>'), '<!-- <![CDATA[ --><p></p>');
  // Without its end nothing says where the text ends: it is read on as markup.
  assert.equal(words('<![CDATA[<p>a</p><p>b</p>'), 'a\n\nb');
});

test('a prefix that stands for HTML goes', () => {
  const xhtml =
    '<h:p xmlns:h="http://www.w3.org/1999/xhtml">a<h:br/>b</h:p><xhtml:em>c</xhtml:em><o:p>d</o:p>';
  assert.equal(
    xhtmlToHtml(xhtml),
    '<p xmlns:h="http://www.w3.org/1999/xhtml">a<br/>b</p><em>c</em><o:p>d</o:p>',
  );
});

test('places are found behind signs of two units and ends of lines of two', () => {
  assert.equal(xhtmlToHtml('😀\r\n<p/>\r\n😀<b/>'), '😀\n<p></p>\n😀<b></b>');
});

type Tree = string | { tag: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', ']', '😀') }),
    fc.record({
      tag: fc.constantFrom('p', 'b', 'em', 'div', 'span', 'sub', 'q'),
      children: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
}));

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The tree as HTML, or as a tool for XML may write it. */
function written(node: Tree, isXML: boolean): string {
  if (typeof node === 'string')
    return isXML
      ? `<![CDATA[${node.replaceAll(']]>', '')}]]>`
      : escaped(node.replaceAll(']]>', ''));
  const { tag, children } = node;
  if (isXML && !children.length) return `<x:${tag} />`;
  const name = isXML ? `x:${tag}` : tag;
  return `<${name}>${children.map((child) => written(child, isXML)).join('')}</${name}>`;
}

test('a tree says the same, written as XML or as HTML', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const xhtml = `<?go a > b?><x:div xmlns:x="http://www.w3.org/1999/xhtml">${written(node, true)}</x:div>`;
      assert.deepEqual(
        htmlToBlocks(xhtmlToHtml(xhtml)).value,
        htmlToBlocks(`<div>${written(node, false)}</div>`).value,
      );
    }),
  );
});

test('what is no XML is read as far as it goes', () => {
  const piece = fc.constantFrom(
    ...['<p>', '<p/>', '</p>', '<b/>', '<br/>', '<![CDATA[', ']]>', '<?x', '?>', '<!--', '-->'],
    ...['w', ' ', '<', '&', '"', '<a b="', '<x:y/>', '</x:y', '\u0000'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      assert.equal(typeof words(pieces.join('')), 'string');
    }),
  );
});

test('a long text takes a time that grows as it does', () => {
  for (const part of ['<![CDATA[', '<?', '<!--', '<p/>', '<x:y ', '<script/>', '<p a=']) {
    const start = process.cpuUsage();
    xhtmlToHtml(part.repeat(50_000));
    assert.ok(process.cpuUsage(start).user < 5_000_000, part);
  }
});
