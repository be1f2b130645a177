import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, BodyBlock } from '@broadsheet/article';
import { renderJSONLD, renderPage, type RenderOptions } from '../index.js';
import { article, paragraph, paragraphs, picture, text } from '../../test/articles.js';
import { all, attribute, parsePage, textOf } from '../../test/parsed.js';
import { pageWords } from '../words/all.js';
import type { ArticleObject } from './types.js';

const options: RenderOptions = {
  origin: 'https://post.example',
  publisher: {
    name: 'The Harbour Post',
    url: 'https://post.example/',
    logo: { url: '/logo.png', width: 600, height: 60 },
    policies: { ethicsPolicy: '/about/ethics', masthead: 'javascript:x' },
    sameAs: ['https://social.example/@post', 'javascript:x'],
  },
};

const film: BodyBlock = {
  type: 'video',
  title: 'At work',
  duration: 142,
  sources: [{ url: '/clip.m3u8' }, { url: '/clip.mp4' }],
  poster: { url: '/clip.webp' },
};

const full = article(
  {
    canonicalUrl: 'https://post.example/kept',
    standfirst: [text('Deeds, '), { type: 'strong', children: [text('read')] }, text(' again.')],
    section: { text: 'City', url: '/sections/city' },
    topics: [{ text: 'Water' }, { text: 'Deeds' }],
    place: 'CALDER',
    bylines: [
      { name: 'Ada Wong', url: '/authors/ada', jobTitle: 'Editor', expertise: 'Water law' },
      { name: 'Post Desk', kind: 'organization', jobTitle: 'Desk' },
    ],
    published: '2026-11-20T08:00:00Z',
    updated: '2026-11-23T08:00:00Z',
    lead: picture('mill') as Article['lead'],
    comments: { count: 10, url: '#comments' },
    corrections: [{ text: 'Built in 1850.', date: '2026-11-21' }],
    method: 'Deeds were read.',
    series: { text: 'Tides', url: '/series/tides' },
  },
  ...paragraphs(3),
  film,
  { type: 'correction', text: 'The wheel has twelve blades.' },
);

type Found = Record<string, unknown>;

function graphOf(given: Article, more: Partial<RenderOptions> = {}): Found[] {
  const { '@context': context, '@graph': graph } = JSON.parse(
    renderJSONLD(given, { ...options, ...more }),
  ) as { '@context': string; '@graph': Found[] };
  assert.equal(context, 'https://schema.org');
  return graph;
}

const linked = (given: Article, more: Partial<RenderOptions> = {}) => graphOf(given, more)[0]!;

describe('the JSON-LD', () => {
  it('stands once in the page, as it is printed by itself', () => {
    for (const granted of [false, true]) {
      const more = { ...options, access: { granted } };
      const scripts = all(parsePage(renderPage(full, more)), 'script').filter(
        (script) => attribute(script, 'type') === 'application/ld+json',
      );
      assert.equal(scripts.length, 1);
      const [child] = scripts[0]!.childNodes;
      const found: unknown = JSON.parse('value' in child! ? child.value : '');
      assert.deepEqual(found, JSON.parse(renderJSONLD(full, more)));
    }
  });

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
      sameAs: ['https://social.example/@post'],
      ethicsPolicy: 'https://post.example/about/ethics',
    });
    assert.deepEqual(video, [
      { '@type': 'VideoObject', name: 'At work', thumbnailUrl: 'https://post.example/clip.webp', uploadDate: '2026-11-20T08:00:00Z', duration: 'PT2M22S', contentUrl: 'https://post.example/clip.mp4' },
    ]); // prettier-ignore
    assert.deepEqual(image, [
      { '@type': 'ImageObject', url: 'https://post.example/media/mill.webp', contentUrl: 'https://post.example/media/mill.webp', width: 1200, height: 800, caption: 'Caption of mill', creditText: 'Illustration: Ada Wong' },
    ]); // prettier-ignore
    assert.equal(rest['commentCount'], 10);
    assert.equal(rest['discussionUrl'], 'https://post.example/kept#comments');
    assert.equal(rest['backstory'], 'Deeds were read.');
    assert.equal(rest['dateline'], 'CALDER');
    assert.equal(rest['dateModified'], '2026-11-23T08:00:00Z');
    assert.deepEqual(rest['correction'], [
      { '@type': 'CorrectionComment', text: 'Built in 1850.', datePublished: '2026-11-21' },
      { '@type': 'CorrectionComment', text: 'The wheel has twelve blades.' },
    ]);
    assert.deepEqual(rest['isPartOf'], { '@type': 'CreativeWorkSeries', name: 'Tides', url: 'https://post.example/series/tides' }); // prettier-ignore
    assert.equal(rest['isAccessibleForFree'], true);
    assert.ok(!('hasPart' in rest));
  });

  const types: Record<Article['type'], ArticleObject['@type']> = {
    news: 'NewsArticle', opinion: 'OpinionNewsArticle', analysis: 'AnalysisNewsArticle', background: 'BackgroundNewsArticle',
    review: 'ReviewNewsArticle', report: 'ReportageNewsArticle', feature: 'NewsArticle', interview: 'NewsArticle',
    obituary: 'NewsArticle', letter: 'OpinionNewsArticle', live: 'LiveBlogPosting', sponsored: 'AdvertiserContentArticle',
  }; // prettier-ignore
  for (const [type, schema] of Object.entries(types)) {
    it(`calls ${type} ${schema}`, () => {
      const given = article({ type: type as Article['type'], place: 'CALDER' }, paragraph('x'));
      const found = linked(given);
      assert.equal(found['@type'], schema);
      // schema.org's `dateline` is a property of NewsArticle and its kinds.
      assert.equal('dateline' in found, schema.endsWith('NewsArticle'));
    });
  }

  const words = pageWords('en-GB');
  const promised: Partial<Record<Article['type'], string>> = {
    opinion: words.opinion, analysis: words.analysis, background: words.background, review: words.review, report: words.report,
    interview: words.interview, obituary: words.obituary, letter: words.letter, live: words.live, sponsored: words.sponsored,
  }; // prettier-ignore
  it('says it by the same field as the label that readers see', () => {
    for (const [type, schema] of Object.entries(types)) {
      const given = article({ type: type as Article['type'], section: { text: 'City' } }, paragraph('x')); // prettier-ignore
      const page = parsePage(renderPage(given, options));
      const label = page.find((element) => attribute(element, 'slot') === 'label');
      assert.equal(label && textOf(label), promised[given.type] ?? 'City', type);
      assert.equal(linked(given)['@type'], schema, type);
    }
  });

  it('leaves out what is not known', () => {
    const bare = JSON.stringify(
      graphOf(
        article({
          bylines: [],
          topics: [],
          method: '',
          lead: { type: 'image-set' },
          sponsor: { name: '' },
        }),
        { publisher: { name: 'P', logo: { url: 'data:x' } } },
      ),
    );
    assert.doesNotMatch(bare, /null|undefined|""|\[\]|\{\}|"@type":"\w+"\}/);
    assert.doesNotMatch(bare, /author|keywords|image|logo|sponsor|BreadcrumbList/);
  });

  it('leads from the section to the article, where the section has a page', () => {
    const [, way] = graphOf(full);
    assert.deepEqual(way, {
      '@type': 'BreadcrumbList',
      '@id': 'https://post.example/kept#breadcrumbs',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'City', item: 'https://post.example/sections/city' },
        { '@type': 'ListItem', position: 2, name: 'Who owns the tide mill' },
      ],
    }); // prettier-ignore
    for (const url of [undefined, 'javascript:x']) {
      const section = { text: 'City', ...(url && { url }) };
      assert.equal(graphOf({ ...full, section }).length, 1);
    }
  });
});

