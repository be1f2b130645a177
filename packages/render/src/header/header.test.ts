/** Every row of the header: there where the article has it, gone where the publisher does not want it, nowhere else missing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkArticle, type Article } from '@broadsheet/article';
import { renderJSONLD, renderPage, renderPrint, type RenderOptions } from '../index.js';
import type { HeaderOptions } from './options.js';

const full = {
  format: 'broadsheet', version: 1, id: 'mill', url: '/mill', language: 'en-GB', type: 'review',
  headline: 'The mill, restored', label: { text: 'Review' }, section: { text: 'Culture', url: '/culture' },
  standfirst: [{ type: 'text', value: 'A wheel turns again.' }], summary: [[{ type: 'text', value: 'Open daily.' }]],
  bylines: [
    { name: 'Ada Wong', url: '/ada', jobTitle: 'Critic', image: { url: '/ada.jpg', width: 80, height: 80 } },
    { name: 'Bo Lind', role: 'photographer', image: { url: '/bo.jpg', width: 80, height: 80 } },
  ],
  place: 'Calder', published: '2023-11-20T06:00:00Z', updated: '2023-11-23T06:00:00Z',
  topics: [{ text: 'Mills', url: '/mills' }], sponsor: { name: 'Quay Fund', url: 'https://quay.example' },
  rating: { value: 4, max: 5 }, corrections: [{ text: 'It opened in May.', date: '2023-11-23' }],
  ai: [{ use: 'Translated two letters.' }], alternates: [{ language: 'ar', url: '/ar/mill' }],
  audio: { type: 'audio', sources: [{ url: '/mill.mp3' }] }, comments: { open: true, count: 3, url: '#c' },
  lead: { type: 'image-set', picture: { alt: 'A mill', imageType: 'image', images: [], fallbackImage: { url: '/mill.webp', width: 16, height: 9 } } },
  access: { model: 'free' }, method: 'A visit.', body: { type: 'body', version: 1, children: [{ type: 'paragraph', children: [{ type: 'text', value: 'It turns.' }] }] },
} as unknown as Article; // prettier-ignore

const options: RenderOptions = {
  origin: 'https://post.example',
  now: new Date('2026-11-23T06:30:00Z'),
};

function header(article: Article, rows: HeaderOptions = {}, print = renderPage): string {
  const page = print(article, { ...options, header: rows });
  return /<news-article-header[^]*?<\/news-article-header>/.exec(page)![0];
}

/** Rows that are there by themselves: what switches each off, and what then is gone. */
const SHOWN: [off: HeaderOptions, printed: string][] = [
  [{ label: false }, '<p slot="label">Review'],
  [{ age: false }, 'This article is more than 3 years old'],
  [{ standfirst: false }, 'A wheel turns again.'],
  [{ summary: false }, '<li>Open daily.</li>'],
  [{ rating: false }, '★★★★☆</span> <data value="4">4 out of 5</data>'],
  [{ byline: false }, '<a rel="author" href="/ada"><bdi>Ada Wong</bdi></a>'],
  [{ portraits: false }, '<img src="/bo.jpg" alt=""'],
  [{ jobTitles: false }, '(<bdi>photographer</bdi>)'],
  [{ dateline: false }, '<span data-place><bdi>Calder</bdi></span>'],
  [{ published: false }, '20 November 2023'],
  [{ updated: false }, 'Updated <time datetime="2023-11-23T06:00:00Z">'],
  [{ readingTime: false }, 'Reading time: 1 minute'],
  [{ share: [] }, 'data-act="copy"'],
  [{ share: ['copy'] }, 'mailto:?subject=The%20mill%2C%20restored&amp;body=https%3A%2F%2Fpost.example%2Fmill'],
  [{ listen: false }, '<source src="/mill.mp3">'],
  [{ sponsor: false }, 'Supported by <a href="https://quay.example" rel="sponsored">'],
  [{ corrections: false }, '<a href="#mill-corrections">This article was amended on'],
  [{ ai: false }, '<a href="#mill-ai">How AI was used'],
  [{ languages: false }, 'hreflang="ar" lang="ar" href="/ar/mill">العربية</a>'],
  [{ trust: false }, '<news-trust-badge'],
  [{ comments: false }, '<news-comment-count'],
  [{ lead: false }, '<news-figure'],
]; // prettier-ignore

