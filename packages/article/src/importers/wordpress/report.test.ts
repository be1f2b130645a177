/** Everything in a post is told of once: counted here by a walk that knows nothing of the importer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sample } from '../../../samples/make.js';
import { countPost, elementsIn, textsOf } from '../../../samples/wordpress-count.js';
import { htmlToBlocks } from '../../html/parse.js';
import { checkArticle, importArticle } from '../../index.js';
import { wordpressDialect } from './html/dialect.js';
import { many } from '../../../../testing/src/effort.js';

const POST = sample('wordpress-post.json');

function assertTold(post: unknown): void {
  const result = importArticle(post, { from: 'wordpress' });
  assert.ok(result.ok, JSON.stringify(result));
  assert.ok(checkArticle(result.article).ok);
  const { entries, sums } = result.report;
  const expected = countPost(post as Record<string, unknown>, entries);
  assert.equal(sums.total, expected.total);
  for (const key of ['rendered', 'raw']) {
    const text = (post as { content?: Record<string, unknown> }).content?.[key];
    const has = entries.some(({ pointer, path }) => path && pointer === `/content/${key}`);
    assert.equal(has, typeof text === 'string' && elementsIn(text.trim()) > 0, key);
  }
  const places = entries.map(({ pointer, path = '' }) => `${pointer} ${path}`);
  assert.equal(new Set(places).size, places.length);
  for (const { fate, reason, to, path } of entries)
    assert.ok(fate === 'mapped' ? to !== undefined || path !== undefined : reason);
}

test('the sample', () => assertTold(POST));

const CLASSES =
  'has-drop-cap wp-block-pullquote wp-block-file wp-block-file__button wp-block-accordion-item wp-block-accordion-heading wp-block-columns ' +
  'wp-block-media-text wp-block-cover wp-block-gallery gallery galleryid-1 blocks-gallery-grid blocks-gallery-item gallery-item wp-caption ' +
  'wp-caption-text wp-block-embed wp-block-embed__wrapper wp-embedded-content wp-block-verse wp-block-footnotes sharedaddy more-link emoji ' +
  'alignleft wp-image-3 wp-block-jetpack-map wp-block-acme-x screen-reader-text twitter-tweet';
const TAGS =
  'p div span a img figure figcaption ul ol li dl dt dd blockquote cite iframe sup pre code table tr td h3 button details summary br';

const open = fc
  .tuple(
    fc.constantFrom(...TAGS.split(' ')),
    fc.constantFrom('', ...CLASSES.split(' ').map((name) => ` class="${name}"`)),
    fc.constantFrom('', ' href="/a"', ' src="/b.jpg"', ' data-fn="n"', ' id="n"', ' id="more-1"', ' alt="x"', ' data-secret="s"', ' src="https://c.example/d"'),
  )
  .map(([tag, name, more]) => `<${tag}${name}${more}>`); // prettier-ignore
const close = fc.constantFrom(...TAGS.split(' ')).map((tag) => `</${tag}>`);
const text = fc.constantFrom(
  'word', ' ', '\n\n', '[caption]', '[/caption]', '[embed]', '[/embed]', '[gallery ids="1"]', '[box a="b"]', '[contact-form]', '[/contact-form]',
  'https://youtu.be/abcdefghijk', '<!--more-->', '<!-- wp:acme/x /-->', '<!-- wp:search /-->', '&nbsp;',
); // prettier-ignore
const html = fc
  .array(fc.oneof(open, open, close, text), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('whatever the HTML is', () => {
  fc.assert(
    fc.property(html, fc.constantFrom('rendered', 'raw'), (content, key) =>
      assertTold({ ...POST, content: { [key]: content } }),
    ),
    { numRuns: many(100, 500) },
  );
});

test('no word is lost that does not stand in an element that is told as dropped', () => {
  const word = fc.constant(undefined);
  // Forms go with their words, which no element holds.
  const told = text.filter((one) => !one.includes('contact-form'));
  const pieces = fc.array(fc.oneof(open, open, close, word, word, told), { maxLength: 24 });
  fc.assert(
    fc.property(pieces, (list) => {
      const html = list.map((piece, i) => piece ?? ` w${i}x `).join('');
      const { value, elements } = htmlToBlocks(html, wordpressDialect());
      const dropped = new Set(
        elements.flatMap(({ path, fate }) => (fate === 'dropped' ? [path] : [])),
      );
      const kept = wordsIn(value);
      for (const { words, path } of textsOf(html))
        for (const one of words.match(/w\d+x/g) ?? [])
          assert.ok(
            kept.includes(one) || isUnder(path, dropped) || path.includes('iframe'),
            `${one} of ${html}`,
          );
    }),
    { numRuns: many(300, 1500) },
  );
});

/** All that a value holds in words, whatever they are for. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(wordsIn).join(' ')
    : '';
}

function isUnder(path: string, dropped: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.some((_, i) => dropped.has(parts.slice(0, i + 1).join('/')));
}

/** A field that a plugin may fill with anything. */
const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
const words = fc.record({ rendered: html, protected: fc.constant(false) });
const term = fc.record(
  {
    id: fc.nat(9),
    name: fc.constantFrom('Opinion', 'A &amp; B', '', '<b>c</b>'),
    slug: fc.constantFrom('uncategorized', 'a'),
    taxonomy: fc.constantFrom('category', 'post_tag', 'series', 'language', 'region'),
    _links: fc.record({ self: fc.constant([{ href: '/a' }]) }),
    yoast_head_json: fc.record({ robots: fc.constant({}) }),
    extra: anything,
  },
  { requiredKeys: [] },
);
const error = fc.constant({ code: 'rest_forbidden', message: 'No.', data: { status: 401 } });
const media = fc.record(
  {
    id: fc.nat(9),
    type: fc.constant('attachment'),
    mime_type: fc.constantFrom('image/jpeg', 'video/mp4', 'text/plain', ''),
    source_url: fc.constantFrom('/a.jpg', 'javascript:x'),
    alt_text: fc.constantFrom('', 'A'),
    caption: words,
    media_details: fc.record({
      width: fc.constantFrom(100, 0),
      height: fc.constant(50),
      sizes: fc.dictionary(fc.constantFrom('full', 'thumb'), fc.record({ width: fc.constantFrom(10, 20), height: fc.constant(10), source_url: fc.constant('/b.jpg') })),
      image_meta: fc.record({ credit: fc.constantFrom('', 'B') }),
    }),
    meta: anything,
  },
  { requiredKeys: [] },
); // prettier-ignore
const post = fc.record(
  {
    id: fc.nat(),
    type: fc.constantFrom('post', 'page', 'recipe'),
    title: words,
    excerpt: words,
    status: fc.constantFrom('publish', 'future'),
    slug: fc.string(),
    link: fc.constantFrom('/a', 'javascript:x', ''),
    categories: fc.array(fc.oneof(fc.nat(), anything), { maxLength: 3 }),
    tags: fc.array(fc.nat(), { maxLength: 3 }),
    author: anything,
    coauthors: fc.array(fc.oneof(anything, fc.record({ name: fc.string() })), { maxLength: 2 }),
    primary_category: anything,
    meta: anything,
    acf: anything,
    yoast_head_json: anything,
    'a/b~c': anything,
    wpml_translations: fc.array(anything, { maxLength: 2 }),
    _links: fc.dictionary(fc.string(), fc.array(fc.record({ href: fc.string() }))),
    _embedded: fc.record(
      {
        author: fc.array(fc.oneof(error, fc.record({ name: fc.string(), avatar_urls: anything }))),
        'wp:featuredmedia': fc.array(fc.oneof(error, media), { maxLength: 2 }),
        'wp:term': fc.array(fc.array(fc.oneof(error, term), { maxLength: 3 }), { maxLength: 3 }),
        replies: fc.array(fc.array(anything, { maxLength: 3 }), { maxLength: 1 }),
        up: fc.array(anything, { maxLength: 1 }),
        'x:y': fc.array(anything, { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['type'] },
);

test('whatever the fields are', () => {
  fc.assert(
    fc.property(post, words, (fields, content) => {
      // A name that could change a prototype is refused before any importer sees it.
      fc.pre(!/"(?:__proto__|constructor)":/.test(JSON.stringify(fields)));
      assertTold({ ...fields, content });
    }),
    { numRuns: many(100, 500) },
  );
});