describe('what is closed, in the JSON-LD', () => {
  const paid = (given: Article, granted: boolean) =>
    all(parsePage(renderPage(given, { ...options, access: { granted } })), '.news-paid');

  it('is marked as Google asks: booleans and one class, cut or open', () => {
    for (const model of ['metered', 'subscriber'] as const) {
      for (const granted of [false, true]) {
        const given = article({ access: { model, preview: { blocks: 1 } } }, ...paragraphs(5));
        const found = linked(given, { access: { granted } });
        assert.equal(found['isAccessibleForFree'], false);
        assert.deepEqual(found['hasPart'], { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.news-paid' }); // prettier-ignore
        assert.equal(paid(given, granted).length, 1);
      }
    }
  });

  it('has its element even where nothing of it is printed, and a closed article without a paid part is free', () => {
    const access = { model: 'subscriber', preview: { blocks: 1 } } as const;
    const ad = article({ access }, paragraph('x'), { type: 'ad-position' });
    const whole = article({ access }, paragraph('x'));
    for (const granted of [false, true]) {
      assert.equal(linked(ad, { access: { granted } })['isAccessibleForFree'], false);
      assert.equal(paid(ad, granted).length, 1);
      assert.equal(linked(whole, { access: { granted } })['isAccessibleForFree'], true);
      assert.equal(paid(whole, granted).length, 0);
    }
  });
});

describe('kinds of their own in the JSON-LD', () => {
  const post = { type: 'live-post' as const, id: 'gate 1', title: 'Closed', published: '2026-11-23T09:30:00Z', by: ['Ada'], children: [paragraph('Pearlsecret')] }; // prettier-ignore

  it('lists the posts of a live blog by their addresses in the page', () => {
    const given = article({ type: 'live', published: '2026-11-23T09:00:00Z' }, post);
    const { coverageStartTime, liveBlogUpdate } = linked(given);
    assert.equal(coverageStartTime, '2026-11-23T09:00:00Z');
    const [update] = liveBlogUpdate as Found[];
    assert.deepEqual(update, {
      '@type': 'BlogPosting',
      headline: 'Closed',
      url: 'https://post.example/articles/tide-mill#gate-1',
      datePublished: '2026-11-23T09:30:00Z',
      author: [{ '@type': 'Person', name: 'Ada' }],
    });
    const id = new URL(String(update!['url'])).hash.slice(1);
    const page = parsePage(renderPage(given, options));
    assert.ok(page.some((element) => attribute(element, 'id') === id));
  });

  it('names no post that is kept back, and holds the words of none', () => {
    const access = { model: 'metered', preview: { blocks: 1 } } as const;
    const posts = [post, { ...post, id: 'gate 2', title: 'Reopened' }];
    const given = article({ type: 'live', access }, ...posts);
    assert.equal((linked(given)['liveBlogUpdate'] as unknown[]).length, 1);
    for (const granted of [false, true]) {
      assert.doesNotMatch(renderJSONLD(given, { ...options, access: { granted } }), /Pearlsecret|articleBody/); // prettier-ignore
    }
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

/** What does not compile; it never runs. */
export const refused: unknown[] = [
  // @ts-expect-error: no such property
  { '@type': 'NewsArticle', headlin: 'x' } satisfies ArticleObject,
  // @ts-expect-error: a property of news alone
  { '@type': 'LiveBlogPosting', dateline: 'x' } satisfies ArticleObject,
  // @ts-expect-error: not the words that schema.org has for it
  { '@type': 'NewsArticle', isAccessibleForFree: 'no' } satisfies ArticleObject,
];
