/** Each row of the header as the server prints it, from the data that it has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { face } from '../core/face.js';
import { articleHeaderHTML, networks, type ArticleHeaderData } from './article-header.html.js';
import { headerWords } from './words/all.js';
import { anniversary, isFresh, yearsSince } from './age.html.js';
import { mailLink, shareLink } from './share-links.html.js';

const en = face('en-GB', 'Asia/Hong_Kong');
const NOW = Date.parse('2026-11-23T12:00:00+08:00');
const print = (data: Partial<ArticleHeaderData>, to = en) =>
  String(articleHeaderHTML({ id: 'a', headline: 'The wall', now: NOW, ...data }, to));

const url = 'https://paper.example/wall?a=1&b=2';
const old = '2023-11-22T06:00:00+08:00';
const label = { text: 'Opinion' };

/** What the data is, and what of the header it prints; nothing else may change. */
const ROWS: Record<string, [data: Partial<ArticleHeaderData>, printed: string]> = {
  breadcrumbs: [
    { breadcrumbs: [{ text: 'Home', url: '/' }, { text: 'News', url: 'javascript:x' }] },
    '<nav slot="breadcrumbs" class="news-breadcrumbs" id="a-path" aria-label="You are here" aria-labelledby="a-path a"><ol><li><a href="/">Home</a></li>\n<li><a>News</a></li>\n</ol></nav>',
  ],
  'a live badge': [
    { label: { text: 'Live', live: true } },
    '<p slot="label"><span data-live>Live</span></p>',
  ],
  'a paid label': [
    { label: { text: 'Paid for by Quay', url: 'https://quay.example', rel: 'sponsored' } },
    '<p slot="label"><a rel="sponsored" href="https://quay.example">Paid for by Quay</a></p>',
  ],
  'the age of an old story': [
    { label, published: old, ageFrom: 1 },
    '<p slot="label">Opinion <span data-age="2023-11-22T06:00:00+08:00" data-until="2027-11-21T22:00:00.000Z">This article is more than 3 years old</span></p>',
  ],
  'its place, where a story is not old yet': [
    { label, published: old, ageFrom: 4 },
    '<p slot="label">Opinion <span data-age="2023-11-22T06:00:00+08:00" data-until="2027-11-21T22:00:00.000Z"></span></p>',
  ],
  'the age without a label': [{ published: old, ageFrom: 1 }, '<p slot="label"><span data-age='],
  'a rating': [
    { rating: { value: 4, max: 5, said: '4 out of 5' } },
    '<p slot="rating" class="news-header-rating"><span aria-hidden="true" data-stars>★★★★☆</span> <data value="4">4 out of 5</data></p>',
  ],
  'a rating that no stars can draw': [
    { rating: { value: 87, max: 100, said: '87 out of 100' } },
    '<p slot="rating" class="news-header-rating"><data value="87">87 out of 100</data></p>',
  ],
  'whom to follow': [
    { follow: [{ kind: 'author', name: 'Ada "<b>', url: '/ada', followed: true }] },
    '<button type="button" data-act="follow" data-kind="author" data-name="Ada &quot;&lt;b&gt;" data-url="/ada" aria-pressed="true">Follow Ada &quot;&lt;b&gt;</button>',
  ],
  'a fresh date, last in its line': [
    { published: '2026-11-23T11:30:00+08:00', minutes: 4, relative: true },
    '<p slot="dates" class="news-header-line"><span data-reading-time>Reading time: 4 minutes</span> <time datetime="2026-11-23T11:30:00+08:00" title="23 November 2026 at 11:30 GMT+8" data-relative="">23 November 2026 at 11:30</time></p>',
  ],
  'dates for the reader’s own time': [
    { published: '2026-11-20T11:30:00+08:00', zone: 'reader' },
    '<time datetime="2026-11-20T11:30:00+08:00" title="20 November 2026 at 11:30 GMT+8" data-zone="Asia/Hong_Kong">20 November 2026 at 11:30 GMT+8</time>',
  ],
  'Share by link': [
    { url, tools: { share: ['email', 'whatsapp'] } },
    '<a href="mailto:?subject=The%20wall&amp;body=https%3A%2F%2Fpaper.example%2Fwall%3Fa%3D1%26b%3D2">Email</a></li>\n<li><a href="https://wa.me/?text=The%20wall%20https%3A%2F%2Fpaper.example%2Fwall%3Fa%3D1%26b%3D2" rel="nofollow noopener" target="_blank">WhatsApp</a></li>',
  ],
  'a saved story': [{ tools: { save: { saved: true } } }, 'data-act="save" data-scripted title="Save" aria-pressed="true"'],
  'a gift, by a form': [
    { tools: { gift: { action: '/access/gift', article: 'a1', returnTo: '/wall' } } },
    '<form method="post" action="/access/gift"><input type="hidden" name="article" value="a1"><input type="hidden" name="return" value="/wall"><button data-act="gift" title="Give this article">',
  ],
  'text size': [{ tools: { textSize: true } }, 'data-act="text-size" data-scripted title="Text size"'],
  print: [{ tools: { print: true } }, 'data-act="print" data-scripted title="Print"'],
  listen: [{ tools: { listen: true } }, 'data-act="listen" data-scripted title="Listen"'],
  'a sponsor': [
    { notes: { sponsor: { name: 'Quay', url: 'https://quay.example' } } },
    '<p data-sponsor>Supported by <a href="https://quay.example" rel="sponsored"><bdi>Quay</bdi></a></p>',
  ],
  corrections: [
    { notes: { amended: { date: '2026-11-22', url: '#a-corrections' } } },
    '<p data-amended><a href="#a-corrections">This article was amended on <time datetime="2026-11-22">22 November 2026</time></a></p>',
  ],
  'the use of AI': [
    { notes: { ai: { url: '#a-ai' } } },
    '<p data-ai><a href="#a-ai">How AI was used for this article</a></p>',
  ],
  'other languages and scripts': [
    { notes: { languages: [{ language: 'zh-Hans', url: '/cn' }, { language: 'ar', url: 'javascript:x' }, { language: '"_', url: '/x' }] } },
    '<nav data-languages id="a-languages" aria-label="In other languages" aria-labelledby="a-languages a"><ul><li><a rel="alternate" hreflang="zh-Hans" lang="zh-Hans" href="/cn">中文（简体）</a></li>\n<li><a rel="alternate" hreflang="&quot;_" lang="&quot;_" href="/x">&quot;_</a></li>\n</ul></nav>',
  ],
}; // prettier-ignore

