import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyBlock } from '../../../generated/types.js';
import { htmlToBlocks } from '../../../html/parse.js';
import { plainText } from '../../../text.js';
import { wordpressDialect } from './dialect.js';

const read = (html: string) => htmlToBlocks(html, wordpressDialect());
const blocks = (html: string) => read(html).value;
const types = (html: string) => blocks(html).map(({ type }) => type);
const words = (html: string) => plainText(blocks(html));
const fate = (html: string, tag: string) => {
  const element = read(html).elements.find((one) => one.tag === tag);
  return `${element?.fate}: ${element?.reason}`;
};
const paragraph = (value: string): BodyBlock => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const picture = (html: string) => {
  const [block] = blocks(html);
  return block?.type === 'image-set' ? block.picture : undefined;
};

test('paragraphs: drop caps, empty ones, lines that are paragraphs', () => {
  const [first] = blocks('<p class="has-drop-cap">It <b>was</b></p>');
  assert.ok(first?.type === 'paragraph' && first.dropCap);
  assert.deepEqual(blocks('<p>a</p><p>&nbsp;</p><p></p><p>b<br />\n<br />c</p>'), [
    paragraph('a'),
    paragraph('b'),
    paragraph('c'),
  ]);
});

test('pictures: number of the file, place, caption; the link around is told', () => {
  assert.deepEqual(
    picture(
      '<div class="wp-block-image"><figure class="alignleft size-large"><a href="/a.jpg"><img class="wp-image-12" src="/a-300x200.jpg" alt="A"></a><figcaption>B</figcaption></figure></div>',
    ),
    {
      alt: 'A',
      caption: 'B',
      layoutWidth: 'inset-left',
      fallbackImage: { url: '/a-300x200.jpg', id: '12' },
    },
  );
  for (const [name, width] of [
    ['alignright', 'inset-right'],
    ['aligncenter', 'in-line'],
    ['alignwide', 'mid-grid'],
    ['alignfull', 'full-bleed'],
    ['alignnone', undefined],
  ] as const)
    for (const html of [
      `<p><img class="${name} size-medium" src="/a.jpg"></p>`,
      `<figure class="wp-block-image ${name}"><img src="/a.jpg"></figure>`,
      `<div class="wp-caption ${name}"><img src="/a.jpg"><p class="wp-caption-text">B</p></div>`,
    ])
      assert.equal(picture(html)?.layoutWidth, width, html);
  assert.match(fate('<a href="/a.jpg"><img src="/b.jpg"></a>', 'a'), /degraded: .*its own file/);
  assert.match(fate('<a href="/x"><img src="/b.jpg"></a>', 'a'), /degraded: .*around it/);
  const [table] = blocks(
    '<figure class="wp-block-table alignwide"><table><tr><td>1</table></figure>',
  );
  assert.equal(table?.type === 'table' && table.layoutWidth, 'mid-grid');
});

test('classic captions, in a div and in a figure', () => {
  for (const html of [
    '<div id="attachment_6" style="width: 310px" class="wp-caption alignright"><a href="/x"><img src="/a.jpg" alt="A"></a><p class="wp-caption-text">B <em>c</em></p></div>',
    '<figure class="wp-caption alignright"><img src="/a.jpg" alt="A"><figcaption class="wp-caption-text">B <em>c</em></figcaption></figure>',
  ])
    assert.deepEqual(picture(html), {
      alt: 'A',
      caption: 'B c',
      layoutWidth: 'inset-right',
      fallbackImage: { url: '/a.jpg' },
    });
});

