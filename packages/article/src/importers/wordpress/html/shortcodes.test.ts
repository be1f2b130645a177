import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToBlocks } from '../../../html/parse.js';
import { plainText } from '../../../text.js';
import { wordpressDialect } from './dialect.js';

const read = (html: string) => htmlToBlocks(html, wordpressDialect());
const blocks = (html: string) => read(html).value;
const types = (html: string) => blocks(html).map(({ type }) => type);
const losses = (html: string) => read(html).losses.join(' | ');
const raw = (html: string, isClassic = true) => htmlToBlocks(html, wordpressDialect({ isClassic }));

test('a caption, its words beside the picture or in a value', () => {
  const picture = {
    type: 'image-set',
    picture: { alt: 'A', caption: 'B c', layoutWidth: 'inset-right', fallbackImage: { url: '/a.jpg' } },
  }; // prettier-ignore
  const image = '<img src="/a.jpg" alt="A" />';
  for (const html of [
    `<p>[caption id="attachment_6" align="alignright" width="300"]${image} B <em>c</em>[/caption]</p>`,
    `[caption align=&#8221;alignright&#8221;]<a href="/x">${image}</a> B c[/caption]`,
    `[wp_caption align='alignright' caption="B c"]${image}[/wp_caption]`,
  ])
    assert.deepEqual(blocks(html), [picture], html);
  assert.deepEqual(types(`a [caption]${image} b[/caption] c`), [
    'paragraph',
    'image-set',
    'paragraph',
  ]);
});

test('embeds and players', () => {
  const video = { type: 'youtube-video', url: 'https://www.youtube.com/watch?v=abcdefghijk' };
  for (const html of [
    '[embed]https://youtu.be/abcdefghijk[/embed]',
    '[embed width="123"]<a href="https://youtu.be/abcdefghijk">https://youtu.be/abcdefghijk</a>[/embed]',
    '[youtube=https://www.youtube.com/watch?v=abcdefghijk]',
    '[youtube https://youtu.be/abcdefghijk]',
    '[youtube id="abcdefghijk"]',
    '[youtube]abcdefghijk[/youtube]',
  ])
    assert.deepEqual(blocks(html), [video], html);
  assert.deepEqual(blocks('[tweet 123456]'), [
    { type: 'tweet', id: 'https://x.com/i/status/123456' },
  ]);
  assert.deepEqual(blocks('[video mp4="/a.mp4" poster="/a.jpg"][/video][audio mp3="/a.mp3" /]'), [
    { type: 'video', sources: [{ url: '/a.mp4', mediaType: 'video/mp4' }], poster: { url: '/a.jpg' } },
    { type: 'audio', sources: [{ url: '/a.mp3', mediaType: 'audio/mpeg' }] },
  ]); // prettier-ignore
  assert.deepEqual(blocks('[gallery columns="2" ids="4, 5"]'), [
    { type: 'gallery', children: [{ type: 'image-set', id: '4' }, { type: 'image-set', id: '5' }] },
  ]); // prettier-ignore
  assert.match(losses('[gallery ids="4,5"]'), /only the numbers/);
  assert.deepEqual(blocks('[pullquote]The <b>sea</b>[/pullquote]'), [
    { type: 'pullquote', text: 'The sea' },
  ]);
});

test('a known one of which nothing can be shown is kept as it came, its words are read', () => {
  assert.deepEqual(blocks('[gallery]'), [
    { type: 'unknown', originalType: '[gallery]', source: { shortcode: '[gallery]' } },
  ]);
  assert.deepEqual(types('[embed]javascript:alert(1)[/embed]'), ['unknown', 'paragraph']);
  assert.deepEqual(types('[video src="javascript:x"]'), ['unknown']);
  assert.match(losses('[gallery]'), /never printed/);
});

test('unknown ones stay words and are told; words in brackets are words', () => {
  for (const html of ['[map lat="1"]', '[box]a[/box]', '[/box]', '[line x=&#8221;5&#8243;]']) {
    const { value, losses: said } = read(`<p>a ${html} b</p>`);
    assert.equal(value.length, 1);
    assert.match(said.join(), /not known here is kept as its words/, html);
  }
  assert.equal(plainText(blocks('<p>[box]a[/box]</p>')), '[box]a[/box]');
  for (const html of [
    'He [sic] said',
    '[tweet]',
    '[1]',
    '[&hellip;]',
    '[[gallery]]',
    '[Editor’s note: no]',
    '[]',
  ])
    assert.equal(losses(`<p>${html}</p>`), '', html);
  assert.equal(plainText(blocks('<pre>[gallery]</pre><p><code>[gallery]</code></p>')), '[gallery]\n\n[gallery]'); // prettier-ignore
});

