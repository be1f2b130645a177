import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BodyBlock } from '@broadsheet/article';
import { renderArticle, renderBlocks } from '../index.js';
import { article, heading, paragraph, text } from '../../test/articles.js';
import { all, attribute, elementsOf, has, one, parsePiece, textOf } from '../../test/parsed.js';

const options = { origin: 'https://post.example', ads: 'none' } as const;
const html = (...blocks: BodyBlock[]) =>
  renderBlocks(blocks, article({}, ...blocks), options).trim();
const parsed = (...blocks: BodyBlock[]) => parsePiece(html(...blocks));

describe('tables of many columns', () => {
  const cells = (...words: string[]) => ({
    type: 'table-row' as const,
    children: words.map((word) => ({ type: 'table-cell' as const, children: [text(word)] })),
  });
  const wide = (more: object = {}): BodyBlock => ({
    type: 'table',
    columnSettings: [{}, { sortType: 'number' }, { sortType: 'text', hideOnMobile: true }],
    children: [
      { type: 'table-header', children: [cells('Day', 'Height', 'Moon')] },
      { type: 'table-body', children: [cells('The last Monday', '4.1 metres', 'nearly full')] },
    ],
    ...more,
  });
  const attributes = (block: BodyBlock, tag: string, name: string) =>
    all(parsed(block), tag).map((element) => attribute(element, name));

  it('name each value, so that page CSS can make lists of the rows', () => {
    assert.deepEqual(attributes(wide(), 'td', 'data-name'), ['Day', 'Height', 'Moon']);
    assert.deepEqual(attributes(wide(), 'td', 'role'), ['cell', 'cell', 'cell']);
    assert.deepEqual(attributes(wide(), 'table', 'role'), ['table']);
    assert.deepEqual(attributes(wide(), 'td', 'data-kind'), [undefined, 'number', undefined]);
  });

  it('stay tables where the newsroom wants it, where they fit, where a cell spans others, and where nothing is named', () => {
    assert.deepEqual(attributes(wide({ responsiveStyle: 'scroll' }), 'table', 'role'), [undefined]);
    const spanned = structuredClone(wide()) as BodyBlock & { type: 'table' };
    const body = spanned.children[1]!;
    if (body.type === 'table-body') body.children[0]!.children[0]!.columnSpan = 2;
    assert.deepEqual(attributes(spanned, 'td', 'data-name'), [undefined, undefined, undefined]);
    const narrow = structuredClone(wide()) as BodyBlock & { type: 'table' };
    narrow.children[1] = { type: 'table-body', children: [cells('Monday', '4.1', 'full')] };
    assert.deepEqual(attributes(narrow, 'table', 'role'), [undefined]);
    const nameless = wide() as BodyBlock & { type: 'table' };
    assert.deepEqual(
      attributes({ ...nameless, children: nameless.children.slice(1) }, 'table', 'role'),
      [undefined],
    );
  });
});

describe('tables', () => {
  const cell = (value: string, more = {}) => ({
    type: 'table-cell' as const,
    children: [text(value)],
    ...more,
  });
  const row = (...children: ReturnType<typeof cell>[]) => ({
    type: 'table-row' as const,
    children,
  });
  const table: BodyBlock = {
    type: 'table',
    columnSettings: [{}, { hideOnMobile: true }],
    children: [
      { type: 'table-caption', children: [text('Tides')] },
      { type: 'table-header', children: [row(cell('Day'), cell('Height'))] },
      { type: 'table-body', children: [row(cell('Monday', { heading: true }), cell('4 m', { rowSpan: 2, columnSpan: 1 }))] },
      { type: 'table-footer', children: [text('Source: the harbour office')] },
    ],
  }; // prettier-ignore

  it('scroll in a region with a name and a tab stop', () => {
    const elements = parsed(table);
    const region = elements.find((element) => has(element, 'tabindex'))!;
    assert.deepEqual(['role', 'aria-label', 'tabindex'].map((name) => attribute(region, name)), ['region', 'Tides', '0']); // prettier-ignore
    assert.equal(
      textOf(one(elements, 'figure')),
      'Tides Day Height Monday 4 m Source: the harbour office',
    );
  });

  it('say what each heading is for', () => {
    const elements = parsed(table);
    assert.deepEqual(all(elements, 'th').map((th) => attribute(th, 'scope')), ['col', 'col', 'row']); // prettier-ignore
    assert.equal(attribute(one(elements, 'td'), 'rowspan'), '2');
    assert.ok(!has(one(elements, 'td'), 'colspan'));
    assert.ok(has(one(elements, 'td'), 'data-wide-only'));
  });

  it('without a caption are a group, not a landmark', () => {
    const region = parsed({ type: 'table', children: [] }).find((element) =>
      has(element, 'tabindex'),
    )!;
    assert.deepEqual(['role', 'aria-label'].map((name) => attribute(region, name)), ['group', 'Table']); // prettier-ignore
  });
});

