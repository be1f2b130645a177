/** Whatever is in an item, every object, every field and every element of it has one line: counted here by other means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { objectPointers } from '../../../samples/make.js';
import { checkArticle, importArticle, type Report } from '../../index.js';
import { many } from '../../../../testing/src/effort.js';

const word = fc.string({ unit: fc.constantFrom(...'abÄ ش漢.<&'), maxLength: 12 });
const html = fc
  .array(
    fc.constantFrom(
      ...['<p>', '</p>', '<b>', '</b>', 'word', ' ', '<img src="/a.jpg">', '<ul><li>', '</ul>'],
      ...[
        '<h1>Title</h1>',
        '<figure>',
        '</figure>',
        '<figcaption>c</figcaption>',
        '<script>x</script>',
      ],
      ...[
        '<div class="byline">A B</div>',
        '<p class="lead">',
        '<img data-ref="n1" src="x">',
        '<hl2>',
        '</hl2>',
      ],
      ...[
        '<section class="factbox">',
        '</section>',
        '<div id="n2"></div>',
        '<media>',
        '</media>',
        '<x-y>',
      ],
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));
const role = fc.constantFrom('main', 'text', 'caption', 'html', 'short', 'summary', 'alt');
const some = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });
const maybe = <T extends Record<string, fc.Arbitrary<unknown>>>(
  model: T,
  ...requiredKeys: (keyof T & string)[]
) => fc.record(model, { requiredKeys });

const wordings = some(
  maybe({ role, contentType: fc.constantFrom('text/html', 'text/plain'), value: word }, 'value'),
);
const concepts = some(
  maybe({
    name: word,
    rel: fc.constantFrom('about', 'author', 'category', 'x'),
    contactInfo: some(fc.constant({ type: 'phone', value: '1', address: { lines: ['a'] } })),
    geoJSON: fc.constant({ type: 'Point', coordinates: [1, 2] }),
  }),
);
const renditions = some(
  maybe(
    {
      name: fc.constantFrom('main', 'thumb', '16-9'),
      href: fc.constantFrom('https://a.example/b.jpg', '/c.mp4', 'javascript:1', 'd.mp3'),
      contentType: fc.constantFrom('image/jpeg', 'video/mp4', 'audio/mpeg', 'text/xml'),
      width: fc.constantFrom(1, 640, 3000),
      height: fc.constantFrom(1, 480),
      poi: fc.constant({ x: 1, y: 2 }),
    },
    'name',
  ),
  5,
);
const type = fc.constantFrom('text', 'picture', 'video', 'audio', 'graphic', 'composite');
const fields = {
  type,
  headlines: wordings,
  descriptions: wordings,
  bodies: some(maybe({ role, contentType: fc.constant('text/html'), value: html }, 'value')),
  by: word,
  renditions,
  people: concepts,
  subjects: concepts,
  places: concepts,
  genres: concepts,
  infoSources: concepts,
  trustIndicators: some(maybe({ title: word, href: word, role: word })),
  aiInfo: some(maybe({ name: word, system: fc.constant({ name: 'S' }), more: fc.constant({}) })),
  rightsInfo: fc.constant({ linkedRights: 'https://a.example/' }),
  altIds: some(maybe({ role: word, value: word })),
  slugline: word,
  title: word,
  located: word,
  urgency: fc.constantFrom(1, 9),
};
const association = maybe(
  {
    ...fields,
    name: fc.constantFrom('n1', 'n2', 'mainimage', 'facts'),
    uri: fc.constantFrom('urn:1', 'https://a.example/1'),
  },
  'name',
  'uri',
);
const item = maybe(
  { ...fields, uri: fc.constant('urn:0'), associations: some(association, 5) },
  'uri',
);

/** Names and numbers of the elements that a parser finds in a text. */
function elementsIn(html: string): string[] {
  const found: string[] = [];
  const open: Tree.ChildNode[] = [...parseFragment(html, { scriptingEnabled: false }).childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node.tagName);
    open.push(...node.childNodes);
  }
  return found.sort();
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((holder, key) => (holder as Record<string, unknown>)[key], value);
}

function assertWhole(source: object, report: Report): void {
  const own = report.entries.filter(({ path }) => path === undefined);
  const expected = new Set([
    ...objectPointers(source),
    ...Object.keys(source).map((key) => `/${key}`),
  ]);
  assert.deepEqual(own.map(({ pointer }) => pointer).sort(), [...expected].sort());
  const read = new Set(report.entries.filter(({ path }) => path).map(({ pointer }) => pointer));
  for (const pointer of read) {
    const lines = report.entries.filter((one) => one.pointer === pointer && one.path);
    assert.deepEqual(
      lines.map(({ node }) => node).sort(),
      elementsIn(String(at(source, pointer)).trim()),
    );
    assert.equal(new Set(lines.map(({ path }) => path)).size, lines.length);
  }
  for (const { fate, to, reason } of report.entries) {
    assert.equal(fate === 'mapped' || Boolean(reason), true);
    assert.equal(fate === 'dropped' && Boolean(to), false);
  }
}

test('a generated item is an article with a whole report, or is refused at a place', (t) => {
  const sums = { imported: 0, refused: 0 };
  fc.assert(
    fc.property(item, (source) => {
      const result = importArticle(source, { from: 'ninjs' });
      if (!result.ok) {
        sums.refused += 1;
        for (const { message } of result.problems) assert.match(message, /no article/);
        return;
      }
      sums.imported += 1;
      assert.ok(checkArticle(result.article).ok);
      assertWhole(source, result.report);
    }),
    { numRuns: many(60, 300) },
  );
  assert.ok(sums.imported > many(15, 150) && sums.refused > 5, JSON.stringify(sums));
  t.diagnostic(`generated: ${sums.imported} imported, ${sums.refused} refused`);
});
