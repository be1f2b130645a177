import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, paragraph } from '../../samples/make.js';
import { checkArticle, importArticle, recogniseFormat, type Problem } from '../index.js';
import { isDate, isDateTime } from '../dates.js';

function problems(value: unknown): Problem[] {
  const result = checkArticle(value);
  return result.ok ? [] : result.problems;
}
const pointers = (value: unknown) => problems(value).map(({ pointer }) => pointer);
const only = (value: unknown): Problem => {
  const found = problems(value);
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0]!;
};
const wild = (node: unknown, more = {}) => ({
  ...article([]),
  body: { type: 'body', version: 1, children: [node] },
  ...more,
});

test('an article is right as it is', () => {
  const document = article([paragraph('Words', 'p1')], { published: '2026-11-23T09:30:00+08:00' });
  assert.deepEqual(checkArticle(document), { ok: true, article: document });
});

test('each mistake of shape is named at its place, with what was expected', () => {
  assert.deepEqual(only(wild({ type: 'paragraf', children: [] })), {
    pointer: '/body/children/0/type',
    message: '"paragraf" cannot stand here; did you mean "paragraph"?',
  });
  assert.deepEqual(only(article([], { headlin: 'x' } as never)), {
    pointer: '/headlin',
    message: '"headlin" is not known here; did you mean "headline"?',
  });
  assert.match(only(article([], { type: 'opinon' as never })).message, /"news", "opinion"/);
  assert.deepEqual(only(wild({ type: 'paragraph' })), {
    pointer: '/body/children/0/children',
    message: '"children" is missing.',
  });
  assert.deepEqual(only(article([], { headline: 4 as never })), {
    pointer: '/headline',
    message: 'Expected a text, found 4.',
  });
  assert.equal(only(article([], { published: 'yesterday' })).pointer, '/published');
  assert.match(only(wild({ children: [] })).message, /needs a "type"/);
  for (const value of [null, [], 'x', 4, undefined]) assert.deepEqual(pointers(value), ['']);
});

test('ids are unique, but a picture or post may come twice', () => {
  assert.deepEqual(pointers(article([paragraph('a', 'x'), paragraph('b', 'x')])), [
    '/body/children/1/id',
  ]);
  assert.deepEqual(
    pointers(
      article([
        { type: 'image-set', id: 'x' },
        { type: 'image-set', id: 'x' },
      ]),
    ),
    [],
  );
});

test('access may have any model by name, but a name', () => {
  const model = (name: string) => article([paragraph('a')], { access: { model: name } });
  for (const name of ['free', 'metered', 'registered', 'day-old'])
    assert.deepEqual(pointers(model(name)), []);
  assert.equal(only(model('')).pointer, '/access/model');
});

test('a paid block stands in the body itself', () => {
  const paid = { ...paragraph('a'), access: 'paid' as const };
  assert.deepEqual(pointers(article([paid])), []);
  const quote = { type: 'blockquote' as const, children: [paid] };
  assert.deepEqual(pointers(article([quote])), ['/body/children/0/children/0/access']);
});

test('the end of a preview names a block', () => {
  const access = (after: string) => ({ access: { model: 'metered' as const, preview: { after } } });
  assert.deepEqual(pointers(article([paragraph('a', 'p1')], access('p1'))), []);
  assert.match(only(article([paragraph('a', 'p1')], access('p2'))).message, /did you mean "p1"/);
});

test('footnotes resolve', () => {
  const reference = paragraph([{ type: 'footnote-reference', footnote: 'n1' }]);
  const note = { type: 'footnote' as const, id: 'n1', children: [paragraph('Note')] };
  assert.deepEqual(pointers(article([reference, note])), []);
  assert.deepEqual(pointers(article([reference])), ['/body/children/0/children/0/footnote']);
});

test('dates are in the calendar', () => {
  for (const date of ['2026-11-23T09:30:00Z', '2024-02-29T00:00:00.5+05:30'])
    assert.ok(isDateTime(date), date);
  for (const date of [
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00',
    'x',
  ])
    assert.ok(!isDateTime(date), date);
  assert.ok(isDate('2026-01-31') && !isDate('2026-04-31'));
  assert.equal(
    only(article([], { corrections: [{ date: '2026-02-30', text: 'x' }] })).pointer,
    '/corrections/0/date',
  );
  assert.equal(
    only(article([{ type: 'live-post', id: 'l', published: 'noon', children: [] }])).pointer,
    '/body/children/0/published',
  );
});

test('a language is a language tag', () => {
  assert.deepEqual(pointers(article([], { language: 'not a language' })), ['/language']);
  assert.deepEqual(pointers(article([{ ...paragraph('x'), lang: '!!' }])), [
    '/body/children/0/lang',
  ]);
});

test('what would break the program is a problem like any other', () => {
  const poison = JSON.parse(
    '{"__proto__":{"polluted":true},"a":{"constructor":{"prototype":{"polluted":true}}}}',
  ) as unknown;
  assert.deepEqual(pointers(poison).sort(), ['/__proto__', '/a/constructor']);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);

  let bomb: unknown = { type: 'text', value: 'x' };
  for (let i = 0; i < 50_000; i++) bomb = { type: 'strong', children: [bomb] };
  assert.match(only(wild({ type: 'paragraph', children: [bomb] })).message, /levels deep/);
  const loop: Record<string, unknown> = { type: 'story', version: '0.10.12' };
  loop.content_elements = [loop];
  for (const value of [loop, bomb, poison, { a: 1n }, { a: () => 1 }]) {
    assert.ok(problems(value).length > 0);
    assert.equal(importArticle(value).ok, false);
    assert.equal(recogniseFormat(value), undefined);
  }
});

test('our own format is recognised without its name, and imported as it is', () => {
  const document = article([paragraph('Words')]);
  const { format: _format, version: _version, ...unnamed } = document;
  const result = importArticle(unnamed);
  assert.ok(result.ok);
  assert.deepEqual(result.article, document);
  assert.equal(result.report.sums.mapped, result.report.sums.total);
  assert.ok(result.report.entries.some(({ pointer }) => pointer === '/body/children/0/children/0'));
  assert.match(JSON.stringify(importArticle({ a: 1 })), /no document of a known format/);
  assert.match(JSON.stringify(importArticle({}, { from: 'word' as never })), /no known format/);
});

test('a key is named as it stands, whatever it looks like', () => {
  for (const key of ['%ff', '%41', 'a/b', '~1']) {
    const component = { type: 'custom-code-component', attributes: { [key]: {} } };
    const checked = checkArticle(article([component as never]));
    assert.ok(!checked.ok);
    const name = key.replace('~', '~0').replace('/', '~1');
    assert.ok(checked.problems.some(({ pointer }) => pointer.endsWith(`/attributes/${name}`)));
    const [problem] = checked.problems.filter(({ pointer }) => pointer.includes('/attributes/'));
    assert.match(problem!.message, /found an object/);
  }
});