/** Rows that the publisher asks for. */
const ASKED: [on: HeaderOptions, printed: string][] = [
  [{ breadcrumbs: true }, '<li><a href="/">Home</a></li>\n<li><a href="/culture">Culture</a></li>'],
  [{ save: true }, 'data-act="save"'],
  [{ follow: ['authors'] }, 'Follow Bo Lind'],
  [{ follow: ['topics'] }, 'data-kind="topic" data-name="Mills" data-url="/mills"'],
  [{ textSize: true }, 'data-act="text-size"'],
  [{ print: true }, 'data-act="print"'],
  [{ share: ['whatsapp'] }, 'https://wa.me/'],
  [{ timeZone: 'reader' }, 'data-zone="UTC"'],
];

describe('the rows of the header', () => {
  it('are of an article as the schema has it', () => {
    assert.equal(checkArticle(full).ok, true, JSON.stringify(checkArticle(full)));
  });

  for (const [off, printed] of SHOWN) {
    it(`has a row without ${JSON.stringify(off)}, and not with it`, () => {
      const whole = header(full);
      const without = header(full, off);
      assert.ok(whole.includes(printed), whole);
      assert.ok(!without.includes(printed), without);
    });
  }

  for (const [on, printed] of ASKED) {
    it(`has a row with ${JSON.stringify(on)} alone`, () => {
      assert.ok(header(full, on).includes(printed), header(full, on));
      assert.ok(!header(full).includes(printed));
    });
  }

  it('offers as a gift only what is not free', () => {
    const row = { gift: '/access/gift' };
    assert.doesNotMatch(header(full, row), /data-act="gift"/);
    const closed = { ...full, access: { model: 'subscriber' } } as Article;
    assert.match(header(closed, row), /<form method="post" action="\/access\/gift">/);
  });

  it('has the browser read out what has no recording', () => {
    assert.doesNotMatch(header(full, { listen: 'speech' }), /data-act="listen"/);
    const { audio: _audio, ...silent } = full;
    assert.match(header(silent as Article, { listen: 'speech' }), /data-act="listen"/);
  });

  it('says "12 minutes ago" only of what is fresh when it is printed', () => {
    assert.doesNotMatch(header(full, { relativeDates: true }), /data-relative/);
    const fresh = { ...full, updated: '2026-11-23T06:10:00Z' };
    assert.match(header(fresh, { relativeDates: true }), /data-relative/);
  });

  it('is live until its coverage ends, for readers and for search engines', () => {
    const { label: _label, ...rest } = full;
    const live = { ...rest, type: 'live' } as Article;
    assert.match(header(live), /<span data-live>Live<\/span>/);
    assert.doesNotMatch(header(live, { live: false }), /data-live/);
    const over = { ...live, coverageEnd: '2023-11-23T18:00:00Z' };
    assert.match(header(over), /<p slot="label"><a href="\/culture">Culture<\/a>/);
    assert.match(renderJSONLD(over, options), /"coverageEndTime":\s*"2023-11-23T18:00:00Z"/);
  });

  it('says in the label who paid for a sponsored article, once, with the link that tells so', () => {
    const paid = header({ ...full, type: 'sponsored' });
    assert.match(paid, /<a rel="sponsored" href="https:\/\/quay\.example">Paid for by Quay Fund/);
    assert.doesNotMatch(paid, /Supported by/);
  });

  it('leads to what is told at the end of the article', () => {
    const page = renderPage(full, options);
    for (const place of ['corrections', 'ai'])
      assert.equal(page.split(`id="mill-${place}"`).length, 2, place);
  });

  it('has its rating in the JSON-LD of a review', () => {
    assert.match(renderJSONLD(full, options), /"ratingValue":\s*4,\s*"bestRating":\s*5/);
  });

  it('sets the size of text before the first paint', () => {
    const page = (textSize: boolean) => renderPage(full, { ...options, header: { textSize } });
    assert.match(page(true), /text-size\.js"><\/script>\n[^]*<link rel="stylesheet"/);
    assert.doesNotMatch(page(false), /text-size/);
  });

  it('has no control on paper, and the same words', () => {
    const rows: HeaderOptions = { save: true, print: true, textSize: true, follow: ['authors'] };
    const paper = header(full, { ...rows, relativeDates: true }, renderPrint);
    assert.doesNotMatch(paper, /<button|data-act|<form/);
    const words = (markup: string) => markup.replace(/<div slot="tools"[^]*?<\/div>\n/, '').replace(/<sup[^]*?<\/sup>/g, '').replace(/<[^>]*>/g, '').split(/\s+/); // prettier-ignore
    assert.deepEqual(words(paper), words(header(full)));
  });
});
