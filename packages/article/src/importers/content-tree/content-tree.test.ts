import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample, typedPointers } from '../../../samples/make.js';
import { checkArticle, importArticle, type Report } from '../../index.js';

const tree = (...children: unknown[]) => ({ type: 'body', version: 1, children });
const entry = (report: Report, pointer: string) =>
  report.entries.find((one) => one.pointer === pointer);

function imported(value: unknown, hints = {}) {
  const result = importArticle(value, hints);
  assert.ok(result.ok, JSON.stringify(result));
  assert.ok(checkArticle(result.article).ok);
  return result;
}

function pointers(value: unknown): string[] {
  const result = importArticle(value, { from: 'content-tree' });
  assert.ok(!result.ok);
  return result.problems.map(({ pointer }) => pointer);
}

test('a root, a body in an envelope and a bare body are the same story', () => {
  const root = sample('content-tree.json');
  const bodies = [root, { body: root.body }, root.body].map((value) => {
    const result = importArticle(value, {
      from: 'content-tree',
      headline: 'H',
      id: 'i',
      url: '/u',
      language: 'en',
    });
    assert.ok(result.ok);
    return result.article;
  });
  assert.deepEqual(bodies[1], bodies[0]);
  assert.deepEqual(bodies[2], bodies[0]);
});

test('hints make the envelope; without them it is guessed and said', () => {
  const root = sample('content-tree.json');
  const hints = {
    headline: 'A keeper counts ships',
    id: 'k1',
    url: '/k1',
    language: 'en-GB',
    type: 'feature',
    access: { model: 'metered' },
  };
  const told = imported(root, hints);
  assert.deepEqual({ ...told.article, ...hints }, told.article);
  assert.equal(entry(told.report, '/body')?.fate, 'mapped');
  const bare = imported(root);
  assert.equal(
    bare.article.headline,
    'The lighthouse keeper counts ships for a living, and for the lights board.',
  );
  assert.match(
    entry(bare.report, '/body')?.reason ?? '',
    /headline, id, url, language, type, access/,
  );
});

test('known nodes stay as they are; unknown ones are kept, after their block where they may not stand', () => {
  const { article, report } = imported(sample('content-tree.json'));
  assert.deepEqual(
    article.body.children.map(({ type }) => type),
    [
      'paragraph',
      'heading',
      'image-set',
      'list',
      'layout',
      'unknown',
      'unknown',
      'recommended',
      'paragraph',
    ],
  );
  assert.deepEqual(article.body.children[5], {
    type: 'unknown',
    originalType: 'undefined',
    source: { type: 'undefined', children: [] },
  });
  assert.equal(entry(report, '/body/children/4/children/1')?.to, 'unknown');
  assert.equal(entry(report, '/body/children/5/children/0')?.to, 'unknown');
  assert.match(entry(report, '/body/children/2')?.reason ?? '', /only an id is known/);
  assert.deepEqual(entry(report, '/body/children/6/teaser')?.fate, 'dropped');
  const [recommended] = article.body.children.slice(7);
  assert.ok(
    recommended?.type === 'recommended' &&
      recommended.url === '/news/night-boats' &&
      recommended.teaserTitleOverride === 'Night boats return',
  );
  assert.doesNotMatch(JSON.stringify(article), /javascript:/);
});

test('every node is in the report once', () => {
  const root = sample('content-tree.json');
  const { report } = imported(root);
  const listed = report.entries.map(({ pointer }) => pointer);
  assert.equal(new Set(listed).size, listed.length);
  for (const pointer of typedPointers(root)) assert.ok(listed.includes(pointer), pointer);
});

test('a picture in the full form comes with its files, and without sizes that are none', () => {
  const picture = {
    alt: 'A lamp',
    caption: 'The lamp',
    credit: 'M. Oduya',
    imageType: 'image',
    layoutWidth: 'full-grid',
    images: [
      {
        type: 'image',
        id: '1',
        url: '/1.jpg',
        width: 0,
        height: 10,
        format: 'mobile',
        sourceSet: [{ url: '/2.jpg', dpr: 2 }],
      },
    ],
    fallbackImage: { type: 'image', id: '1', url: '/1.jpg', width: 20, height: 10 },
  };
  const { article, report } = imported(tree({ type: 'image-set', id: 'x', picture }));
  const [image] = article.body.children;
  assert.ok(image?.type === 'image-set');
  assert.deepEqual(image.picture?.images, [
    { id: '1', url: '/1.jpg', height: 10, format: 'mobile' },
  ]);
  assert.ok(entry(report, '/children/0/picture/images/0'));
});

test('of a component only settings that fit into HTML are taken', () => {
  const { article, report } = imported(
    tree({
      type: 'custom-code-component',
      id: 'c',
      layoutWidth: '',
      attributes: { a: 'b', c: true, d: { e: 1 } },
    }),
  );
  const [component] = article.body.children;
  assert.ok(component?.type === 'custom-code-component');
  assert.deepEqual(component.attributes, { a: 'b', c: true });
  assert.match(entry(report, '/children/0')?.reason ?? '', /left out/);
});

test('what contradicts content-tree is refused at its place', () => {
  const words = { type: 'text', value: 'x' };
  assert.deepEqual(
    pointers(tree({ type: 'paragraph', children: [{ type: 'link', children: [words] }] })),
    ['/children/0/children/0/url'],
  );
  assert.deepEqual(
    pointers(tree({ type: 'paragraph', children: [{ type: 'paragraph', children: [] }] })),
    ['/children/0/children/0/type'],
  );
  assert.deepEqual(pointers(tree({ type: 'heading', level: 'huge', children: [words] }, 'x', {})), [
    '/children/0/level',
    '/children/1',
    '/children/2/type',
  ]);
  assert.deepEqual(pointers(tree({ type: 'paragraph', children: 'x' })), ['/children/0/children']);
  assert.deepEqual(pointers({ type: 'root' }), ['']);
  assert.deepEqual(pointers({ type: 'root', body: [] }), ['/body']);
  assert.deepEqual(pointers([]), ['']);
  assert.deepEqual(pointers({ type: 'body', version: 1 }), ['/children']);
});