describe('boxes', () => {
  const cases: [name: string, block: BodyBlock, words: string][] = [
    ['definition', { type: 'definition', term: 'Leat', description: 'A channel' }, 'Leat A channel'],
    ['figures', { type: 'in-numbers', title: 'N', children: [{ type: 'definition', term: '3', description: 'mills' }] }, 'N 3 mills'],
    ['big number', { type: 'big-number', number: '40%', description: 'of the water' }, '40% of the water'],
    ['info box', { type: 'info-box', children: [{ type: 'card', title: 'C', children: [paragraph('p')] }] }, 'C p'],
    ['info pair', { type: 'info-pair', title: 'T', children: [{ type: 'card', children: [paragraph('p')] }] }, 'T p'],
    ['timeline', { type: 'timeline', title: 'T', children: [{ type: 'timeline-event', title: '1850', children: [paragraph('p')] }] }, 'T 1850 p'],
    ['related story', { type: 'recommended', url: '/a', teaserTitleOverride: 'Other' }, 'Read also Other'],
    ['related stories', { type: 'recommended-list', heading: 'More', children: [{ type: 'recommended', url: '/a', teaserTitleOverride: 'A' }, { type: 'recommended' }] }, 'More A'],
    ['newsletter', { type: 'newsletter', title: 'Tides', text: 'Weekly', url: '/n' }, 'Tides Weekly'],
    ['rating', { type: 'rating', value: 3.5, max: 5, units: 'stars' }, '3.5 out of 5 stars'],
    ['correction', { type: 'correction', kind: 'clarification', date: '2026-11-23', text: 'It is a mill.' }, 'Clarification 23 November 2026 It is a mill.'],
    ['layout', { type: 'layout', layoutName: 'card', children: [heading('chapter', 'H') as never, { type: 'layout-slot', children: [paragraph('p')] }] }, 'H p'],
    ['scrolly', { type: 'scrolly-block', children: [{ type: 'scrolly-section', children: [{ type: 'scrolly-copy', children: [{ type: 'scrolly-heading', level: 'heading', children: [text('H')] }, paragraph('p')] }] }] }, 'H p'],
    ['code', { type: 'code', value: 'a < b', language: 'js' }, 'a < b'],
  ]; // prettier-ignore
  for (const [name, block, words] of cases) {
    it(`${name}: "${words}"`, () => {
      const page = renderArticle(article({}, block), options);
      const body = parsePiece(page).find((element) => has(element, 'data-body'))!;
      assert.equal(textOf(body), words);
    });
  }

  it('of which nothing is known are left out', () => {
    assert.equal(html({ type: 'recommended' }, { type: 'recommended-list', children: [] }), '');
  });
});

describe('live posts', () => {
  it('are articles with a time, a heading and authors', () => {
    const elements = parsed({
      type: 'live-post', id: 'post 1', title: 'Gates closed', published: '2026-11-23T09:30:00Z', by: ['Ada', 'Joan'], keyEvent: true, children: [paragraph('The gates are closed.')],
    }); // prettier-ignore
    const post = one(elements, 'article');
    assert.equal(attribute(post, 'id'), 'post-1');
    assert.equal(attribute(one(elements, 'time'), 'datetime'), '2026-11-23T09:30:00Z');
    assert.equal(
      textOf(post),
      '23 November 2026 at 09:30 Key event Gates closed By Ada and Joan The gates are closed.',
    );
  });
});

describe('key events', () => {
  const post = (id: string, more: object = {}): BodyBlock => ({
    type: 'live-post',
    id,
    published: '2026-11-23T09:30:00Z',
    children: [paragraph(`What happened at ${id}. `.repeat(8))],
    ...more,
  });
  const nav = (...blocks: BodyBlock[]) =>
    all(parsePiece(renderArticle(article({ type: 'live' }, ...blocks), options)), 'nav');

  it('stand above the posts, each leading to its own', () => {
    const [list] = nav(
      post('a', { keyEvent: true, title: 'The gate opened' }),
      post('b'),
      post('c d', { keyEvent: true }),
    );
    const links = all(elementsOf(list!), 'a');
    assert.deepEqual(links.map((link) => attribute(link, 'href')), ['#a', '#c-d']); // prettier-ignore
    assert.equal(textOf(links[0]!), 'The gate opened');
    assert.match(textOf(links[1]!), /^What happened at c d\. .{40,}…$/);
  });

  it('are not there where there are none', () => {
    assert.equal(nav(post('a')).length, 0);
  });
});
