import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { html } from '../core/html.js';
import { articleHeaderHTML, type ArticleHeaderData } from './article-header.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const en = face('en-GB', 'Asia/Hong_Kong');
const print = (data: Partial<ArticleHeaderData>, to = en) =>
  String(articleHeaderHTML({ id: 'a1-headline', headline: 'The wall', ...data }, to));

test('README.md shows what article-header.html.ts prints', () => {
  const printed = print({
    layout: 'opinion',
    label: { text: 'Opinion', url: '/opinion' },
    headline: 'The harbour wall will not hold another winter',
    standfirst: html`The sea has been patient with us.`,
    authors: [
      {
        name: 'Ada Wong',
        url: '/people/ada-wong',
        image: { url: '/people/ada-wong.jpg', width: 80, height: 80 },
        jobTitle: 'Harbour editor',
      },
    ],
    published: '2026-11-23T06:00:00+08:00',
    updated: '2026-11-23T09:30:00+08:00',
    minutes: 4,
    url: 'https://paper.example/articles/harbour-wall',
    tools: { share: ['copy', 'email'] },
    comments: html`<news-comment-count slot="comments" class="news-comments" thread="a1"><a href="#comments"><data value="10">10 comments</data></a></news-comment-count>`,
  });
  assert.ok(readme.includes(printed), printed);
});

test('nothing is printed for what is not there', () => {
  assert.equal(
    print({}),
    '<news-article-header layout="standard">\n<h1 slot="headline" id="a1-headline">The wall</h1>\n</news-article-header>',
  );
  assert.match(print({ level: 2 }), /<h2 slot="headline" id="a1-headline">The wall<\/h2>/);
});

test('names are joined as the language joins them, each with its own link', () => {
  const authors = [
    { name: 'Ada', url: '/ada' },
    { name: 'Bo', jobTitle: 'photographer' },
    { name: 'Cy' },
  ];
  const byline = (lang: string) => /<p>(.*?)<\/p>/s.exec(print({ authors }, face(lang)))![1];
  const ada = '<a rel="author" href="/ada"><bdi>Ada</bdi></a>';
  const bo = '<bdi>Bo</bdi> <span data-job>(<bdi>photographer</bdi>)</span>';
  assert.equal(byline('en-GB'), `By ${ada}, ${bo} and <bdi>Cy</bdi>`);
  assert.equal(byline('de'), `Von ${ada}, ${bo} und <bdi>Cy</bdi>`);
  assert.match(byline('zh-Hant')!, new RegExp(`${ada}、`.replace(/[()]/g, '\\$&')));
});

test('the day of an update, or its hour on the day of publication', () => {
  const dates = (published: string | undefined, updated: string) =>
    print({ published, updated })
      .replace(/<[^>]*>/g, '')
      .split('\n')[2];
  const morning = '2026-11-23T06:00:00+08:00';
  assert.equal(dates(morning, '2026-11-23T09:30:00+08:00'), '23 November 2026 Updated 09:30');
  assert.equal(
    dates(morning, '2026-11-24T09:30:00+08:00'),
    '23 November 2026 Updated 24 November 2026',
  );
  assert.equal(dates(morning, morning), '23 November 2026');
  assert.equal(dates(undefined, morning), 'Updated 23 November 2026');
  assert.equal(dates('yesterday', 'tomorrow'), '');
});

test('hostile data stays data', () => {
  const evil = '"><script>alert(1)</script>\u202e';
  const printed = print({
    headline: evil,
    label: { text: evil, url: 'javascript:alert(1)' },
    authors: [
      { name: evil, url: 'javascript:alert(1)', image: { url: 'javascript:x' }, jobTitle: evil },
    ],
    place: evil,
    published: evil,
    url: 'javascript:alert(1)',
    tools: { share: ['email', { name: evil, url: evil }], gift: { action: evil, article: evil } },
    breadcrumbs: [{ text: evil, url: 'javascript:alert(1)' }],
    follow: [{ kind: 'topic', name: evil, url: evil }],
    rating: { value: NaN, max: 1e99, said: evil },
    notes: {
      sponsor: { name: evil, url: 'javascript:alert(1)' },
      amended: { date: evil, url: 'javascript:alert(1)' },
      languages: [{ language: evil, url: 'javascript:alert(1)' }],
    },
    ageFrom: 1,
  });
  assert.doesNotMatch(printed, /<script|javascript:/);
  // A picture without an address is none.
  assert.doesNotMatch(printed, /<img/);
});
