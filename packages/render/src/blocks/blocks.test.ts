import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Article, type BodyBlock } from '@broadsheet/article';
import { renderArticle, renderBlocks } from '../index.js';
import { article, heading, paragraph, paragraphs, picture, text } from '../testing/articles.js';
import { all, attribute, has, one, parsePiece, textOf, type Element } from '../testing/parsed.js';

const options = { origin: 'https://post.example', ads: false };
const html = (...blocks: BodyBlock[]) =>
  renderBlocks(blocks, article({}, ...blocks), options).trim();
const parsed = (...blocks: BodyBlock[]) => parsePiece(html(...blocks));

describe('sentences', () => {
  it('are printed with their marks, languages and directions', () => {
    const block = paragraph(
      'A ',
      { type: 'strong', children: [text('b '), { type: 'emphasis', children: [text('c')] }] },
      { type: 'span', lang: 'fr', children: [text(' d')] },
      { type: 'text', value: ' e', dir: 'rtl' },
      { type: 'break' },
      { type: 'strikethrough', children: [text('f')] },
      { type: 'subscript', children: [text('g')] },
      { type: 'superscript', children: [text('h')] },
      { type: 'inline-code', value: '<i>' },
    );
    assert.equal(
      html({ ...block, lang: 'en', dir: 'ltr' }),
      '<p lang="en" dir="ltr">A <strong>b <em>c</em></strong><span lang="fr"> d</span><span dir="rtl"> e</span><br>' +
        '<s>f</s><sub>g</sub><sup>h</sup><code translate="no">&lt;i&gt;</code></p>',
    );
  });

  it('link, and stay as words where the address is refused', () => {
    const link = (url: string) =>
      html(paragraph({ type: 'link', url, title: 'T', children: [text('words')] }));
    assert.equal(link('/a?b&c'), '<p><a href="/a?b&amp;c" title="T">words</a></p>');
    assert.equal(link('javascript:x'), '<p><a title="T">words</a></p>');
  });

  it('mark the links of a paid article', () => {
    const blocks = [paragraph({ type: 'link', url: '/a', children: [text('x')] })];
    const paid = renderBlocks(blocks, article({ type: 'sponsored' }, ...blocks), options);
    assert.match(paid, /<a href="\/a" rel="sponsored">/);
  });
});

describe('headings', () => {
  const levels = (elements: Element[]) =>
    elements
      .map(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1])
      .filter(Boolean)
      .join('');

  it('are chapter 2, subheading 3, label 4', () => {
    const blocks = [
      heading('chapter', 'A', 'a b'),
      heading('subheading', 'B'),
      heading('label', 'C'),
    ];
    const elements = parsed(...blocks);
    assert.equal(levels(elements), '234');
    assert.equal(attribute(one(elements, 'h2'), 'id'), 'a-b');
  });

  it('never skip a level, in boxes too', () => {
    const box: BodyBlock = {
      type: 'fact-box',
      title: 'Box',
      children: [heading('label', 'In it')],
    };
    const elements = parsed(
      heading('subheading', 'A'),
      box,
      heading('chapter', 'B'),
      heading('label', 'C'),
      box,
    );
    assert.equal(levels(elements), '234' + '23' + '45');
  });

  it('go on in the paid part from where the preview ended', () => {
    const blocks = [heading('chapter', 'A'), heading('subheading', 'B'), ...paragraphs(2)];
    const whole = article({}, ...blocks);
    assert.match(renderBlocks(blocks.slice(1), whole, options), /^<h3 /);
  });
});

describe('text blocks', () => {
  it('keep lists in lists, and numbers in numbered ones', () => {
    const inner: BodyBlock = {
      type: 'list',
      ordered: true,
      children: [{ type: 'list-item', children: [paragraph('b')] }],
    };
    const list: BodyBlock = {
      type: 'list',
      ordered: false,
      children: [{ type: 'list-item', children: [text('a'), inner] }],
    };
    assert.equal(html(list).replace(/\n/g, ''), '<ul><li>a<ol><li><p>b</p></li></ol></li></ul>');
  });

  it('make paragraphs of bare sentences in a quotation, and name its source', () => {
    const quote: BodyBlock = {
      type: 'blockquote',
      cite: '/speech',
      source: [text('The mayor')],
      children: [text('a'), text('b'), paragraph('c')],
    };
    assert.equal(
      html(quote).replace(/\n/g, ''),
      '<figure class="news-quote"><blockquote cite="/speech"><p>ab</p><p>c</p></blockquote><figcaption>The mayor</figcaption></figure>',
    );
  });

  it('hide pull quotes from who hears the text anyway', () => {
    const aside = one(parsed({ type: 'pullquote', text: 'Words', source: 'Ada' }), 'aside');
    assert.equal(attribute(aside, 'aria-hidden'), 'true');
  });

  it('print nothing for ads and for what nobody knows', () => {
    assert.equal(
      html({ type: 'ad-position' }, { type: 'unknown', originalType: 'x', source: 'y' }),
      '',
    );
  });

  it('wrap other blocks that have a language of their own', () => {
    assert.match(
      html({ type: 'endorsement', text: 'Excelente', lang: 'es' }),
      /^<div lang="es"><p class="news-endorsement">/,
    );
  });
});

