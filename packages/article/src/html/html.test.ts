import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../text.js';
import { embedOf } from './embed.js';
import { htmlToBlocks, htmlToPhrasing, htmlToText } from './parse.js';
import { hostOf, safeLink, safeSource } from './url.js';

const blocks = (html: string) => htmlToBlocks(html).value;
const types = (html: string) => blocks(html).map(({ type }) => type);
const losses = (html: string) => htmlToBlocks(html).losses.join(' | ');

test('links lead only where a link may lead, as a browser reads them', () => {
  for (const url of [
    'https://a.example/b',
    '//a.example',
    '/b',
    'b?c:d',
    '#e',
    'mailto:a@b.example',
    'tel:+1',
  ])
    assert.equal(safeLink(url), url);
  assert.equal(safeLink(' \u0001https://a.example\n'), 'https://a.example');
  for (const url of [
    'javascript:alert(1)',
    ' JaVa\nScript:alert(1)',
    '\u0000javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    '',
  ])
    assert.equal(safeLink(url), undefined, url);
  assert.equal(safeSource('mailto:a@b.example'), undefined);
  assert.equal(hostOf('https://me@WWW.A.example:8000/b'), 'a.example');
  assert.equal(hostOf('/b//c'), undefined);
});

test('marks, links, breaks and languages of a sentence', () => {
  const [sentence] = blocks(
    'A <b>b <i>c</i></b><br><span lang="fr" dir="ltr">d</span> <code>e</code><a href="/f" title="g">h</a>',
  );
  assert.deepEqual(sentence, {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'A ' },
      {
        type: 'strong',
        children: [
          { type: 'text', value: 'b ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'c' }] },
        ],
      },
      { type: 'break' },
      { type: 'span', lang: 'fr', dir: 'ltr', children: [{ type: 'text', value: 'd' }] },
      { type: 'text', value: ' ' },
      { type: 'inline-code', value: 'e' },
      { type: 'link', url: '/f', title: 'g', children: [{ type: 'text', value: 'h' }] },
    ],
  });
});

test('white space is what a reader sees', () => {
  assert.deepEqual(blocks('  a\n\n <b> b </b> \n c  '), [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'a ' },
        { type: 'strong', children: [{ type: 'text', value: 'b ' }] },
        { type: 'text', value: 'c' },
      ],
    },
  ]);
  assert.deepEqual(blocks(' <p> </p> <div><b></b></div> '), []);
});

test('blocks end a sentence, wherever they stand, and no word is lost', () => {
  const html =
    'one <b>two <div>three</div> four</b> five <a href="/x">six <img src="i.jpg" alt="I"> seven</a>';
  assert.deepEqual(types(html), ['paragraph', 'paragraph', 'paragraph', 'image-set', 'paragraph']);
  assert.equal(plainText(blocks(html)).replace(/\s+/g, ' '), 'one two three four five six seven');
});

test('lists, tables, quotations, figures, code', () => {
  assert.deepEqual(
    types(
      '<ul><li>a<ol><li>b</ol><li><p>c<p>d</ul><hr><pre>\n e</pre><blockquote cite="/f">g</blockquote>',
    ),
    ['list', 'thematic-break', 'code', 'blockquote'],
  );
  const [figure] = blocks(
    '<figure><img src="/a.jpg" alt="A" width="4" height="3"><figcaption>B <i>c</i></figcaption></figure>',
  );
  assert.deepEqual(figure, {
    type: 'image-set',
    picture: { alt: 'A', caption: 'B c', fallbackImage: { url: '/a.jpg', width: 4, height: 3 } },
  });
  const [table] = blocks('<table><caption>A</caption><tr><th>b<td colspan="2">c</table>');
  assert.ok(table?.type === 'table');
  assert.deepEqual(
    table.children.map(({ type }) => type),
    ['table-caption', 'table-body'],
  );
});

test('what is not for reading is dropped and said; what is not known is unwrapped and said', () => {
  assert.deepEqual(
    blocks('<script>a</script><style>b</style><svg><text>c</text></svg><form><input></form>'),
    [],
  );
  assert.match(losses('<script>a</script>'), /<script> dropped/);
  assert.equal(
    plainText(blocks('a <blink>b</blink> <constructor>c</constructor><x-y onclick="d">e</x-y>')),
    'a b ce',
  );
  assert.match(losses('<blink>b</blink>'), /<blink> unwrapped/);
  assert.deepEqual(blocks('<img src="javascript:x" onerror="y">'), []);
  assert.match(losses('<iframe src="/own"></iframe>'), /<iframe>/);
});

test('frames and posts become embeds of their site', () => {
  assert.deepEqual(
    blocks('<iframe src="https://player.vimeo.com/video/77?h=1" title="T"></iframe>'),
    [{ type: 'vimeo-video', url: 'https://vimeo.com/77', title: 'T' }],
  );
  assert.deepEqual(
    blocks(
      '<blockquote class="twitter-tweet"><p>hey <a href="/x">y</a></p><a href="https://x.com/a/status/12">z</a></blockquote>',
    ),
    [{ type: 'tweet', id: 'https://x.com/a/status/12', text: 'hey y' }],
  );
  assert.deepEqual(
    blocks('<iframe src="https://charts.example/1" width="600" height="430" title="T"></iframe>'),
    [
      {
        type: 'embed',
        url: 'https://charts.example/1',
        frame: true,
        title: 'T',
        width: 600,
        height: 430,
        provider: 'charts.example',
        kind: 'other',
      },
    ],
  );
  assert.equal(embedOf('https://youtu.be/abcdefghijk').type, 'youtube-video');
  assert.deepEqual(embedOf('https://charts.example/1'), {
    type: 'embed',
    url: 'https://charts.example/1',
    provider: 'charts.example',
    kind: 'other',
  });
  assert.equal(
    (embedOf('https://notyoutube.com/embed/abcdefghijk') as { provider: string }).provider,
    'notyoutube.com',
  );
});

test('plain text keeps a plain sign, and reads tags and entities', () => {
  assert.equal(htmlToText('a < b & c').value, 'a < b & c');
  assert.equal(htmlToText('AT&amp;T <b>and</b> &#x41;').value, 'AT&T and A');
  assert.deepEqual(htmlToPhrasing('<p>a</p><p>b</p>').value, [
    { type: 'text', value: 'a' },
    { type: 'break' },
    { type: 'text', value: 'b' },
  ]);
});

test('depth that a machine made keeps its words and does not end the process', () => {
  const deep = `${'<div><b>'.repeat(5000)}word${'</b></div>'.repeat(5000)}`;
  assert.equal(plainText(blocks(deep)), 'word');
  assert.match(losses(deep), /nested more than/);
});
