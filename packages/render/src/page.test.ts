import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, type Article } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { renderArticle, renderPage, type RenderOptions } from './index.js';
import { article, heading, paragraph, paragraphs, picture, text } from '../test/articles.js';
import {
  all,
  attribute,
  has,
  one,
  parsePage,
  parsePiece,
  textOf,
  type Element,
} from '../test/parsed.js';

const options: RenderOptions = {
  origin: 'https://post.example',
  publisher: { name: 'The Harbour Post' },
  timeZone: 'Europe/London',
  trustRows: [{ title: 'Our ethics', url: '/about/ethics' }],
};

const opinion = article(
  {
    type: 'opinion',
    section: { text: 'Opinion', url: '/sections/opinion' },
    standfirst: [text('A mill that nobody repairs belongs to '), { type: 'emphasis', children: [text('everybody')] }],
    bylines: [{ name: 'Ada Wong', url: '/authors/ada' }, { name: 'Grace Okoro' }],
    published: '2026-11-20T08:00:00Z',
    updated: '2026-11-23T08:00:00Z',
    method: 'The deeds were read in the city archive.',
    comments: { count: 10, thread: 't1', url: '#comments' },
    lead: picture('mill') as Article['lead'],
    next: [{ url: '/articles/ferry', headline: 'The last ferry' }],
    access: { model: 'metered', preview: { blocks: 6 } },
    corrections: [{ text: 'The mill was built in 1850.' }],
    credits: [{ name: 'Joan Lind', role: 'Editing' }],
    ai: [{ use: 'Translated two letters.' }],
    topics: [{ text: 'Water', url: '/topics/water' }],
    copyright: '© The Harbour Post',
  },
  ...paragraphs(3),
  { type: 'video', title: 'The mill at work', duration: 142, sources: [{ url: '/clip.mp4' }], poster: { url: '/clip.webp', width: 16, height: 9 } },
  heading('chapter', 'The deeds'),
  ...paragraphs(14),
); // prettier-ignore

const page = (given: Article, more: Partial<RenderOptions> = {}) =>
  parsePage(renderPage(given, { ...options, ...more }));

/** Tags of the kit in the order of the page. */
const order = (elements: readonly Element[]) =>
  elements.map(({ tagName }) => tagName).filter((tag) => tag.startsWith('news-'));