describe('footnotes', () => {
  const note = (id: string, words: string): BodyBlock => ({
    type: 'footnote',
    id,
    children: [paragraph(words)],
  });
  const call = (footnote: string) => paragraph('x', { type: 'footnote-reference', footnote });
  const blocks = [call('a'), call('b'), call('a'), note('a', 'First'), note('b', 'Second')];

  it('stand at the end, numbered, with links there and back', () => {
    const elements = parsed(...blocks);
    const ids = elements.map((element) => attribute(element, 'id')).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
    for (const link of all(elements, 'a'))
      assert.ok(ids.includes(attribute(link, 'href')!.slice(1)));
    assert.equal(attribute(one(elements, '.news-footnotes'), 'role'), 'doc-endnotes');
    assert.deepEqual(all(elements, 'li').map((item) => textOf(item)), ['First Back to the text', 'Second Back to the text']); // prettier-ignore
  });

  it('keep their numbers in a part of the article, where a note may be missing', () => {
    const markup = renderBlocks(blocks.slice(1, 2), article({}, ...blocks), options);
    assert.equal(markup.trim(), '<p>x<sup>2</sup></p>');
  });
});

describe('pictures', () => {
  it('offer their copies by real width and have caption and credit apart', () => {
    const elements = parsed(picture('mill'));
    const image = one(elements, 'img');
    assert.equal(
      attribute(image, 'srcset'),
      '/media/mill-600.webp 600w, /media/mill-1200.webp 1200w',
    );
    assert.equal(attribute(image, 'loading'), 'lazy');
    assert.equal(attribute(image, 'alt'), 'What mill shows');
    assert.equal(textOf(one(elements, 'figcaption')), 'Caption of mill Illustration: Ada Wong');
  });

  it('take the width they would like, of those that there are', () => {
    const wide = (layoutWidth: string) => {
      const block = structuredClone(picture('mill')) as BodyBlock & { type: 'image-set' };
      block.picture!.layoutWidth = layoutWidth;
      return html(block);
    };
    assert.match(wide('full-grid'), /^<div data-width="full-grid"><news-figure>/);
    assert.match(wide('in-line'), /^<news-figure>/);
    assert.match(wide('nonsense'), /^<news-figure>/);
  });

  it('print nothing where only the id is known', () => {
    assert.equal(html({ type: 'image-set', id: 'a' }), '');
  });

  it('stand in pairs, galleries and carousels', () => {
    const set = picture('mill') as never;
    assert.equal(
      all(parsed({ type: 'image-pair', children: [set, set] }), 'news-figure').length,
      2,
    );
    assert.equal(textOf(one(parsed({ type: 'gallery', title: 'G', children: [set] }), 'h2')), 'G');
    const cards = [{ type: 'carousel-card' as const, title: 'T', copy: 'C', children: [set] }];
    assert.equal(
      textOf(one(parsed({ type: 'carousel', children: cards }), 'li')).endsWith('T C'),
      true,
    );
  });
});

describe('videos', () => {
  const sources = [
    { url: '/clip.m3u8?a', mediaType: 'application/vnd.apple.mpegurl' },
    { url: '/clip.mp4', mediaType: 'video/mp4' },
  ];

  it('know the playlist from the file, and say the title once', () => {
    const elements = parsed({
      type: 'video',
      title: 'The mill at work',
      sources,
      duration: 142,
      caption: 'Filmed in May',
    });
    const host = one(elements, 'news-video');
    assert.equal(attribute(host, 'hls'), '/clip.m3u8?a');
    assert.equal(attribute(host, 'src'), '/clip.mp4');
    assert.equal(textOf(host), '02:22 The mill at work Filmed in May');
  });

  it('let a caption serve as the title, once', () => {
    const clip = parsed({ type: 'clip-set', caption: 'Filmed in May', sources, autoplay: true });
    assert.equal(textOf(one(clip, 'news-video')), 'Filmed in May');
    assert.equal(textOf(one(parsed({ type: 'video', sources }), 'news-video')), 'Video');
  });

  it('hand on the captions in their language', () => {
    const tracks = [{ url: '/c.vtt', kind: 'chapters' as const }, { url: '/t.vtt', kind: 'captions' as const, language: 'fr' }]; // prettier-ignore
    const host = one(parsed({ type: 'video', title: 'T', sources, tracks }), 'news-video');
    assert.equal(attribute(host, 'captions'), '/t.vtt');
    assert.equal(attribute(host, 'captions-lang'), 'fr');
  });

  it('play sound with the browser’s own controls, after the reader’s act', () => {
    const audio = one(
      parsed({ type: 'audio', title: 'Listen', sources: [{ url: '/a.mp3' }] }),
      'audio',
    );
    assert.ok(has(audio, 'controls'));
    assert.equal(attribute(audio, 'preload'), 'none');
  });
});