test('layouts of page builders leave their words, forms and buttons nothing', () => {
  const built = '[vc_row][vc_column width="1/2"]<p>a</p>[/vc_column][/vc_row]';
  assert.equal(plainText(blocks(built)), 'a');
  assert.match(losses(built), /\[vc_row\]: the layout of a page builder/);
  const form = '[contact-form to="a"]<b>b</b>[/contact-form][contact-form-7 id="5"]';
  assert.deepEqual(blocks(form), []);
  assert.equal(read(form).elements[0]?.fate, 'dropped');
});

test('ends without a start, starts without an end, and ends that cross', () => {
  assert.equal(plainText(blocks('[/caption]a[caption]b')).replace(/\s+/g, ''), '[/caption]ab');
  assert.deepEqual(types('[embed][video]a[/embed]b[/video]'), [
    'unknown',
    'unknown',
    'paragraph',
    'paragraph',
  ]);
  const image = '<img src="/a.jpg">';
  assert.deepEqual(
    types(`[caption][caption]${image} a[/caption]${image} b[/caption]`).at(-1),
    'image-set',
  );
});

test('a classic post as it was written: line ends, addresses alone in their line', () => {
  const { value } = raw(
    'One\ntwo <b>three</b>\n\nfour\r\n\r\nhttps://youtu.be/abcdefghijk\n<h2>five</h2>\nsix https://youtu.be/abcdefghijk',
  );
  assert.deepEqual(
    value.map(({ type }) => type),
    ['paragraph', 'paragraph', 'youtube-video', 'heading', 'paragraph'],
  ); // prettier-ignore
  assert.equal(plainText(value.slice(0, 2)), 'One\ntwo three\n\nfour');
  assert.equal(raw('https://unknown.example/a').value[0]?.type, 'paragraph');
  assert.deepEqual(
    raw('<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>').value.map((block) => block.type === 'list' && block.children.length),
    [2],
  ); // prettier-ignore
});

test('blocks as they were written: those that the server would print are kept or dropped', () => {
  const { value, losses: said } = raw(
    '<!-- wp:paragraph {"dropCap":true} --><p class="has-drop-cap">a</p><!-- /wp:paragraph -->' +
      '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:block {"ref":12} /--><!-- wp:footnotes /-->' +
      '<!-- wp:acme/quiz {"__proto__":1} /--><!-- wp:more --><!--more--><!-- /wp:more -->',
    false,
  );
  assert.deepEqual(
    value.map((block) => (block.type === 'unknown' ? block.originalType : block.type)),
    ['paragraph', 'wp:block', 'wp:acme/quiz'],
  );
  assert.match(said.join(), /"latest-posts" dropped: links to other posts/);
  assert.match(said.join(), /"acme\/quiz" is printed by the server/);
});

test('footnotes that are kept apart from the text', async () => {
  const { importArticle } = await import('../../../index.js');
  const post = (footnotes: string, text = '<p>a<sup data-fn="n" class="fn">1</sup></p>') => {
    const result = importArticle({
      type: 'post',
      title: { raw: 'A' },
      content: { raw: `<!-- wp:paragraph -->${text}<!-- /wp:paragraph --><!-- wp:footnotes /-->` },
      meta: { footnotes },
    });
    assert.ok(result.ok, JSON.stringify(result));
    return result.article.body.children.map(({ type }) => type);
  };
  assert.deepEqual(post('[{"id":"n","content":"b <i>c</i>"}]'), ['paragraph', 'footnote']);
  for (const footnotes of ['', '{', '[{"id":"n"}]', '[null]', '[{"id":"m","content":" "}]'])
    assert.deepEqual(post(footnotes), ['paragraph'], footnotes);
});

test('a reference to a note that stands where none can be is left out', async () => {
  const { importArticle } = await import('../../../index.js');
  const list = '<ol class="wp-block-footnotes"><li id="n">b</li></ol>';
  const reference = '<sup data-fn="n">1</sup>';
  for (const rendered of [
    `<p>a${reference}</p><div class="sharedaddy">${list}</div>`,
    `<p>a${reference}</p><table><tr><td>${list}</td></tr></table>`,
    `<ul><li>a${reference}</li></ul><figure><img src="/a.jpg"><figcaption>${list}</figcaption></figure>`,
    `<blockquote><p>a</p><cite>b${reference}</cite></blockquote><div>${'<div>'.repeat(50)}${list}`,
  ]) {
    const result = importArticle({ type: 'post', title: { rendered: 'A' }, content: { rendered } });
    assert.ok(result.ok, JSON.stringify(result));
    const content = result.report.entries.find(({ pointer }) => pointer === '/content');
    assert.match(content?.reason ?? '', /where none can be/, rendered);
  }
});