describe('the page', () => {
  it('has its parts in order', () => {
    const elements = page(opinion);
    assert.deepEqual(order(elements), [
      'news-ad-slot', 'news-article', 'news-article-header', 'news-trust-badge', 'news-comment-count', 'news-figure',
      'news-video', 'news-paywall', 'news-ad-slot', 'news-next-article', 'news-ad-slot',
    ]); // prettier-ignore
    const feed = elements.find((element) => attribute(element, 'id') === 'next-articles')!;
    assert.equal(feed.childNodes.length, 0);
    assert.equal(feed.parentNode!.nodeName, 'main');
  });

  it('says who, when and how long, in words', () => {
    const header = textOf(one(page(opinion), 'news-article-header'));
    assert.equal(
      header,
      'Opinion By Ada Wong and Grace Okoro Who owns the tide mill A mill that nobody repairs belongs to everybody ' +
        `20 November 2026 Updated 23 November 2026 Reading time: ${measure(opinion).minutes} minutes ` +
        'Share Copy link Email Other apps… This article was amended How AI was used for this article ' +
        'Why you can trust The Harbour Post The deeds were read in the city archive. What the paper says about it Type of article: Opinion Correction Our ethics 10 comments ' +
        'Caption of mill Illustration: Ada Wong',
    );
  });

  it('has the same reading time before and after the cut, and the number of comments that is known best', () => {
    const time = (granted: boolean) =>
      textOf(
        page(opinion, { access: { granted } }).find((element) =>
          has(element, 'data-reading-time'),
        )!,
      );
    assert.equal(time(false), time(true));
    assert.match(
      textOf(one(page(opinion, { comments: 11 }), 'news-comment-count')),
      /^11 comments$/,
    );
  });

  it('prints what is known of the discussion, and what the element is to do about it', () => {
    const count = (given: Article, more: Partial<RenderOptions> = {}) =>
      one(page(given, more), 'news-comment-count');
    const closed = { ...opinion, comments: { ...opinion.comments, open: false } };
    assert.match(textOf(count(closed)), /^10 comments, closed$/);
    assert.equal(has(count(closed), 'closed'), true);
    const reopened = count(closed, { discussion: { closed: false } });
    assert.match(textOf(reopened), /^10 comments$/);
    assert.equal(has(reopened, 'closed'), false);
    const live = count(opinion, { discussion: { poll: 60, sinceVisit: true } });
    assert.deepEqual([attribute(live, 'poll'), attribute(live, 'since-visit')], ['60', '']);
  });

  it('ends with what is said about the article', () => {
    const about = page(opinion).find((element) => has(element, 'data-about'))!;
    assert.equal(
      textOf(about),
      'Correction The mill was built in 1850. Use of AI Translated two letters. Editing: Joan Lind Topics Water © The Harbour Post',
    );
  });

  it('takes the paper’s own parts, styles, modules and settings', () => {
    const elements = page(opinion, {
      masthead: html`<header>Masthead</header>`,
      footer: html`<footer>Imprint</footer>`,
      houseAd: html`<p>Read the Post</p>`,
      stylesheets: ['/theme.css'],
      scripts: ['/own.js'],
      settings: { next: { limit: 2 } },
      assets: '/kit/',
      theme: 'dark',
    });
    const kit = ['article', 'article-header', 'figure', 'trust-badge', 'comment-count', 'ad-slot', 'paywall', 'autoload']; // prettier-ignore
    assert.equal(attribute(one(elements, 'html'), 'data-theme'), 'dark');
    assert.equal(textOf(one(elements, 'header')), 'Masthead');
    const sheets = all(elements, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
    assert.deepEqual(sheets.map((link) => attribute(link, 'href')), ['/kit/broadsheet.css', '/theme.css']); // prettier-ignore
    const modules = all(elements, 'script').filter(
      (script) => attribute(script, 'type') === 'module',
    );
    assert.deepEqual(modules.map((script) => attribute(script, 'src')), [...kit.map((name) => `/kit/cdn/${name}.js`), '/own.js']); // prettier-ignore
    for (const ad of all(elements, 'news-ad-slot')) assert.match(textOf(ad), /Read the Post/);
  });

  it('has no style attribute, no handler, and each id once', () => {
    const elements = page(opinion, { access: { granted: true } });
    for (const { attrs } of elements)
      for (const { name } of attrs) assert.doesNotMatch(name, /^(style|on)/);
    const ids = elements.map((element) => attribute(element, 'id')).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has one h1, which names the article', () => {
    const elements = page(opinion);
    const id = attribute(one(elements, 'h1'), 'id');
    assert.equal(attribute(one(elements, 'article'), 'aria-labelledby'), id);
  });
});

describe('ads', () => {
  const ads = (given: Article, more: Partial<RenderOptions> = {}) =>
    all(page(given, more), 'news-ad-slot');

  it('have units of their own and stay out of a sensitive article', () => {
    const units = ads({ ...opinion, access: { model: 'free' } }).map((ad) => attribute(ad, 'unit'));
    assert.equal(new Set(units).size, units.length);
    assert.deepEqual(
      [units[0], units.at(-2), units.at(-1)],
      ['article-top', 'article-end', 'after-next'],
    );
    assert.ok(units.includes('inline-1'));
    assert.equal(ads({ ...opinion, sensitive: true }).length, 0);
  });

  it('can be left out, or follow a policy', () => {
    assert.equal(ads(opinion, { ads: 'none' }).length, 0);
    assert.ok(ads({ ...opinion, access: { model: 'free' } }, { ads: { most: 1 } }).length === 4);
  });

  it('say on the page whose they are, where the reader is known', () => {
    const said = (more: Partial<RenderOptions>) => attribute(one(page(opinion, more), 'html'), 'data-ads'); // prettier-ignore
    for (const ads of ['full', 'light', 'none'] as const) assert.equal(said({ ads }), ads);
    assert.equal(said({}), undefined);
    assert.equal(said({ ads: { most: 1 } }), undefined);
    assert.equal(said({ ads: 'full', adTiers: true }), undefined);
  });

  it('are marked in a page for all readers, whose head asks the cookie before the styles', () => {
    const long = article({}, ...paragraphs(120));
    const shared = page(long, { adTiers: true, assets: '/kit/' });
    const slots = all(shared, 'news-ad-slot');
    const tiers = slots.map((ad) => attribute(ad, 'tier'));
    assert.ok(tiers.includes(undefined) && tiers.every((tier) => tier === undefined || tier === 'full')); // prettier-ignore
    const light = slots.filter((ad) => attribute(ad, 'tier') === undefined);
    assert.ok(light.length <= 4, `${light.length} of ${slots.length}`);
    assert.ok(slots.length > light.length);
    assert.equal(attribute(light.at(-1)!, 'unit'), 'article-end');
    const head = shared.filter(({ tagName }) => tagName === 'script' || tagName === 'link');
    const hint = head.findIndex((element) => attribute(element, 'src') === '/kit/ads-hint.js');
    assert.deepEqual(head[hint]!.attrs, [{ name: 'src', value: '/kit/ads-hint.js' }]);
    assert.ok(hint < head.findIndex((element) => attribute(element, 'rel') === 'stylesheet'));
    for (const ad of ads(long, { ads: 'full' })) assert.equal(attribute(ad, 'tier'), undefined);
    assert.doesNotMatch(renderPage(long, options), /ads-hint/);
  });

  it('stand where an editor put them, in a format that exists', () => {
    const long = paragraph('words '.repeat(900));
    const blocks = [long, { type: 'ad-position' as const, format: 'half-page' }, long, { type: 'ad-position' as const, format: 'nonsense' }, long]; // prettier-ignore
    const formats = all(
      parsePiece(renderArticle(article({}, ...blocks), options)),
      'news-ad-slot',
    ).map((ad) => attribute(ad, 'format'));
    assert.deepEqual(formats, ['half-page', 'mpu']);
  });
});

describe('languages', () => {
  it('set the direction, also of the article by itself', () => {
    for (const [language, dir] of [['ar', 'rtl'], ['he', 'rtl'], ['fa-IR', 'rtl'], ['zh-Hant', 'ltr'], ['az-Arab', 'rtl'], ['?', 'ltr']]) {
      const elements = page(article({ language: language! }, paragraph('x')));
      for (const tag of ['html', 'news-article']) {
        const element = one(elements, tag);
        assert.deepEqual([attribute(element, 'lang'), attribute(element, 'dir')], [language, dir]);
      }
    }
  }); // prettier-ignore

  it('bring the kit’s words and labels', () => {
    const header = (given: Partial<Article>) => textOf(one(page(article({ bylines: [{ name: 'A' }], ...given }, paragraph('x'))), 'news-article-header')); // prettier-ignore
    assert.match(header({ language: 'zh-TW', type: 'opinion' }), /^評論 /);
    assert.match(header({ language: 'ar', type: 'analysis' }), /^تحليل /);
    assert.match(
      header({ language: 'de', type: 'opinion', label: { text: 'Kolumne' } }),
      /^Kolumne /,
    );
    assert.match(header({ section: { text: 'City' } }), /^City /);
  });

  it('always say who paid', () => {
    const header = textOf(one(page(article({ type: 'sponsored', sponsor: { name: 'Acme' }, label: { text: 'News' } }, paragraph('x'))), 'news-article-header')); // prettier-ignore
    assert.match(header, /^Paid for by Acme /);
  });
});

describe('what stands above the story', () => {
  const lead = (given: Article['lead']) => page(article({ lead: given }, paragraph('x'))).find((element) => attribute(element, 'slot') === 'lead'); // prettier-ignore

  it('is a figure asked for first, a video, or a link to another site’s', () => {
    const figure = lead(picture('mill') as Article['lead'])!;
    assert.equal(figure.tagName, 'news-figure');
    assert.equal(lead({ type: 'video', title: 'T' })!.tagName, 'news-video');
    const card = lead({
      type: 'youtube-video',
      url: 'https://youtu.be/1',
      title: 'T',
      lang: 'fr',
    })!;
    assert.equal(attribute(card, 'lang'), 'fr');
    assert.equal(textOf(card), 'T See this on YouTube');
    assert.equal(lead(undefined), undefined);
  });
});