describe('pieces of other sites', () => {
  const pieces: BodyBlock[] = [
    { type: 'youtube-video', url: 'https://www.youtube.com/watch?v=1', title: 'Tides', poster: { url: 'https://i.ytimg.com/vi/1/0.jpg' } },
    { type: 'vimeo-video', url: 'https://vimeo.com/1', title: 'Tides', poster: { url: '/media/tides.webp' }, duration: 62 },
    { type: 'acast-podcast', url: 'https://shows.acast.com/1' },
    { type: 'tweet', id: '123', text: 'High water at nine.' },
    { type: 'tweet', id: 'https://x.com/a/status/1' },
    { type: 'embed', url: 'https://www.maps.example/mill', title: 'Where the mill stands' },
    { type: 'flourish', id: '99/..', flourishType: 'story', description: 'Chart of tides' },
  ]; // prettier-ignore

  it('are links with a title: no frame, no script, nothing loaded from them', () => {
    const elements = parsed(...pieces);
    for (const tag of ['iframe', 'script', 'embed', 'object', 'video', 'link']) {
      assert.deepEqual(all(elements, tag), []);
    }
    assert.deepEqual(all(elements, 'img').map((image) => attribute(image, 'src')), ['/media/tides.webp']); // prettier-ignore
    assert.deepEqual(all(elements, 'a').map((link) => [attribute(link, 'href'), textOf(link)]), [
      ['https://www.youtube.com/watch?v=1', 'Tides See this on YouTube'],
      ['https://vimeo.com/1', 'Tides 01:02 See this on Vimeo'],
      ['https://shows.acast.com/1', 'See this on Acast'],
      ['https://x.com/i/status/123', 'See this on X'],
      ['https://x.com/a/status/1', 'See this on X'],
      ['https://www.maps.example/mill', 'Where the mill stands See this on maps.example'],
      ['https://public.flourish.studio/story/99%2F../', 'Chart of tides See this on Flourish'],
    ]); // prettier-ignore
    assert.equal(textOf(one(elements, 'blockquote')), 'High water at nine.');
  });

  it('leave a place for the publisher’s own component, with its words', () => {
    const box = one(
      parsed({
        type: 'custom-code-component',
        path: 'post/tides',
        versionRange: '^1',
        attributes: { description: 'A clock' },
      }),
      '.news-custom',
    );
    assert.equal(attribute(box, 'data-component'), 'post/tides');
    assert.equal(textOf(box), 'A clock');
  });
});

describe('tables', () => {
  const cell = (value: string, more = {}) => ({
    type: 'table-cell' as const,
    children: [text(value)],
    ...more,
  });
  const row = (...children: ReturnType<typeof cell>[]) => ({
    type: 'table-row' as const,
    children,
  });
  const table: BodyBlock = {
    type: 'table',
    columnSettings: [{}, { hideOnMobile: true }],
    children: [
      { type: 'table-caption', children: [text('Tides')] },
      { type: 'table-header', children: [row(cell('Day'), cell('Height'))] },
      { type: 'table-body', children: [row(cell('Monday', { heading: true }), cell('4 m', { rowSpan: 2, columnSpan: 1 }))] },
      { type: 'table-footer', children: [text('Source: the harbour office')] },
    ],
  }; // prettier-ignore

  it('scroll in a region with a name and a tab stop', () => {
    const elements = parsed(table);
    const region = elements.find((element) => has(element, 'tabindex'))!;
    assert.deepEqual(['role', 'aria-label', 'tabindex'].map((name) => attribute(region, name)), ['region', 'Tides', '0']); // prettier-ignore
    assert.equal(
      textOf(one(elements, 'figure')),
      'Tides Day Height Monday 4 m Source: the harbour office',
    );
  });

  it('say what each heading is for', () => {
    const elements = parsed(table);
    assert.deepEqual(all(elements, 'th').map((th) => attribute(th, 'scope')), ['col', 'col', 'row']); // prettier-ignore
    assert.equal(attribute(one(elements, 'td'), 'rowspan'), '2');
    assert.ok(!has(one(elements, 'td'), 'colspan'));
    assert.ok(has(one(elements, 'td'), 'data-wide-only'));
  });

  it('without a caption are a group, not a landmark', () => {
    const region = parsed({ type: 'table', children: [] }).find((element) =>
      has(element, 'tabindex'),
    )!;
    assert.deepEqual(['role', 'aria-label'].map((name) => attribute(region, name)), ['group', 'Table']); // prettier-ignore
  });
});

