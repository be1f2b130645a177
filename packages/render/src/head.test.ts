import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import { renderPage, type RenderOptions } from './index.js';
import { article, paragraphs, picture, text } from '../test/articles.js';
import { all, attribute, one, parsePage, textOf } from '../test/parsed.js';

const options: RenderOptions = {
  origin: 'https://post.example',
  publisher: {
    name: 'The Harbour Post',
    url: 'https://post.example/',
    logo: { url: '/logo.png', width: 600, height: 60 },
    policies: { ethicsPolicy: '/about/ethics', masthead: 'javascript:x' },
  },
};

const full = article(
  {
    canonicalUrl: 'https://post.example/kept',
    standfirst: [text('Deeds, '), { type: 'strong', children: [text('read')] }, text(' again.')],
    section: { text: 'City' },
    topics: [{ text: 'Water' }, { text: 'Deeds' }],
    bylines: [
      { name: 'Ada Wong', url: '/authors/ada', jobTitle: 'Editor', expertise: 'Water law' },
      { name: 'Post Desk', kind: 'organization' },
    ],
    published: '2026-11-20T08:00:00Z',
    updated: '2026-11-23T08:00:00Z',
    lead: picture('mill') as Article['lead'],
    alternates: [{ language: 'fr', url: '/fr/moulin' }],
    comments: { count: 10, url: '#comments' },
    corrections: [{ text: 'Built in 1850.', date: '2026-11-21' }],
    method: 'Deeds were read.',
    series: { text: 'Tides', url: '/series/tides' },
  },
  ...paragraphs(3),
  { type: 'video', title: 'At work', duration: 142, sources: [{ url: '/clip.mp4' }], poster: { url: '/clip.webp' } },
); // prettier-ignore

const page = (given: Article, more: Partial<RenderOptions> = {}) =>
  parsePage(renderPage(given, { ...options, ...more }));

describe('the head', () => {
  const elements = page(full);
  const metas = (kind: string) =>
    all(elements, 'meta').flatMap((meta) => {
      const name = attribute(meta, kind);
      return name ? [[name, attribute(meta, 'content')]] : [];
    });

  it('names the page', () => {
    assert.equal(textOf(one(elements, 'title')), 'Who owns the tide mill | The Harbour Post');
    assert.deepEqual(Object.fromEntries(metas('name')), {
      viewport: 'width=device-width, initial-scale=1',
      description: 'Deeds, read again.',
      robots: 'max-image-preview:large',
      'color-scheme': 'light dark',
      'twitter:card': 'summary_large_image',
    });
  });

  it('has Open Graph’s properties, lists one by one', () => {
    assert.deepEqual(metas('property'), [
      ['og:type', 'article'],
      ['og:title', 'Who owns the tide mill'],
      ['og:description', 'Deeds, read again.'],
      ['og:url', 'https://post.example/kept'],
      ['og:site_name', 'The Harbour Post'],
      ['og:locale', 'en_GB'],
      ['og:image', 'https://post.example/media/mill.webp'],
      ['og:image:width', '1200'],
      ['og:image:height', '800'],
      ['og:image:alt', 'What mill shows'],
      ['article:published_time', '2026-11-20T08:00:00Z'],
      ['article:modified_time', '2026-11-23T08:00:00Z'],
      ['article:section', 'City'],
      ['article:author', 'https://post.example/authors/ada'],
      ['article:tag', 'Water'],
      ['article:tag', 'Deeds'],
    ]);
  });

  it('links the canonical address and all versions, itself too', () => {
    const links = all(elements, 'link').filter((link) => attribute(link, 'rel') !== 'stylesheet');
    assert.deepEqual(links.map((link) => [attribute(link, 'rel'), attribute(link, 'hreflang'), attribute(link, 'href')]), [
      ['canonical', undefined, 'https://post.example/kept'],
      ['alternate', 'en-GB', 'https://post.example/kept'],
      ['alternate', 'fr', 'https://post.example/fr/moulin'],
    ]); // prettier-ignore
  });

  it('links other forms of the page with their types, and none at an address that is refused', () => {
    const alternates = [
      { type: 'text/markdown', url: '/articles/tide-mill.md' },
      { type: 'application/rss+xml', url: '/feed.xml', title: 'The "Post" <all>' },
      { type: 'text/plain', url: 'javascript:x' },
    ];
    const links = all(page(article(), { alternates }), 'link').filter(
      (link) => attribute(link, 'rel') === 'alternate',
    );
    assert.deepEqual(
      links.map((link) => ['type', 'href', 'title'].map((name) => attribute(link, name))),
      [
        ['text/markdown', 'https://post.example/articles/tide-mill.md', undefined],
        ['application/rss+xml', 'https://post.example/feed.xml', 'The "Post" <all>'],
      ],
    );
  });
});
