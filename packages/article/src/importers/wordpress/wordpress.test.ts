/** Which answers of WordPress are articles, in which form they may come, and what becomes of all others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../../samples/make.js';
import { importArticle, recogniseFormat, type ImportResult } from '../../index.js';

const POST = sample('wordpress-post.json');
const WHOLE = imported(POST);

function imported(value: unknown): ImportResult & { ok: true } {
  const result = importArticle(value);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

function refused(value: unknown, from?: 'wordpress'): string[] {
  const result = importArticle(value, from ? { from } : {});
  assert.ok(!result.ok);
  assert.equal(result.format, 'wordpress');
  return result.problems.map(({ pointer, message }) => `${pointer} ${message}`);
}

test('what WordPress answers and is no article is refused, with what it is', () => {
  const cases: [RegExp, unknown][] = [
    [/^\/type This is an attachment/, { id: 1, slug: 'a', type: 'attachment', link: '/a', author: 1 }],
    [/^\/slug This is a revision/, { id: 2, parent: 1, slug: '1-revision-v1', title: { rendered: 'A' } }],
    [/^\/taxonomy This is a term of the taxonomy "category"/, { id: 1, slug: 'a', link: '/a', name: 'A', taxonomy: 'category' }],
    [/^\/name This is an author/, { id: 1, slug: 'a', link: '/a', name: 'A' }],
    [/^\/taxonomies This is a type of posts/, { name: 'Posts', slug: 'post', hierarchical: false, taxonomies: ['category'] }],
    [/^\/types This is a taxonomy/, { name: 'Tags', slug: 'post_tag', types: ['post'], rest_base: 'tags' }],
    [/^\/type This is a comment/, { id: 1, post: 2, type: 'comment', content: { rendered: 'a' } }],
    [/^\/type This is a pattern of blocks/, { id: 1, slug: 'a', type: 'wp_block', title: { raw: 'a' }, content: { raw: 'a' } }],
    [/^\/subtype This is a result of a search/, { id: 1, title: 'A', url: '/a', type: 'post', subtype: 'post' }],
    [/^\/code This is an error: Invalid post ID. \(rest_post_invalid_id\)/, { code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: { status: 404 } }],
    [/^\/namespaces This is the index of the API/, { name: 'A', namespaces: ['wp/v2'], routes: {} }],
    [/^ This is an answer without `type`/, { id: 1, slug: 'a', link: '/a' }],
  ]; // prettier-ignore
  for (const [message, value] of cases) {
    assert.match(refused(value)[0]!, message);
    assert.match(refused([value])[0]!, new RegExp(message.source.replace('^', '^/0')));
  }
  for (const value of [null, 1, 'a', []]) assert.equal(refused(value, 'wordpress').length, 1);
});

test('a list of one is that one; a list of several is refused', () => {
  const { article, report } = imported([POST]);
  assert.equal(article.id, '4711');
  assert.ok(report.entries.some(({ pointer }) => pointer === '/0/slug'));
  assert.equal(report.sums.total, WHOLE.report.sums.total);
  assert.deepEqual(refused([POST, POST]), [
    ' This is a list of 2 posts: expected one. Give each of them by itself.',
  ]);
  const term = { id: 1, slug: 'a', link: '/a', name: 'A', taxonomy: 'category' };
  assert.match(refused([term, POST, term])[0]!, /a list of 3 answers/);
});

test('an answer in an envelope is read as one without', () => {
  const envelope = (body: unknown) => ({ body, status: 200, headers: { Allow: 'GET' } });
  for (const body of [POST, [POST]]) {
    const { article, report } = imported(envelope(body));
    assert.deepEqual(article, WHOLE.article);
    assert.equal(report.sums.total, WHOLE.report.sums.total + 2);
    assert.equal(report.entries.find(({ pointer }) => pointer === '/headers')?.fate, 'dropped');
  }
  assert.match(refused(envelope([POST, POST]))[0]!, /^\/body This is a list of 2 posts/);
  assert.match(refused(envelope({ ...POST, status: 'draft' }))[0]!, /^\/body\/status /);
});

test('what is wrong in a post is told, each mistake at its place', () => {
  const places = (more: Record<string, unknown>) =>
    refused({ ...POST, ...more }).map((problem) => problem.split(' ')[0]);
  assert.deepEqual(
    places({
      title: 'A',
      content: { rendered: 5 },
      date_gmt: '2026-02-30T00:00:00',
      modified: 'yesterday',
      link: 5,
      comment_status: 'maybe',
      _embedded: { author: 'Ada' },
    }).sort(),
    ['/_embedded/author', '/comment_status', '/content/rendered', '/date_gmt', '/link', '/modified', '/title'],
  ); // prettier-ignore
});

test('the format is recognised, also where another one looks alike', () => {
  assert.equal(recogniseFormat(POST), 'wordpress');
  assert.equal(recogniseFormat({ ...POST, type: 'story' }), 'wordpress');
  assert.equal(recogniseFormat({ body: POST, status: 200, headers: {} }), 'wordpress');
  assert.equal(recogniseFormat([]), undefined);
  assert.equal(recogniseFormat([POST, {}]), undefined);
  assert.equal(recogniseFormat(sample('ans-story.json')), 'ans');
  assert.equal(recogniseFormat(sample('content-tree.json')), 'content-tree');
  assert.equal(recogniseFormat(WHOLE.article), 'broadsheet');
});

test('whatever stands in its texts, no script and no such address comes through', () => {
  const bad =
    '<script>alert(1)</script><img src="javascript:x" onerror="y"><a href="javascript:x">z</a>';
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string')
      return /^(?:\/|https?:)/.test(value) ? 'javascript:alert(1)' : `${value}${bad}`;
    if (typeof value !== 'object' || value === null) return value;
    const spoilt = Object.entries(value).map(([key, child]) => [
      key,
      STAYS.has(key) ? child : spoil(child),
    ]);
    return Array.isArray(value) ? spoilt.map(([, child]) => child) : Object.fromEntries(spoilt);
  };
  const result = imported(spoil(POST));
  for (const place of addresses(result.article)) assert.doesNotMatch(place, /^\s*javascript:/i);
  assert.doesNotMatch(JSON.stringify(result.article.body), /<script|onerror/);
  assert.equal(result.article.headline, 'Night boats & early risers z');
});

const STAYS = new Set(['type', 'status', 'date', 'date_gmt', 'modified', 'modified_gmt', 'comment_status', 'taxonomy', 'mime_type']); // prettier-ignore

/** All that would become an address on a page. */
function addresses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    /url$/i.test(key) || key === 'cite' ? [String(child)] : addresses(child),
  );
}
