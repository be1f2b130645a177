import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHTML } from './check.js';
import { readTags } from './manifest.js';

const tags = readTags();

function messages(source: string): string[] {
  return checkHTML(source, tags).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

const FIGURE = '<news-figure><figure><img src="a.webp" alt="A ferry"></figure></news-figure>';

test('good tags are counted and pass', () => {
  assert.deepEqual(checkHTML(`<main>${FIGURE}${FIGURE}</main>`, tags), { tags: 2, problems: [] });
  assert.deepEqual(checkHTML('<p>No tags here: <img src=x></p>', tags), { tags: 0, problems: [] });
});

test('names unknown tags and attributes, with the nearest that there is', () => {
  assert.deepEqual(messages('<news-figur></news-figur>'), [
    '1:1 <news-figur> is no tag of the kit; did you mean <news-figure>?',
  ]);
  assert.deepEqual(
    messages(
      '\n <news-comment-count\n   thraed="a" thread="a"><data>1 comment</data></news-comment-count>',
    ),
    ['3:4 <news-comment-count> has no attribute thraed; did you mean thread?'],
  );
  assert.deepEqual(
    messages(FIGURE.replace('<news-figure', '<news-figure class="wide" data-x="1" aria-label="x"')),
    [],
  );
});

test('names words that an attribute does not take', () => {
  const header = (layout: string) =>
    `<news-article-header layout="${layout}"><h1 slot="headline">Words</h1></news-article-header>`;
  assert.deepEqual(messages(header('opinion')), []);
  assert.match(
    messages(header('opinon')).join(),
    /layout="opinon": expected one of standard, opinion/,
  );
});

test('names wrong slots, and slots one step too deep', () => {
  const inside = (words: string) =>
    `<news-article-header><h1 slot="headline">Words</h1>${words}</news-article-header>`;
  assert.deepEqual(messages(inside('<p slot="dates">Today</p>')), []);
  assert.match(
    messages(inside('<p slot="date">Today</p>')).join(),
    /^1:\d+ <news-article-header> has no slot date; did you mean dates\?$/,
  );
  assert.match(
    messages(inside('<div><p slot="dates">Today</p></div>')).join(),
    /works on a child of <news-article-header> only/,
  );
});

test('names a missing alt, style attributes and event handlers', () => {
  assert.match(messages(FIGURE.replace(' alt="A ferry"', '')).join(), /<img> needs alt/);
  assert.match(
    messages(FIGURE.replace('<news-figure', '<news-figure style="color:red" onclick="x()"')).join(),
    /style attribute.*onclick is refused/s,
  );
});

test('names what each tag cannot do without', () => {
  const needs: Record<string, RegExp[]> = {
    'news-article': [/an <article>/, /article-id/],
    'news-article-header': [/slot="headline"/],
    'news-ad-slot': [/attribute format, or sizes/, /attribute unit/],
    'news-trust-badge': [/<summary>/, /data-panel/],
    'news-comment-count': [/attribute thread/, /a <data>/],
    'news-figure': [/a <figure>/, /an <img>/],
    'news-video': [/slot="title" that links/],
    'news-embed': [/attribute src/, /a link/],
    'news-paywall': [/article-id/, /data-paid/, /data-offer/, /data-status/],
    'news-next-article': [/a link/, /data-status/],
  };
  assert.deepEqual(Object.keys(needs).sort(), [...tags.keys()].sort());
  for (const [tag, expected] of Object.entries(needs)) {
    const found = messages(`<${tag}></${tag}>`);
    assert.equal(found.length, expected.length, `${tag}: ${found.join('; ')}`);
    for (const part of expected)
      assert.ok(
        found.some((message) => part.test(message)),
        `${tag}: ${part}`,
      );
  }
  assert.match(
    messages('<news-ad-slot format="hero"></news-ad-slot>').join(),
    /a format that is known: mobile-banner/,
  );
});

test('takes an ad slot that is empty or has all its parts, of a format or of sizes', () => {
  const slot = (attributes: string, content = '') =>
    messages(`<news-ad-slot unit="a" ${attributes}>${content}</news-ad-slot>`);
  for (const good of [
    'format="mpu"',
    'sizes="300x250 | 728: 728x90, fluid" reserve="250 728:90" align="end"',
    'format="native" sizes="fluid"',
  ])
    assert.deepEqual(slot(good, '\n'), []);
  assert.match(slot('format="mpu"', '<p>Notice</p>').join(), /data-box.*data-creative.*in words/);
  assert.match(slot('sizes="300×250"').join(), /sizes that can be read, in rising steps/);
  assert.match(slot('sizes="300x250" reserve="251"').join(), /a reserve of words/);
  assert.match(slot('format="mpu" align="left"').join(), /align="left": expected one of start/);
});

test('names what an embed cannot do', () => {
  const embed = (attributes: string) =>
    messages(
      `<news-embed ${attributes}><figure><figcaption><a href="https://a.example/">See this</a></figcaption></figure></news-embed>`,
    );
  const post = 'src="https://x.com/harbour/status/1" provider="X"';
  for (const good of [
    post,
    `${post} height="320"`,
    `${post} ratio="16:9"`,
    'src="https://a.example/"',
    'src="https://a.example/" frame',
  ])
    // prettier-ignore
    assert.deepEqual(embed(good), []);
  assert.match(embed(`${post} height="430"`).join(), /a multiple of 40/);
  assert.match(embed(`${post} ratio="16/9"`).join(), /a ratio that is known: 21:9/);
  assert.match(embed('src="https://x.com/harbour" provider="X"').join(), /that can be shown/);
  assert.match(embed('src="javascript:x" frame').join(), /that can be shown/);
});
