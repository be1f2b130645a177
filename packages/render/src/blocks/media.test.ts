import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BodyBlock } from '@broadsheet/article';
import { cloudflareImages, renderArticle, renderBlocks } from '../index.js';
import { article, picture } from '../../test/articles.js';
import { all, attribute, has, one, parsePiece, textOf } from '../../test/parsed.js';

const options = { origin: 'https://post.example', ads: 'none' } as const;
const html = (...blocks: BodyBlock[]) =>
  renderBlocks(blocks, article({}, ...blocks), options).trim();
const parsed = (...blocks: BodyBlock[]) => parsePiece(html(...blocks));

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

  it('come at once where they are the first of the page, else when the reader comes near; all have a box', () => {
    const bare: BodyBlock = {
      type: 'image-set',
      picture: { alt: '', fallbackImage: { url: '/bare.jpg' } },
    };
    const printed = parsePiece(
      renderArticle(article({ lead: picture('mill') as never }, bare, picture('deeds')), options),
    );
    const images = all(printed, 'img');
    const said = (name: string) => images.map((image) => attribute(image, name));
    assert.deepEqual(said('fetchpriority'), ['high', undefined, undefined]);
    assert.deepEqual(said('loading'), [undefined, 'lazy', 'lazy']);
    assert.deepEqual(said('width'), ['1200', '1600', '1200']);
    const alone = parsePiece(renderArticle(article({}, bare, bare), options));
    assert.deepEqual(all(alone, 'img').map((image) => attribute(image, 'fetchpriority')), ['high', undefined]); // prettier-ignore
  });

  it('have the copies of the service that the page names', () => {
    const block: BodyBlock = {
      type: 'image-set',
      picture: { alt: '', fallbackImage: { url: '/a.jpg', width: 800, height: 600 } },
    };
    const image = one(
      parsePiece(renderArticle(article({}, block), { ...options, images: cloudflareImages() })),
      'img',
    );
    assert.match(attribute(image, 'srcset')!, /^\/cdn-cgi\/image\/width=360,\S+ 360w, /);
    assert.match(attribute(image, 'sizes')!, /100vw/);
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
    const strip = parsed({ type: 'gallery', layout: 'strip', title: 'S', children: [set, set] });
    assert.deepEqual(all(strip, 'div').map((box) => attribute(box, 'data-layout')), ['strip']); // prettier-ignore
    assert.equal(textOf(one(strip, '.news-gallery')), textOf(one(parsed({ type: 'gallery', title: 'S', children: [set, set] }), '.news-gallery'))); // prettier-ignore
    assert.equal(textOf(one(parsed({ type: 'gallery', title: 'G', children: [set] }), 'h2')), 'G');
    assert.match(textOf(one(parsed({ type: 'gallery', caption: 'All of it', children: [set] }), '.news-gallery')), / All of it$/); // prettier-ignore
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
    { type: 'acast-podcast', url: 'https://shows.acast.com/1', title: 'Low water' },
    { type: 'tweet', id: '123', text: 'High water at nine.', author: 'Harbour Office' },
    { type: 'tweet', id: 'https://x.com/a/status/1' },
    { type: 'embed', url: 'https://www.maps.example/mill', title: 'Where the mill stands', poster: { url: 'https://pbs.twimg.com/1.jpg' } },
    { type: 'embed', url: 'https://charts.example/1', frame: true, provider: 'Charts', height: 430, poster: { url: '/media/chart.webp' } },
    { type: 'flourish', id: '99/..', flourishType: 'story', description: 'Chart of tides' },
    { type: 'flourish', flourishType: 'visualisation', description: 'A chart without an address' },
  ]; // prettier-ignore
  const elements = parsed(...pieces);

  it('are links with a title: no frame, no script, nothing loaded from them', () => {
    for (const tag of ['iframe', 'script', 'embed', 'object', 'video', 'link']) {
      assert.deepEqual(all(elements, tag), []);
    }
    assert.deepEqual(all(elements, 'img').map((image) => attribute(image, 'src')), ['/media/tides.webp', '/media/chart.webp']); // prettier-ignore
    assert.deepEqual(all(elements, 'a').map((link) => [attribute(link, 'href'), textOf(link)]), [
      ['https://www.youtube.com/watch?v=1', 'Tides See this on YouTube'],
      ['https://vimeo.com/1', 'Tides 01:02 See this on Vimeo'],
      ['https://shows.acast.com/1', 'Low water See this on Acast'],
      ['https://x.com/i/status/123', 'See this on X'],
      ['https://x.com/a/status/1', 'See this on X'],
      ['https://www.maps.example/mill', 'Where the mill stands See this on maps.example'],
      ['https://charts.example/1', 'See this on Charts'],
      ['https://public.flourish.studio/story/99%2F../', 'Chart of tides See this on Flourish'],
    ]); // prettier-ignore
  });

  it('show no picture from the sites themselves', () => {
    const shown = (url: string) =>
      all(parsed({ type: 'embed', url: 'https://a.example/', poster: { url } }), 'img').length;
    for (const theirs of [
      'https://pbs.twimg.com/1.jpg',
      'https://i.redd.it/1.jpg',
      'https://cdn.bsky.app/1',
      '//i.scdn.co/1',
      'https://datawrapper.dwcdn.net/a/full.png',
      'javascript:x',
    ]) {
      assert.equal(shown(theirs), 0, theirs);
    }
    for (const own of ['/1.webp', 'https://img.post.example/1.jpg', 'https://notx.com/1.jpg'])
      assert.equal(shown(own), 1, own);
  });

  it('are <news-embed> with their words inside, apart from films', () => {
    assert.deepEqual(
      all(elements, 'news-embed').map((tag) => ['provider', 'height', 'frame'].map((name) => attribute(tag, name))),
      [['Acast', '200', undefined], ['X', '320', undefined], ['X', '320', undefined], [undefined, undefined, undefined], ['Charts', '440', ''], ['Flourish', '480', undefined], [undefined, undefined, undefined]],
    ); // prettier-ignore
    assert.equal(textOf(one(elements, 'blockquote')), 'High water at nine.');
    const said = all(elements, 'news-embed').map((tag) => textOf(tag));
    assert.equal(said[1], 'High water at nine. Harbour Office See this on X');
    assert.match(said.at(-1)!, /^A chart without an address/);
    assert.equal(all(elements, '.news-link-card').length, 2);
  });

  it('are in their own language, and the kit’s words around them in the page’s', () => {
    const [tag, quote] = ['news-embed', 'blockquote'].map((name) =>
      one(parsed({ type: 'tweet', id: '1', text: '高潮です。', lang: 'ja' }), name),
    );
    assert.deepEqual([attribute(tag!, 'lang'), attribute(quote!, 'lang')], [undefined, 'ja']);
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
