import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importArticle, plainText, type Article, type Report } from '../../index.js';

type Item = Record<string, unknown>;

function imported(more: Item): { article: Article; report: Report } {
  const result = importArticle({
    uri: 'urn:harbour:1',
    language: 'en',
    headlines: [{ value: 'Boats are back' }],
    ...more,
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

const html = (value: string, more: Item = {}) =>
  imported({ bodies: [{ contentType: 'text/html', value }], ...more });
const text = (value: string) =>
  plainText(imported({ bodies: [{ contentType: 'text/plain', value }] }).article);
const entry = (report: Report, pointer: string, path?: string) =>
  report.entries.find((one) => one.pointer === pointer && one.path === path);
const types = ({ body }: Article) => body.children.map(({ type }) => type);

test('plain text: paragraphs at empty lines, else at every line; nothing in it is markup', () => {
  assert.equal(text('One\ntwo\n\nthree'), 'One two\n\nthree');
  assert.equal(text('One\r\ntwo\rthree\n'), 'One\n\ntwo\n\nthree');
  assert.equal(text('One <b>two</b> &amp; <script>'), 'One <b>two</b> &amp; <script>');
  assert.equal(text('25\u2009000\u00a0people'), '25\u2009000\u00a0people');
  assert.equal(text('Boats are back\nThey are.'), 'They are.');
});

test('the best body is used: the whole story, HTML before text; the others are listed', () => {
  const chosen = (...bodies: Item[]) => {
    const { report } = imported({
      bodies: bodies.map((one, i) => ({ value: `Body ${i}`, ...one })),
    });
    return report.entries
      .filter(({ pointer, fate }) => /^\/bodies\/\d$/.test(pointer) && fate !== 'dropped')
      .map(({ pointer }) => pointer.slice(8));
  };
  const [plain, rich] = [{ contentType: 'text/plain' }, { contentType: 'text/html' }];
  assert.deepEqual(chosen(plain, rich), ['1']);
  assert.deepEqual(chosen({ ...rich, role: 'summary' }, { ...plain, role: 'main' }), ['1']);
  assert.deepEqual(chosen({ ...rich, role: 'html5' }, { ...rich, role: 'richhtml5' }), ['1']);
  assert.deepEqual(chosen({ ...rich, role: 'html5' }, { ...rich, role: 'full' }), ['1']);
  assert.deepEqual(chosen({ role: 'nitf', contentType: 'text/xml' }, plain), ['1']);
  assert.deepEqual(chosen({ contentType: 'application/pdf' }, plain), ['1']);
  assert.deepEqual(chosen({ ...rich, value: '<p> </p>' }, plain), ['1']);
  assert.deepEqual(chosen({}, {}), ['0']);
});

test('what a body is, where its media type is not told', () => {
  const read = (body: Item) => plainText(imported({ bodies: [body] }).article);
  assert.equal(read({ value: '<p>a</p><p>b</p>' }), 'a\n\nb');
  assert.equal(read({ role: 'html', value: 'a &amp; b' }), 'a & b');
  assert.equal(read({ role: 'text', value: '<p>a</p>' }), '<p>a</p>');
  assert.equal(read({ value: 'a < b, R&D; c' }), 'a < b, R&D; c');
  const other = imported({ bodies: [{ contentType: 'text/markdown', value: 'a **b**' }] });
  assert.equal(plainText(other.article), 'a **b**');
  assert.match(entry(other.report, '/bodies/0')?.reason ?? '', /markdown, read as plain text/);
  const old = imported({ body_text: 'plain', body_xhtml: '<p>a<br/>b</p>' }).article;
  assert.equal(plainText(old), 'a\nb');
});

test('a body that is a whole page, and XML of other vocabularies', () => {
  const page =
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not this</title><style/></head><body><p>This</p></body></html>';
  assert.equal(plainText(html(page).article), 'This');
  const nitf =
    '<nitf><head><docdata/></head><body><body.head><hedline><hl1>Boats are back</hl1></hedline><byline>Ada Wong</byline><dateline>Pier 4</dateline><abstract><p>Why.</p></abstract></body.head><body.content><block><p>One</p><hl2>Two</hl2><p>Three</p></block></body.content></body></nitf>';
  const { article, report } = imported({
    bodies: [{ role: 'nitf', contentType: 'application/xml', value: nitf }],
  });
  assert.deepEqual(types(article), ['paragraph', 'heading', 'paragraph']);
  assert.deepEqual(article.bylines, [{ name: 'Ada Wong' }]);
  assert.equal(article.place, 'Pier 4');
  assert.deepEqual(article.standfirst, [{ type: 'text', value: 'Why.' }]);
  assert.match(entry(report, '/bodies/0')?.reason ?? '', /another vocabulary/);
});

test('what the fields say already is not said twice; what they do not say is taken from the body', () => {
  const body =
    '<h1> Boats are  back </h1><div class="dateline">Pier 4</div><p class="byline">By Ada Wong</p><p>One</p><h1>Two</h1>';
  const known = html(body, { by: 'Ada Wong', located: 'Pier 4' });
  assert.deepEqual(types(known.article), ['paragraph', 'paragraph', 'heading']);
  const same = html(body, { by: 'By Ada Wong, HN', located: 'pier 4' });
  assert.deepEqual(types(same.article), ['paragraph', 'heading']);
  assert.equal(entry(same.report, '/bodies/0/value', 'h1[1]')?.reason, 'repeats the headline');
  assert.equal(entry(same.report, '/bodies/0/value', 'p[1]')?.fate, 'dropped');
  const unknown = html(body, { headlines: [] }).article;
  assert.equal(unknown.headline, 'Boats are back');
  assert.deepEqual(unknown.bylines, [{ name: 'Ada Wong' }]);
  assert.equal(unknown.place, 'Pier 4');
});

test('a first paragraph that is called lead stands under the headline where nothing else does', () => {
  const body = '<div><p class="ingress">Why <em>now</em>.</p><p class="lead">Then.</p></div>';
  const { article, report } = html(body);
  assert.deepEqual(article.standfirst, [
    { type: 'text', value: 'Why ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'now' }] },
    { type: 'text', value: '.' },
  ]);
  assert.equal(article.description, 'Why now.');
  assert.equal(plainText(article), 'Then.');
  assert.equal(entry(report, '/bodies/0/value', 'div[1]/p[1]')?.to, 'standfirst');
  const described = html(body, { descriptions: [{ value: 'Because.' }] }).article;
  assert.equal(plainText(described), 'Why now.\n\nThen.');
  assert.equal(
    plainText(html('<p>First.</p><p class="lead">Then.</p>').article),
    'First.\n\nThen.',
  );
});

test('a dateline inside the first paragraph stays in it', () => {
  const { article } = html('<p><span class="dateline">PIER 4 (HN)</span> — One.</p>', {
    located: 'Pier 4',
  });
  assert.equal(plainText(article), 'PIER 4 (HN) — One.');
});

test('a kicker becomes the label; a sender that is known is not printed', () => {
  const { article, report } = html(
    '<div class="dat"><span class="vignette">Harbour</span><span class="source">HN</span></div><p>One</p>',
    { copyrightHolder: 'HN' },
  );
  assert.deepEqual(article.label, { text: 'Harbour' });
  assert.deepEqual(types(article), ['paragraph']);
  assert.equal(entry(report, '/bodies/0/value', 'div[1]/span[2]')?.reason, 'repeats the copyright');
});

test('boxes are boxes, and notes to newsrooms are not printed', () => {
  const { article, report } = html(
    '<p>One</p><section class="faktaruta x"><h3>Facts</h3><p>Two</p></section><section class="nonpublic_notebook"><p>555 0100</p></section><aside class="infobox"></aside>',
  );
  assert.deepEqual(article.body.children[1], {
    type: 'fact-box',
    title: 'Facts',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Two' }] }],
  });
  assert.equal(article.body.children.length, 2);
  assert.match(entry(report, '/bodies/0/value', 'section[2]')?.reason ?? '', /not for readers/);
});

test('no markup comes through as a string', () => {
  const evil =
    '<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">a</a>';
  const fields = ['by', 'located', 'slugline', 'title', 'copyrightHolder', 'copyrightNotice'];
  const { article } = imported({
    ...Object.fromEntries(fields.map((name) => [name, evil])),
    headlines: [{ contentType: 'text/html', value: `${evil} boat` }],
    descriptions: [{ role: 'html', value: `<p>${evil}</p>` }],
    bodies: [{ contentType: 'text/html', value: `<p>${evil}</p>` }],
    trustIndicators: [{ title: evil, href: 'javascript:alert(1)' }],
    associations: [
      { name: 'main', uri: 'javascript:1', type: 'text', headlines: [{ value: 'A' }] },
      {
        name: 'pic',
        uri: 'urn:x',
        type: 'picture',
        renditions: [{ name: 'a', href: 'javascript:alert(1)' }],
      },
    ],
  });
  // Plain fields are plain: who prints them escapes them.
  assert.equal(article.headline, 'a boat');
  assert.equal(plainText(article), 'a');
  assert.doesNotMatch(
    JSON.stringify([article.standfirst, article.body, article.lead]),
    /<|javascript/,
  );
  assert.equal(article.trust?.[0]?.url, undefined);
  assert.equal(article.next, undefined);
});
