import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import { renderPage, type RenderOptions } from './index.js';
import { article, paragraph, paragraphs, picture, text } from '../test/articles.js';
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

function linked(given: Article, more: Partial<RenderOptions> = {}): Record<string, unknown> {
  const scripts = all(page(given, more), 'script').filter((script) => attribute(script, 'type') === 'application/ld+json'); // prettier-ignore
  assert.equal(scripts.length, 1);
  const [child] = scripts[0]!.childNodes;
  return JSON.parse('value' in child! ? child.value : '') as Record<string, unknown>;
}

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
});

describe('the JSON-LD', () => {
  it('says what the page says', () => {
    const { image, video, author, publisher, mainEntityOfPage, ...rest } = linked(full);
    assert.deepEqual(mainEntityOfPage, { '@type': 'WebPage', '@id': 'https://post.example/kept' });
    assert.deepEqual(author, [
      { '@type': 'Person', name: 'Ada Wong', url: 'https://post.example/authors/ada', jobTitle: 'Editor', knowsAbout: 'Water law' },
      { '@type': 'Organization', name: 'Post Desk' },
    ]); // prettier-ignore
    assert.deepEqual(publisher, {
      '@type': 'NewsMediaOrganization',
      name: 'The Harbour Post',
      url: 'https://post.example/',
      logo: {
        '@type': 'ImageObject',
        url: 'https://post.example/logo.png',
        width: 600,
        height: 60,
      },
      ethicsPolicy: 'https://post.example/about/ethics',
    });
    assert.deepEqual(video, [
      { '@type': 'VideoObject', name: 'At work', thumbnailUrl: 'https://post.example/clip.webp', uploadDate: '2026-11-20T08:00:00Z', duration: 'PT2M22S', contentUrl: 'https://post.example/clip.mp4' },
    ]); // prettier-ignore
    assert.equal((image as { creditText: string }[])[0]!.creditText, 'Illustration: Ada Wong');
    assert.equal(rest['commentCount'], 10);
    assert.equal(rest['discussionUrl'], 'https://post.example/#comments');
    assert.equal(rest['backstory'], 'Deeds were read.');
    assert.equal(rest['dateModified'], '2026-11-23T08:00:00Z');
    assert.deepEqual(rest['correction'], [{ '@type': 'CorrectionComment', text: 'Built in 1850.', datePublished: '2026-11-21' }]); // prettier-ignore
    assert.deepEqual(rest['isPartOf'], { '@type': 'CreativeWorkSeries', name: 'Tides', url: 'https://post.example/series/tides' }); // prettier-ignore
    assert.equal(rest['isAccessibleForFree'], true);
    assert.ok(!('hasPart' in rest) && !('articleBody' in rest));
  });

  const types: Record<Article['type'], string> = {
    news: 'NewsArticle', opinion: 'OpinionNewsArticle', analysis: 'AnalysisNewsArticle', background: 'BackgroundNewsArticle',
    review: 'ReviewNewsArticle', report: 'ReportageNewsArticle', feature: 'NewsArticle', interview: 'NewsArticle',
    obituary: 'NewsArticle', letter: 'OpinionNewsArticle', live: 'LiveBlogPosting', sponsored: 'AdvertiserContentArticle',
  }; // prettier-ignore
  for (const [type, schema] of Object.entries(types)) {
    it(`calls ${type} ${schema}`, () => {
      const given = article({ type: type as Article['type'] }, paragraph('x'));
      assert.equal(linked(given)['@type'], schema);
    });
  }

  it('marks what is closed as Google asks: booleans and one class, cut or open', () => {
    for (const model of ['metered', 'subscriber'] as const) {
      for (const granted of [false, true]) {
        const given = article({ access: { model, preview: { blocks: 1 } } }, ...paragraphs(5));
        const found = linked(given, { access: { granted } });
        assert.equal(found['isAccessibleForFree'], false);
        assert.deepEqual(found['hasPart'], { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.news-paid' }); // prettier-ignore
        assert.equal(all(page(given, { access: { granted } }), '.news-paid').length, 1);
      }
    }
  });

  it('lists the posts of a live blog by their addresses in the page', () => {
    const post = { type: 'live-post' as const, id: 'gate 1', title: 'Closed', published: '2026-11-23T09:30:00Z', by: ['Ada'], children: [paragraph('x')] }; // prettier-ignore
    const given = article({ type: 'live', published: '2026-11-23T09:00:00Z' }, post);
    const { coverageStartTime, liveBlogUpdate } = linked(given);
    assert.equal(coverageStartTime, '2026-11-23T09:00:00Z');
    const [update] = liveBlogUpdate as Record<string, unknown>[];
    assert.deepEqual(update, {
      '@type': 'BlogPosting',
      headline: 'Closed',
      url: 'https://post.example/articles/tide-mill#gate-1',
      datePublished: '2026-11-23T09:30:00Z',
      author: [{ '@type': 'Person', name: 'Ada' }],
    });
    const id = new URL(String(update!['url'])).hash.slice(1);
    assert.ok(page(given).some((element) => attribute(element, 'id') === id));
  });

  it('gives a review its rating', () => {
    const given = article({ type: 'review' }, { type: 'rating', value: 4, max: 5 }, paragraph('x'));
    assert.deepEqual(linked(given)['reviewRating'], {
      '@type': 'Rating',
      ratingValue: 4,
      bestRating: 5,
    });
  });
});