describe('boxes', () => {
  const cases: [name: string, block: BodyBlock, words: string][] = [
    ['definition', { type: 'definition', term: 'Leat', description: 'A channel' }, 'Leat A channel'],
    ['figures', { type: 'in-numbers', title: 'N', children: [{ type: 'definition', term: '3', description: 'mills' }] }, 'N 3 mills'],
    ['big number', { type: 'big-number', number: '40%', description: 'of the water' }, '40% of the water'],
    ['info box', { type: 'info-box', children: [{ type: 'card', title: 'C', children: [paragraph('p')] }] }, 'C p'],
    ['info pair', { type: 'info-pair', title: 'T', children: [{ type: 'card', children: [paragraph('p')] }] }, 'T p'],
    ['timeline', { type: 'timeline', title: 'T', children: [{ type: 'timeline-event', title: '1850', children: [paragraph('p')] }] }, 'T 1850 p'],
    ['related story', { type: 'recommended', url: '/a', teaserTitleOverride: 'Other' }, 'Read also Other'],
    ['related stories', { type: 'recommended-list', heading: 'More', children: [{ type: 'recommended', url: '/a', teaserTitleOverride: 'A' }, { type: 'recommended' }] }, 'More A'],
    ['newsletter', { type: 'newsletter', title: 'Tides', text: 'Weekly', url: '/n' }, 'Tides Weekly'],
    ['rating', { type: 'rating', value: 3.5, max: 5, units: 'stars' }, '3.5 out of 5 stars'],
    ['correction', { type: 'correction', kind: 'clarification', date: '2026-11-23', text: 'It is a mill.' }, 'Clarification 23 November 2026 It is a mill.'],
    ['layout', { type: 'layout', layoutName: 'card', children: [heading('chapter', 'H') as never, { type: 'layout-slot', children: [paragraph('p')] }] }, 'H p'],
    ['scrolly', { type: 'scrolly-block', children: [{ type: 'scrolly-section', children: [{ type: 'scrolly-copy', children: [{ type: 'scrolly-heading', level: 'heading', children: [text('H')] }, paragraph('p')] }] }] }, 'H p'],
    ['code', { type: 'code', value: 'a < b', language: 'js' }, 'a < b'],
  ]; // prettier-ignore
  for (const [name, block, words] of cases) {
    it(`${name}: "${words}"`, () => {
      const page = renderArticle(article({}, block), options);
      const body = parsePiece(page).find((element) => has(element, 'data-body'))!;
      assert.equal(textOf(body), words);
    });
  }

  it('of which nothing is known are left out', () => {
    assert.equal(html({ type: 'recommended' }, { type: 'recommended-list', children: [] }), '');
  });
});

describe('live posts', () => {
  it('are articles with a time, a heading and authors', () => {
    const elements = parsed({
      type: 'live-post', id: 'post 1', title: 'Gates closed', published: '2026-11-23T09:30:00Z', by: ['Ada', 'Joan'], keyEvent: true, children: [paragraph('The gates are closed.')],
    }); // prettier-ignore
    const post = one(elements, 'article');
    assert.equal(attribute(post, 'id'), 'post-1');
    assert.equal(attribute(one(elements, 'time'), 'datetime'), '2026-11-23T09:30:00Z');
    assert.equal(
      textOf(post),
      '23 November 2026 at 09:30 Key event Gates closed By Ada and Joan The gates are closed.',
    );
  });
});

describe('the body', () => {
  const blocks: BodyBlock[] = [
    paragraph('One ', { type: 'link', url: '/a', children: [text('two')] }, ' three.'),
    heading('chapter', 'Four'),
    { type: 'list', ordered: false, children: [{ type: 'list-item', children: [text('five')] }, { type: 'list-item', children: [paragraph('six')] }] },
    { type: 'blockquote', children: [paragraph('seven')] },
    { type: 'fact-box', title: 'eight', children: [paragraph('nine')] },
    { type: 'timeline', title: 'ten', children: [{ type: 'timeline-event', title: 'eleven', children: [paragraph('twelve')] }] },
    ...paragraphs(12),
  ]; // prettier-ignore
  const outside = (element: Element) =>
    element.tagName === 'news-ad-slot' || attribute(element, 'aria-hidden') === 'true';

  it('holds the words of the article, in order, once, with ads between them', () => {
    const whole: Article = article({}, ...blocks);
    const elements = parsePiece(renderArticle(whole, { origin: 'https://post.example' }));
    const body = elements.find((element) => has(element, 'data-body'))!;
    assert.ok(all(elements, 'news-ad-slot').length >= 2);
    assert.equal(textOf(body, outside), plainText(whole).replace(/\s+/g, ' '));
  });
});