test('galleries in all their forms', () => {
  const item = (name: string, words: string) => `<img src="/${name}.jpg" alt="${name}">${words}`;
  const figure = (name: string) =>
    `<figure class="wp-block-image">${item(name, `<figcaption>${name}!</figcaption>`)}</figure>`;
  const dl = (name: string) =>
    `<dl class="gallery-item"><dt class="gallery-icon landscape"><a href="/x">${item(name, '')}</a></dt><dd class="wp-caption-text gallery-caption">${name}!</dd></dl>`;
  const html5 = (name: string) =>
    `<figure class="gallery-item"><div class="gallery-icon"><a href="/x">${item(name, '')}</a></div><figcaption class="wp-caption-text gallery-caption">${name}!</figcaption></figure>`;
  const caption = '<figcaption class="blocks-gallery-caption">All <b>of</b> them</figcaption>';
  const forms = [
    `<figure class="wp-block-gallery has-nested-images">${figure('a')}\n${figure('b')}${caption}</figure>`,
    `<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item">${figure('a')}</li><li class="blocks-gallery-item">${figure('b')}</li></ul>${caption}</figure>`,
    `<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item">${figure('a')}</li><li class="blocks-gallery-item">${figure('b')}</li></ul>`,
    `<div id="gallery-1" class="gallery galleryid-3 gallery-columns-2">${dl('a')}<br style="clear: both">${dl('b')}</div>`,
    `<div class="gallery gallery-columns-2">${html5('a')}${html5('b')}</div>`,
    `<div class="wp-block-jetpack-slideshow"><ul class="wp-block-jetpack-slideshow_swiper-wrapper"><li class="wp-block-jetpack-slideshow_slide">${figure('a')}</li><li class="wp-block-jetpack-slideshow_slide">${figure('b')}</li></ul></div>`,
  ];
  for (const html of forms) {
    const [gallery, ...more] = blocks(html);
    assert.ok(gallery?.type === 'gallery', html);
    assert.deepEqual(more, [], html);
    assert.deepEqual(
      gallery.children.map((child) => [child.picture?.alt, child.picture?.caption]),
      [['a', 'a!'], ['b', 'b!']],
      html,
    ); // prettier-ignore
    assert.equal(gallery.caption, html.includes(caption) ? 'All of them' : undefined);
  }
  assert.deepEqual(types('<figure class="wp-block-gallery">a<img src="/b.jpg"></figure>'), [
    'gallery',
    'paragraph',
  ]);
  assert.deepEqual(types('<figure class="wp-block-gallery"><p>a</p></figure>'), ['paragraph']);
  assert.deepEqual(types('<div class="gallery"><p>a</p><img src="/b.jpg"></div>'), [
    'paragraph',
    'image-set',
  ]);
});

test('words beside and over pictures, columns, groups, buttons stand one after the other', () => {
  assert.equal(
    picture(
      '<div class="wp-block-media-text"><figure><img src="/a.jpg"></figure><div class="wp-block-media-text__content"><p>b</p></div></div>',
    )?.layoutWidth,
    'inset-left',
  );
  const cover =
    '<div class="wp-block-cover"><div role="img" aria-label="Fog" class="wp-block-cover__image-background has-parallax" style="background-position:50% 50%;background-image:url(https://a.example/b.jpg)"></div><div class="wp-block-cover__inner-container"><p>a</p></div></div>';
  assert.deepEqual(types(cover), ['image-set', 'paragraph']);
  assert.deepEqual(picture(cover), {
    alt: 'Fog',
    fallbackImage: { url: 'https://a.example/b.jpg' },
  });
  assert.deepEqual(types('<div class="wp-block-cover" style="background-image:url(javascript:x)">a</div>'), ['paragraph']); // prettier-ignore
  const columns =
    '<div class="wp-block-columns"><div class="wp-block-column"><p>a</p></div><div class="wp-block-column"><p>b</p></div></div>';
  assert.equal(words(columns), 'a\n\nb');
  assert.equal(fate(columns, 'div'), 'degraded: columns stand one after the other');
  assert.deepEqual(
    blocks('<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/x">a</a></div></div>'),
    [{ type: 'paragraph', children: [{ type: 'link', url: '/x', children: [{ type: 'text', value: 'a' }] }] }],
  ); // prettier-ignore
  assert.equal(fate('<div class="wp-block-group is-layout-flow wp-block-group-is-layout-flow"><p>a</p></div>', 'div'), 'mapped: undefined'); // prettier-ignore
});

test('quotations and pull quotes, old and new, with who said it', () => {
  const pullquote = { type: 'pullquote', text: 'Empty water. Twice.', source: 'Ines Roca' };
  for (const html of [
    '<figure class="wp-block-pullquote"><blockquote><p>Empty <b>water</b>.</p><p>Twice.</p><cite>Ines Roca</cite></blockquote></figure>',
    '<blockquote class="wp-block-pullquote alignleft"><p>Empty water.<br>Twice.</p><footer>Ines Roca</footer></blockquote>',
  ])
    assert.deepEqual(blocks(html), [pullquote]);
  assert.deepEqual(types('<figure class="wp-block-pullquote"><blockquote><img src="/a.jpg"></blockquote></figure>'), ['image-set']); // prettier-ignore
  const [quote] = blocks('<blockquote class="wp-block-quote"><p>a</p><cite>b</cite></blockquote>');
  assert.deepEqual(quote?.type === 'blockquote' && quote.source, [{ type: 'text', value: 'b' }]);
});

