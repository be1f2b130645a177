/** What people and systems mean by HTML, beside what the names of its elements say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyBlock } from '../generated/types.js';
import { plainText } from '../text.js';
import { htmlToBlocks, htmlToPhrasing } from './parse.js';
import type { Dialect } from './reader.js';

const blocks = (html: string) => htmlToBlocks(html).value;
const types = (html: string) => blocks(html).map(({ type }) => type);
const line = (html: string, tag: string) =>
  htmlToBlocks(html).elements.find((element) => element.tag === tag);
const text = (value: string) => ({ type: 'text' as const, value });

test('two line breaks make a paragraph, also inside marks; one stays a line break', () => {
  assert.deepEqual(blocks('<p>a<br>b<br> &nbsp;<br />c <b>d<br><br><br>e</b></p>'), [
    { type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] },
    {
      type: 'paragraph',
      children: [text('c '), { type: 'strong', children: [text('d')] }],
    },
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'break' }, text('e')] }] },
  ]);
  assert.deepEqual(blocks('<br>a<br>'), [{ type: 'paragraph', children: [text('a')] }]);
  assert.deepEqual(htmlToPhrasing('a<br><br>b').value, [text('a'), { type: 'break' }, text('b')]);
});

test('a quotation says at its end who said it', () => {
  const source = (html: string) => {
    const [quote] = blocks(`<blockquote>${html}</blockquote>`);
    return quote?.type === 'blockquote' && [plainText([quote]), quote.source];
  };
  for (const html of [
    '<p>Words</p><cite>Ada <b>Wong</b></cite>',
    'Words <footer>Ada <b>Wong</b></footer> ',
    '<p>Words</p><p> <cite>Ada <b>Wong</b></cite></p>',
  ])
    assert.deepEqual(source(html), [
      'Words',
      [text('Ada '), { type: 'strong', children: [text('Wong')] }],
    ]);
  assert.deepEqual(source('<p>I like <cite>Emma</cite></p>'), ['I like Emma', undefined]);
  assert.deepEqual(source('<cite>Emma</cite>'), ['Emma', undefined]);
  assert.equal(line('<blockquote>a<cite>b</cite></blockquote>', 'cite')?.to, 'source');
});

test('what opens on a click is a box of facts', () => {
  assert.deepEqual(blocks('<details open><summary>The <i>law</i></summary><p>a</p>b</details>'), [
    {
      type: 'fact-box',
      title: 'The law',
      children: [
        { type: 'paragraph', children: [text('a')] },
        { type: 'paragraph', children: [text('b')] },
      ],
    },
  ]);
  assert.deepEqual(types('<details><summary>a</summary></details>'), ['paragraph']);
  assert.deepEqual(types('<details>a</details>'), ['fact-box']);
  assert.deepEqual(types('<details></details>'), []);
});

test('code keeps its lines and its language', () => {
  const code = (html: string) => blocks(html)[0];
  assert.deepEqual(code('<pre><code class="language-c++">a<br>  b\n</code></pre>'), {
    type: 'code',
    value: 'a\n  b\n',
    language: 'c++',
  });
  assert.deepEqual(code('<pre class="brush: php; title: x">a</pre>'), {
    type: 'code',
    value: 'a',
    language: 'php',
  });
  assert.deepEqual(code('<pre class="slang-x">a</pre>'), { type: 'code', value: 'a' });
});

test('a heading keeps its name in the address', () => {
  assert.deepEqual(blocks('<h2 id="why"><b>a</b><div>b</div></h2>'), [
    {
      type: 'heading',
      level: 'chapter',
      fragmentIdentifier: 'why',
      children: [{ type: 'strong', children: [text('a')] }],
    },
    { type: 'heading', level: 'chapter', children: [text('b')] },
  ]);
});

test('one cell at the foot of a table is its note; sums stand with the other rows', () => {
  const parts = (foot: string) => {
    const [table] = blocks(`<table><tr><td>1<td>2</tr><tfoot>${foot}</tfoot></table>`);
    return table?.type === 'table' && table.children.map(({ type }) => type);
  };
  assert.deepEqual(parts('<tr><td colspan="2">Source: port</td></tr>'), [
    'table-body',
    'table-footer',
  ]);
  assert.deepEqual(parts('<tr><td>3<td>4</tr>'), ['table-body']);
});

test('a picture that a script would load late comes once, whoever holds its address', () => {
  const copy = '<noscript><img src="/a.jpg" alt="A"></noscript>';
  for (const html of [
    `<img class="lazy" data-src="/a.jpg" src="/dot.gif" alt="A">${copy}`,
    `${copy} <!-- c --> <span><img data-lazy-src="/a.jpg" alt="A"></span>`,
    `<img src="data:image/gif;base64,R0">${copy}`,
    `<p>${copy}</p>`,
    `<picture><img src="data:x"></picture>${copy}`,
  ]) {
    const [picture, ...more] = blocks(html);
    assert.ok(picture?.type === 'image-set' && !more.length, html);
    assert.equal(picture.picture?.fallbackImage.url, '/a.jpg');
  }
  assert.deepEqual(types('<noscript>Switch scripts on!</noscript>'), []);
  const [late] = blocks('<img data-src="/a.jpg" srcset="data:x 1w" data-srcset="/b.jpg 9w">');
  assert.deepEqual(late?.type === 'image-set' && late.picture?.fallbackImage.sourceSet, [
    { url: '/b.jpg', width: 9 },
  ]);
});

test('the credit in a caption stands apart from it', () => {
  const [figure] = blocks(
    '<figure><img src="/a.jpg"><figcaption>The quay. <span class="image-credit"><b>Credit:</b> Ada Wong</span></figcaption></figure>',
  );
  assert.deepEqual(figure, {
    type: 'image-set',
    picture: {
      alt: '',
      caption: 'The quay.',
      credit: 'Credit: Ada Wong',
      fallbackImage: { url: '/a.jpg' },
    },
  });
  assert.deepEqual(
    types(
      '<figure><table><tr><td>1</table><figcaption><span class="credit">A</span></figcaption></figure>',
    ),
    ['table'],
  );
});

test('what a player says where none can play is no part of the story', () => {
  const html = '<video src="/a.mp4"><track src="/a.vtt"><a href="/a.mp4">Download</a></video>';
  assert.equal(plainText(blocks(html)), '');
  assert.equal(line(html, 'a')?.fate, 'dropped');
});

test('posts of the networks are found by what their scripts look for', () => {
  const post = (html: string) => blocks(html)[0] as BodyBlock & { url?: string };
  assert.deepEqual(
    post(
      '<blockquote class="twitter-tweet"><p>Fog.</p>&mdash; Ada Wong (@ada) <a href="https://twitter.com/ada/status/12?ref=x">23 Nov</a></blockquote>',
    ),
    {
      type: 'tweet',
      id: 'https://twitter.com/ada/status/12?ref=x',
      text: 'Fog.',
      author: 'Ada Wong (@ada)',
    },
  );
  for (const [html, url] of [
    [
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
      'https://www.facebook.com/a/posts/1',
    ],
    [
      '<blockquote class="bluesky-embed"><p>a</p><a href="https://bsky.app/profile/a/post/1">b</a></blockquote>',
      'https://bsky.app/profile/a/post/1',
    ],
    [
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/1"></blockquote>',
      'https://www.threads.net/@a/post/1',
    ],
    [
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/a/1">a</a> <a href="https://b.example">b</a></blockquote>',
      'https://www.reddit.com/r/a/1',
    ],
  ] as const)
    // prettier-ignore
    assert.equal(post(html).url, url);
  assert.deepEqual(types('<div class="fb-post" data-href="javascript:x">a</div>'), ['paragraph']);
});

test('elements of AMP are what they stand for', () => {
  assert.deepEqual(
    blocks(
      '<amp-img src="/a.jpg" srcset="/b.jpg 9w" width="4" height="3" layout="responsive" alt="A"><noscript><img src="/a.jpg"></noscript></amp-img>',
    ),
    [
      {
        type: 'image-set',
        picture: {
          alt: 'A',
          fallbackImage: {
            url: '/a.jpg',
            width: 4,
            height: 3,
            sourceSet: [{ url: '/b.jpg', width: 9 }],
          },
        },
      },
    ],
  );
  assert.deepEqual(
    blocks('<amp-youtube data-videoid="abcdefghijk"></amp-youtube><amp-twitter data-tweetid="12"><blockquote>x</blockquote></amp-twitter>'),
    [
      { type: 'youtube-video', url: 'https://www.youtube.com/watch?v=abcdefghijk' },
      { type: 'tweet', id: 'https://x.com/i/status/12' },
    ],
  ); // prettier-ignore
  assert.deepEqual(
    types(
      '<amp-carousel><amp-img src="/a.jpg"></amp-img><figure><amp-img src="/b.jpg"></amp-img></figure>c</amp-carousel>' +
        '<amp-video src="/a.mp4"></amp-video><amp-audio src="/a.mp3"></amp-audio>' +
        '<amp-iframe src="https://a.example/b"></amp-iframe><amp-ad>d</amp-ad><amp-auto-ads></amp-auto-ads>' +
        '<amp-accordion><section><h4>e</h4><p>f</p></section></amp-accordion>',
    ),
    ['gallery', 'paragraph', 'video', 'audio', 'embed', 'heading', 'paragraph'],
  );
  assert.deepEqual(types('<amp-youtube data-videoid="a/../b"></amp-youtube>'), []);
  assert.match(line('<amp-ad></amp-ad>', 'amp-ad')?.reason ?? '', /part of the page/);
});

test('a dialect reads its own elements, and regroups what stands side by side', () => {
  const dialect: Dialect = {
    group: (nodes) => [...nodes].reverse(),
    phrase: (element) => (element.tagName === 'x-word' ? [text('word')] : undefined),
    block: (element, reader, depth) =>
      element.tagName === 'x-box' ? reader.readPlain(element, depth) : undefined,
  };
  const { value, elements } = htmlToBlocks(
    '<i>a</i> <x-word></x-word><p>b</p><x-box>c</x-box>',
    dialect,
  );
  assert.equal(plainText(value), 'c\n\nb\n\nword a');
  assert.deepEqual(
    elements.map(({ tag }) => tag),
    ['i', 'x-word', 'p', 'x-box'],
  );
});