for (const [row, [data, printed]] of Object.entries(ROWS)) {
  test(`prints ${row}`, () => {
    const header = print(data);
    assert.ok(header.includes(printed), header);
    // Without what the row is made of, nothing of it is printed.
    assert.ok(!print({ published: data.published, url }).includes(printed));
  });
}

test('no control is printed where there is nothing to act on', () => {
  assert.doesNotMatch(print({ tools: { share: [], save: false } }), /tools/);
  assert.doesNotMatch(print({ tools: { share: ['email', 'x'] } }), /<a /);
  const other = { name: 'Mixi', url: 'javascript:alert("{url}")' };
  assert.doesNotMatch(print({ url, tools: { share: [other] } }), /javascript/);
});

test('every network gets the whole address, whatever is in it', () => {
  const story = { url, title: 'Würste & "Wein" \ud800' };
  for (const network of networks) {
    const link = new URL(shareLink(network, story)!.url);
    const values = [...link.searchParams.values()].join(' ');
    assert.ok(values.includes(url), link.href);
  }
  assert.equal(shareLink('myspace' as 'x', story), undefined);
  assert.equal(new URL(mailLink(story)).searchParams.get('subject'), 'Würste & "Wein" \ufffd');
});

test('whole years, by the calendar', () => {
  assert.equal(yearsSince('2024-02-29T00:00:00Z', Date.parse('2025-02-28T23:00:00Z')), 0);
  assert.equal(yearsSince('2024-02-29T00:00:00Z', Date.parse('2025-03-01T00:00:00Z')), 1);
  assert.equal(yearsSince('2026-01-01T00:00:00Z', Date.parse('2025-03-01T00:00:00Z')), -1);
  assert.ok(Number.isNaN(yearsSince('yesterday', NOW)));
  assert.equal(
    new Date(anniversary('2020-05-06T07:08:09Z', 3)).toISOString(),
    '2023-05-06T07:08:09.000Z',
  );
  assert.deepEqual([isFresh('2026-11-23T11:00:00+08:00', NOW), isFresh('2027-01-01T00:00:00Z', NOW), isFresh('x', NOW)], [true, false, false]); // prettier-ignore
});

test('every language has every word, with its places and plurals', () => {
  const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).join();
  const english = headerWords('en');
  for (const lang of LANGUAGES) {
    const words = headerWords(lang);
    for (const [name, word] of Object.entries(english)) {
      const own = words[name as keyof typeof words];
      if (typeof word === 'string')
        assert.equal(places(own as string), places(word), `${lang} ${name}`);
      assert.ok(own, `${lang} ${name}`);
    }
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    assert.deepEqual(Object.keys(words.age).sort(), [...categories].sort(), lang);
  }
});