test('verse keeps its lines and marks, an accordion its titles, a file one link', () => {
  assert.deepEqual(blocks('<pre class="wp-block-verse">a\n<em>b\nc</em>\n\nd</pre>'), [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'a' },
        { type: 'break' },
        { type: 'emphasis', children: [{ type: 'text', value: 'b' }, { type: 'break' }, { type: 'text', value: 'c' }] },
      ],
    },
    paragraph('d'),
  ]); // prettier-ignore
  assert.match(fate('<pre class="wp-block-verse">a\n  b</pre>', 'pre'), /indents/);
  const item = (title: string, text: string) =>
    `<div class="wp-block-accordion-item"><h3 class="wp-block-accordion-heading"><button type="button" class="wp-block-accordion-heading__toggle"><span class="wp-block-accordion-heading__toggle-title">${title}</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3><div role="region" class="wp-block-accordion-panel"><p>${text}</p></div></div>`;
  assert.deepEqual(
    blocks(`<div role="group" class="wp-block-accordion">${item('A', 'a')}${item('B', 'b')}</div>`),
    [
      { type: 'fact-box', title: 'A', children: [paragraph('a')] },
      { type: 'fact-box', title: 'B', children: [paragraph('b')] },
    ],
  );
  const file =
    '<div class="wp-block-file"><object data="/a.pdf"></object><a href="/a.pdf">Plan</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div>';
  assert.equal(words(file), 'Plan');
  assert.equal(words('<div class="wp-block-file"><a href="/a.pdf" class="wp-block-file__button">Download</a></div>'), 'Download'); // prettier-ignore
});

test('what other sites show: frames, posts, bare addresses, captions', () => {
  const embed = (inside: string, classes = '', after = '') =>
    `<figure class="wp-block-embed ${classes}"><div class="wp-block-embed__wrapper">\n${inside}\n</div>${after}</figure>`;
  const video = { type: 'youtube-video', url: 'https://www.youtube.com/watch?v=abcdefghijk' };
  for (const inside of [
    '<iframe src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"></iframe>',
    'https://youtu.be/abcdefghijk',
    '<a href="https://youtu.be/abcdefghijk">https://youtu.be/abcdefghijk</a>',
    '<span class="embed-youtube"><iframe class="youtube-player" src="https://www.youtube.com/embed/abcdefghijk?version=3&#038;rel=1"></iframe></span>',
  ])
    assert.deepEqual(blocks(embed(inside, 'is-type-video is-provider-youtube')), [video], inside);
  assert.deepEqual(blocks(embed('https://a.example/b', 'is-type-video')), [
    { type: 'embed', url: 'https://a.example/b', provider: 'a.example', kind: 'video' },
  ]);
  assert.deepEqual(
    types(embed('<blockquote class="twitter-tweet"><p>a</p><a href="https://x.com/a/status/12">b</a></blockquote><script async src="x"></script>', 'is-provider-twitter', '<figcaption>c</figcaption>')),
    ['tweet', 'paragraph'],
  ); // prettier-ignore
  assert.deepEqual(blocks(embed('javascript:alert(1)')), [paragraph('javascript:alert(1)')]);
  assert.deepEqual(blocks(embed('words https://a.example')), [
    paragraph('words https://a.example'),
  ]);
});

test('a story of another WordPress site is a link to it, once', () => {
  const quote =
    '<blockquote class="wp-embedded-content" data-secret="S"><p><a href="https://o.example/t/">The tunnel</a></p></blockquote>';
  const frame = (secret: string) =>
    `<iframe class="wp-embedded-content" title="&#8220;The tunnel&#8221; &#8212; Other" src="https://o.example/t/embed/#?secret=S" data-secret="${secret}"></iframe>`;
  const link = [{ type: 'recommended', teaserTitleOverride: 'The tunnel', url: 'https://o.example/t/' }]; // prettier-ignore
  assert.deepEqual(blocks(`<p>${quote}</p><p>${frame('S')}</p>`), link);
  assert.deepEqual(blocks(frame('T')), link);
  assert.deepEqual(
    blocks('<figure class="wp-block-embed is-type-wp-embed"><div>https://o.example/t/</div></figure>'),
    [{ type: 'recommended', teaserTitleOverride: 'https://o.example/t/', url: 'https://o.example/t/' }],
  ); // prettier-ignore
  assert.deepEqual(types('<blockquote class="wp-embedded-content"><a href="javascript:x">a</a></blockquote>'), ['blockquote']); // prettier-ignore
});

