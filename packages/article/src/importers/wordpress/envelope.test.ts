import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedded, entry, imported, POST } from '../../../samples/wordpress-post.js';
import { importArticle } from '../../index.js';

type Post = Record<string, unknown>;

function refused(value: unknown): string[] {
  const result = importArticle(value);
  assert.ok(!result.ok);
  return result.problems.map(({ pointer, message }) => `${pointer} ${message}`);
}

test('the envelope of a post becomes the envelope of an article', () => {
  const { article } = imported();
  const { body: _body, lead: _lead, topics: _topics, bylines: _bylines, ...envelope } = article;
  assert.deepEqual(envelope, {
    format: 'broadsheet',
    version: 1,
    id: '4711',
    url: 'https://harbourpost.example/2026/11/night-boats/',
    language: 'en-GB',
    type: 'opinion',
    headline: 'Night boats & early risers',
    standfirst: [
      { type: 'text', value: 'The tunnel is full. The water is ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'empty' }] },
      { type: 'text', value: '.' },
    ],
    description: 'Who is on the water before six.',
    published: '2026-11-20T06:00:00Z',
    updated: '2026-11-21T09:30:00Z',
    section: { text: 'Opinion', url: 'https://harbourpost.example/category/opinion/' },
    series: { text: 'Boats of the night', url: 'https://harbourpost.example/series/boats-of-the-night/' },
    socialImage: { url: 'https://harbourpost.example/wp-content/uploads/2026/11/card.jpg', width: 1200, height: 630 },
    access: { model: 'free' },
    comments: { open: true, count: 1, thread: '4711' },
    source: { format: 'wordpress', version: '2', id: '4711' },
  }); // prettier-ignore
  assert.deepEqual(
    article.topics?.map(({ text }) => text),
    ['News', 'Transport & ports', 'Ferries'],
  );
  assert.deepEqual(article.bylines, [
    {
      name: 'Ada Wong',
      url: 'https://harbourpost.example/author/ada/',
      image: { url: 'https://secure.gravatar.example/a?s=96', width: 96, height: 96 },
      expertise: 'Ada Wong has written about the harbour since 2011.',
    },
  ]);
});

test('without _embed the numbers are left out, with the advice to ask for more', () => {
  const { article, report } = imported({
    _embedded: undefined,
    yoast_head_json: undefined,
    jetpack_featured_media_url: undefined,
  });
  assert.deepEqual(
    [article.bylines, article.lead, article.section, article.topics],
    [undefined, undefined, undefined, undefined],
  );
  for (const key of ['author', 'featured_media', 'categories', 'tags']) {
    const { fate, reason } = entry(report, `/${key}`) ?? {};
    assert.equal(fate, 'dropped', key);
    assert.match(reason ?? '', /\?_embed/, key);
  }
  const none = imported({ author: 0, featured_media: 0, categories: [], _embedded: undefined });
  assert.equal(entry(none.report, '/featured_media')?.reason, 'none');
  assert.equal(entry(none.report, '/categories')?.reason, 'an empty list');
});

test('an error in the place of an author is told, and another field may know the name', () => {
  const error = {
    code: 'rest_user_invalid_id',
    message: 'Invalid user ID.',
    data: { status: 404 },
  };
  const { article, report } = imported(embedded({ author: [error] }));
  assert.deepEqual(article.bylines, [{ name: 'Ada Wong' }]);
  assert.equal(
    entry(report, '/_embedded/author/0')?.reason,
    'WordPress answered with an error: Invalid user ID. (rest_user_invalid_id)',
  );
  assert.equal(entry(report, '/_embedded/author/0/data')?.fate, 'dropped');
  assert.equal(entry(report, '/author')?.fate, 'degraded');
  const nobody = imported({ yoast_head_json: null, ...embedded({ author: [error] }) });
  assert.equal(nobody.article.bylines, undefined);
  assert.match(entry(nobody.report, '/author')?.reason ?? '', /does not say who/);
});

test("a plugin's list of several authors wins", () => {
  const { article, report } = imported({
    newspack_author_info: [
      { id: 7, display_name: 'Ada Wong', author_link: '/author/ada' },
      { id: 8, display_name: 'Ben &amp; Co' },
      { id: 9 },
    ],
  });
  assert.deepEqual(article.bylines, [
    { name: 'Ada Wong', url: '/author/ada' },
    { name: 'Ben & Co' },
  ]);
  assert.equal(entry(report, '/newspack_author_info/2')?.reason, 'an author without a name');
  assert.equal(entry(report, '/_embedded/author/0')?.fate, 'dropped');
});

test('an excerpt that repeats the beginning of the text only describes; one that somebody wrote is the standfirst', () => {
  const excerpt = (rendered: string, more: Post = {}) =>
    imported({
      yoast_head_json: null,
      content: { rendered: '<p>“Fog”, she said. It stays.</p><p>Until six.</p>' },
      excerpt: { rendered, ...more },
    });
  const description = (rendered: string, more?: Post) => {
    const { article } = excerpt(rendered, more);
    return article.standfirst ? undefined : article.description;
  };
  assert.equal(description('<p>"Fog", she said.</p>'), '"Fog", she said.');
  assert.equal(description('<p>&#8220;Fog&#8221;, she said. It stays. Until [&hellip;]</p>'), '“Fog”, she said. It stays. Until …'); // prettier-ignore
  assert.equal(description('<p>Menu Fog [&hellip;]</p>'), 'Menu Fog …');
  assert.equal(
    description('<p>Fog, &hellip; <a href="/x" class="more-link">Continue<span class="screen-reader-text"> a</span></a></p>'),
    'Fog, …',
  ); // prettier-ignore
  assert.equal(description('<p>Rain</p>', { raw: '' }), 'Rain');
  const { article, report } = excerpt('<p>What <em>fog</em> costs…</p>', { raw: 'What' });
  assert.equal(article.standfirst?.length, 3);
  assert.equal(article.description, undefined);
  assert.equal(entry(report, '/excerpt')?.to, 'standfirst');
  assert.equal(entry(excerpt('<p>"Fog", she said.</p>').report, '/excerpt')?.fate, 'degraded');
  assert.equal(entry(excerpt(' ').report, '/excerpt')?.fate, 'dropped');
});

test('dates in UTC come first; a local one is told to be a guess', () => {
  const local = { date_gmt: null, modified_gmt: undefined };
  const { article, report } = imported(local);
  assert.deepEqual(
    [article.published, article.updated],
    ['2026-11-20T14:00:00Z', '2026-11-21T17:30:00Z'],
  );
  assert.match(entry(report, '/date')?.reason ?? '', /taken for UTC/);
  const zoned = imported({ ...local, date: '2026-11-20T14:00:00+08:00' });
  assert.equal(zoned.article.published, '2026-11-20T14:00:00+08:00');
  assert.equal(entry(zoned.report, '/date')?.fate, 'mapped');
  const same = imported({ modified_gmt: '2026-11-20T06:00:59' });
  assert.equal(same.article.updated, undefined);
  assert.match(entry(same.report, '/modified_gmt')?.reason ?? '', /not later/);
});

test('a post for a later hour is under an embargo; what is not published is refused', () => {
  const { article, report } = imported({ status: 'future' });
  assert.equal(article.embargo?.until, '2026-11-20T06:00:00Z');
  assert.equal(entry(report, '/status')?.to, 'embargo');
  for (const [status, message] of [
    ['draft', 'a draft'],
    ['pending', 'pending review'],
    ['private', 'private'],
    ['trash', 'in the trash'],
    ['archive', '"archive" is not known'],
    ['constructor', '"constructor" is not known'],
  ] as const) {
    const [problem] = refused({ ...POST, status });
    assert.ok(problem?.startsWith('/status ') && problem.includes(message), problem);
  }
});

test('a post behind a password is refused without its text, and closed with it', () => {
  const [problem] = refused({ ...POST, content: { rendered: '', protected: true } });
  assert.match(problem ?? '', /^\/content .*protected by a password/);
  assert.match(
    refused({ ...POST, password: 'a', content: undefined })[0] ?? '',
    /^\/password|^\/content/,
  );
  const { article, report } = imported({ content: { rendered: '<p>a</p>', protected: true } });
  assert.equal(article.access.model, 'subscriber');
  assert.match(entry(report, '/content')?.reason ?? '', /password/);
});

test("Jetpack's code of access decides who may read, and one that nobody knows closes the article", () => {
  const access = (code: string, hints = {}) =>
    imported({ meta: { _jetpack_newsletter_access: code } }, hints).article.access.model;
  assert.equal(access('everybody'), 'free');
  assert.equal(access('subscribers'), 'registered');
  assert.equal(access('paid_subscribers'), 'subscriber');
  assert.equal(access('mauve'), 'subscriber');
  assert.equal(access('mauve', { accessCodes: { mauve: 'metered' } }), 'metered');
  assert.equal(imported({}, { access: { model: 'metered' } }).article.access.model, 'metered');
});

test('the language is that of a plugin, of the caller, or a guess that is told', () => {
  const language = (more: Post, hints = {}) =>
    imported({ yoast_head_json: null, ...more }, hints).article.language;
  assert.equal(language({ lang: 'fr' }), 'fr');
  assert.equal(language({ wpml_current_locale: 'pt_BR' }), 'pt-BR');
  assert.equal(language({ lang: '??', locale: 'de_DE' }), 'de-DE');
  const term = { id: 1, taxonomy: 'language', slug: 'ko', name: '한국어' };
  assert.equal(language(embedded({ 'wp:term': [[term]] })), 'ko');
  assert.equal(language({}, { language: 'es' }), 'es');
  assert.equal(imported().article.language, 'en-GB');
  assert.equal(
    language({ title: { rendered: 'かな' }, content: { rendered: '<p>かなかな</p>' } }),
    'ja',
  );
  assert.match(entry(imported({ yoast_head_json: null }).report, '')?.reason ?? '', /guessed/);
});

test('translations with addresses are alternates', () => {
  const { article, report } = imported({
    wpml_translations: [
      { locale: 'fr_FR', id: 2, post_title: 'Bateaux', href: 'https://harbourpost.example/fr/' },
      { locale: 'de_DE', id: 3 },
    ],
    translations: { fr: 2 },
  });
  assert.deepEqual(article.alternates, [
    { language: 'fr-FR', url: 'https://harbourpost.example/fr/', title: 'Bateaux' },
  ]);
  assert.equal(entry(report, '/wpml_translations/1')?.fate, 'dropped');
  assert.match(entry(report, '/translations')?.reason ?? '', /only numbers/);
});

test('the section is the primary category; what is in none has none; terms of other taxonomies are left out', () => {
  const term = (id: number, slug: string, taxonomy = 'category', name = slug) => ({ id, slug, taxonomy, name }); // prettier-ignore
  const terms = (list: object[], more: Post = {}) =>
    imported({ meta: [], ...more, ...embedded({ 'wp:term': [list] }) });
  const { article, report } = terms([term(1, 'uncategorized'), term(2, 'a'), term(3, 'b'), term(4, 'c', 'region')], { primary_category: 3 }); // prettier-ignore
  assert.deepEqual(article.section, { text: 'b' });
  assert.deepEqual(article.topics, [{ text: 'a' }]);
  assert.equal(entry(report, '/_embedded/wp:term/0/0')?.fate, 'dropped');
  assert.match(entry(report, '/_embedded/wp:term/0/3')?.reason ?? '', /"region"/);
  assert.equal(terms([term(2, 'a'), term(3, 'b')], { meta: { rank_math_primary_category: '3' } }).article.section?.text, 'b'); // prettier-ignore
  assert.equal(terms([term(2, 'a'), term(3, 'b')]).article.section?.text, 'a');
  const review = terms([term(2, 'Books'), term(3, 'Reviews')]);
  assert.equal(review.article.type, 'review');
  assert.equal(entry(review.report, '/_embedded/wp:term/0/1')?.to, 'topics, type');
});

test('comments: open or closed, and counted where all of them came along', () => {
  const reply = (id: number) => ({ id, type: 'comment', content: { rendered: '<p>a</p>' } });
  const comments = (replies: object[], comment_status?: string) =>
    imported({ comment_status, ...embedded({ replies: [replies] }) }).article.comments;
  assert.deepEqual(comments([], 'closed'), { open: false, thread: '4711' });
  assert.deepEqual(comments([reply(1), reply(2)]), { count: 2, thread: '4711' });
  assert.deepEqual(comments(Array.from({ length: 10 }, (_, i) => reply(i)), 'open'), { open: true, thread: '4711' }); // prettier-ignore
  assert.equal(comments([]), undefined);
});

test('a post that says little is still an article, and what was guessed is said', () => {
  const result = importArticle({ id: 5, slug: 'fog', type: 'page', link: '/fog' });
  assert.ok(result.ok);
  const { id, url, headline, type, body } = result.article;
  assert.deepEqual([id, url, headline, type], ['5', '/fog', 'fog', 'news']);
  assert.deepEqual(body.children, []);
  const reason = entry(result.report, '')?.reason ?? '';
  for (const part of [/no `content`/, /no title/, /language/]) assert.match(reason, part);
});

test('hints fill what the post does not say; types of the site’s own are articles', () => {
  const recipe = { type: 'recipe', title: { rendered: ' ' }, content: { rendered: '<p>Rope</p>' } };
  const hints = { id: 'x', url: '/x', headline: 'H', language: 'fr', type: 'feature' } as const;
  const result = importArticle(recipe, hints);
  assert.ok(result.ok);
  for (const [key, value] of Object.entries(hints))
    assert.equal(result.article[key as keyof typeof hints], value);
  assert.equal(imported({}, hints).article.headline, 'Night boats & early risers');
});

test('as it was written, where that is all there is', () => {
  const { article, report } = imported({
    content: { raw: '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', block_version: 1 },
    title: { raw: 'T' },
  });
  assert.equal(article.headline, 'T');
  assert.deepEqual(
    article.body.children.map(({ type }) => type),
    ['paragraph'],
  );
  assert.match(entry(report, '/content')?.reason ?? '', /as it was written/);
  const both = imported({ content: { rendered: '<p>b</p>', raw: 'a', protected: false } });
  assert.equal(both.article.body.children.length, 1);
  assert.deepEqual(entry(both.report, '/content')?.left, ['raw']);
});