test('footnotes: references and notes belong together; one that leads nowhere stays a sign', () => {
  const reference = (id: string) =>
    `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>`;
  const list = (...notes: string[]) => `<ol class="wp-block-footnotes">${notes.join('')}</ol>`;
  const note = (id: string, words: string) =>
    `<li id="${id}">${words} <a href="#${id}-link">↩︎</a></li>`;
  assert.deepEqual(blocks(`<p>a${reference('n')}</p>${list(note('n', 'b <i>c</i>'))}`), [
    { type: 'paragraph', children: [{ type: 'text', value: 'a' }, { type: 'footnote-reference', footnote: 'n' }] },
    {
      type: 'footnote',
      id: 'n',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'b ' }, { type: 'emphasis', children: [{ type: 'text', value: 'c' }] }] }],
    },
  ]); // prettier-ignore
  for (const html of [reference('m'), `${reference('m')}${list(note('m', ' '))}`]) {
    assert.equal(words(html), '1', html);
    assert.match(fate(html, 'sup'), /degraded: .*not there/);
  }
  assert.deepEqual(
    types(`${reference('n')}${list(note('n', 'a'), note('n', 'b'), '<li>c</li>', note('q', '<ul><li>d</ul>'))}`),
    ['paragraph', 'footnote', 'paragraph', 'paragraph', 'footnote'],
  ); // prettier-ignore
});

test('smilies are signs in the sentence, and a picture among words does not tear it', () => {
  assert.equal(words('<p>Yes <img class="emoji" alt="🙂" src="/a.svg"> and <img class="wp-smiley" alt=":)" src="/b.gif">!</p>'), 'Yes 🙂 and :)!'); // prettier-ignore
  assert.equal(
    words('<p>Press <img style="width: 16px;" alt="play" src="/a.png"> now</p>'),
    'Press play now',
  );
  assert.deepEqual(types('<p>Press <img width="16" src="/a.png"> now</p>'), ['paragraph']);
  const torn =
    '<p>One <a href="/x"><img class="wp-image-1" alt="Boats" src="/a.jpg"></a> <b>sentence</b>.<br>More.</p>';
  assert.deepEqual(types(torn), ['paragraph', 'image-set', 'paragraph']);
  assert.equal(words(torn), 'One sentence.\n\nMore.');
  assert.match(fate(torn, 'img'), /degraded: a picture inside a sentence/);
  assert.deepEqual(types('<p><img src="/a.jpg">Words.</p><p>Words <img src="/b.jpg"></p>'), [
    'image-set',
    'paragraph',
    'paragraph',
    'image-set',
  ]);
  assert.equal(fate('<p><img alt="Boats" src="/a.jpg">Words.</p>', 'img'), 'mapped: undefined');
});

test('parts of the page are dropped and said', () => {
  for (const html of [
    '<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div>',
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3></div>',
    '<div class="wp-block-jetpack-subscriptions"><p>Subscribe</p></div>',
    '<div class="wp-block-jetpack-sharing-buttons">a</div>',
    '<ul class="wp-block-latest-posts__list wp-block-latest-posts"><li>a</li></ul>',
    '<nav class="wp-block-navigation">a</nav>',
    '<div class="wp-block-query"><ul><li>a</li></ul></div>',
    '<div class="wp-block-comments">a</div>',
    '<form class="wp-block-search"><label>a</label></form>',
    '<div class="wp-block-spacer" style="height:9px"></div>',
    '<div class="ez-toc-container">a</div>',
    '<p><span id="more-12"></span></p>',
    '<p><a class="more-link" href="/x">Read more</a></p>',
  ]) {
    const { value, losses } = read(html);
    assert.deepEqual(value, [], html);
    assert.ok(losses.length > 0, html);
  }
  assert.equal(words('<div class="wp-block-jetpack-markdown"><p>a</p></div>'), 'a');
  assert.match(read('a<!--more-->b<!--nextpage-->c').losses.join(), /more.*nextpage/);
  assert.match(fate('<div class="wp-block-acme-quiz"><p>a</p></div>', 'div'), /"acme-quiz" is not known/); // prettier-ignore
});
