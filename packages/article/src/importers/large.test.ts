/** Documents of some hundred kilobytes that machines send: each takes a time, and a memory, that grows as it does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToBlocks } from '../html/parse.js';
import { safeLink } from '../html/url.js';
import { importArticle, plainText } from '../index.js';
import { many } from '../../../testing/src/effort.js';

/** Far more than any of them needs, in milliseconds of the processor; what grows with the square of its length needs many times as much. */
const PATIENCE = 5000;

function soon<T>(work: () => T): T {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < PATIENCE, `took ${took} ms`);
  return value;
}

function story(...elements: Record<string, unknown>[]) {
  const head = { type: 'story', version: '0.10.7', _id: 'a', language: 'en' };
  const result = importArticle({ ...head, headlines: { basic: 'A' }, content_elements: elements });
  assert.ok(result.ok);
  return result;
}

test('line breaks without end', () => {
  for (const html of [`a${'<br>'.repeat(100_000)}`, `a<b>b${'<br> '.repeat(100_000)}</b>`]) {
    const [block, ...more] = soon(() => htmlToBlocks(html).value);
    assert.equal(more.length, 0);
    assert.equal(plainText([block!]), html.startsWith('a<br>') ? 'a' : 'ab');
  }
});

test('an address with a long gap in it', () => {
  const gap = ' '.repeat(300_000);
  assert.equal(
    soon(() => safeLink(`${gap}/a${gap}b\u0001${gap}`)),
    `/a${gap}b`,
  );
});

test('a list item, a row and a quotation of very many parts', () => {
  for (const [html, words] of [
    [`<ul><li>${'<p>a'.repeat(50_000)}</ul>`, 50_000],
    [`<table><tr>${'<td>a'.repeat(50_000)}</table>`, 50_000],
    [`<pre>${'<b>a</b> '.repeat(50_000)}</pre>`, 50_000],
  ] as const) {
    const { article } = story({ type: 'text', content: html });
    assert.equal(plainText(article).split(/\s+/).length, words);
  }
});

test('very many losses in one element, each said once', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `x-${i}`);
  const content = names.map((name) => `<${name}>a</${name}>`).join('');
  const { report } = soon(() => story({ type: 'text', content }));
  const reason = report.entries.find(({ node }) => node === 'text')!.reason!;
  assert.equal(reason.split('; ').length, names.length);

  const moved = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 ? { type: 'divider' } : { type: 'code', content: 'a' },
  );
  const quote = { type: 'quote', content_elements: [{ type: 'text', content: 'a' }, ...moved] };
  const { report: other } = soon(() => story(quote));
  assert.equal(
    other.entries.find(({ node }) => node === 'quote')!.reason,
    'code moved out of a quotation; thematic-break moved out of a quotation',
  );
});

/** Of the signs that stand one after the other. */
const LONG = many(2_000, 20_000);

test('a post of WordPress with signs that never end', () => {
  const post = (rendered: string) => {
    const result = soon(() =>
      importArticle({ type: 'post', title: { rendered: 'A' }, content: { rendered } }),
    );
    assert.ok(result.ok);
    return plainText(result.article);
  };
  assert.equal(post('['.repeat(LONG * 50)).length, LONG * 50);
  for (const sign of [
    '[caption]',
    '[caption id="a" ',
    '[/caption]',
    '[embed][caption]',
    '[gallery ids=',
    '[a b="',
    '[vc_row]',
    '[[gallery]]',
    '<!-- wp:x /-->',
  ])
    post(sign.repeat(LONG));
  post(`${'[caption]'.repeat(LONG / 2)}a${'[/caption]'.repeat(LONG / 2)}`);
  post(`[a ${'b="c" '.repeat(100_000)}]`);
  post(`${'<p>[caption]'.repeat(LONG)}`);
  assert.equal(
    post(`<p>${'a <img src="/b.jpg"> '.repeat(LONG)}c</p>`).split(/\s+/).length,
    LONG + 1,
  );
  post('<noscript><img src="/a.jpg"></noscript>'.repeat(LONG));
  post(
    `${'<sup data-fn="n">1</sup>'.repeat(LONG)}<ol class="wp-block-footnotes">${'<li id="n">a'.repeat(LONG)}</ol>`,
  );
  post('<iframe class="wp-embedded-content" data-secret="s"></iframe>'.repeat(LONG));
  post('<div class="wp-block-columns"><div class="wp-block-cover">'.repeat(5_000));
  const raw = 'a\n\n'.repeat(100_000);
  const result = soon(() =>
    importArticle({ type: 'post', title: { rendered: 'A' }, content: { raw } }),
  );
  assert.ok(result.ok && result.article.body.children.length === 100_000);
});

const listOf = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

function item(more: Record<string, unknown>) {
  const result = importArticle({
    uri: 'urn:x',
    language: 'en',
    headlines: [{ value: 'A' }],
    ...more,
  });
  assert.ok(result.ok, JSON.stringify(result).slice(0, 1000));
  return result;
}

const picture = (i: number) => ({
  name: `n${i}`,
  uri: `urn:${i}`,
  type: 'picture',
  renditions: [{ name: 'main', href: `https://media.example/${i}.jpg` }],
});

test('very many items that belong to a story, each in the body', () => {
  const value = listOf(10_000, (i) => `<!-- EMBED START Image {id: "n${i}"} --><img src="/x.jpg">`);
  const bodies = [{ contentType: 'text/html', value: value.join('') }];
  const { article } = soon(() => item({ bodies, associations: listOf(10_000, picture) }));
  assert.equal(article.body.children.length, 10_000);
  const [last] = article.body.children.slice(-1);
  assert.ok(last?.type === 'image-set');
  assert.equal(last.picture?.fallbackImage.url, 'https://media.example/9999.jpg');
});

test('very many items that no body refers to, names, wordings and files', () => {
  const bare = soon(() =>
    item({ associations: listOf(10_000, (i) => ({ name: 'main', uri: `urn:${i}` })) }),
  );
  assert.equal(bare.article.body.children.length, 10_000);
  const { article } = soon(() =>
    item({
      subjects: listOf(5_000, (i) => ({ name: `s${i}` })),
      descriptions: listOf(5_000, (i) => ({ value: `d${i}` })),
      headlines: listOf(5_000, (i) => ({ role: `r${i}`, value: `h${i}` })),
    }),
  );
  assert.equal(article.topics?.length, 5_000);
  const renditions = listOf(10_000, (i) => ({
    ...picture(i).renditions[0],
    width: i + 1,
    height: i + 1,
  }));
  const { article: wide } = soon(() => item({ type: 'picture', renditions }));
  assert.ok(wide.lead?.type === 'image-set');
  assert.equal(wide.lead.picture?.fallbackImage.width, 2560);
});

test('items in items without end', () => {
  let nested: Record<string, unknown> = { name: 'a', uri: 'urn:a' };
  for (let depth = 0; depth < 40; depth++)
    nested = { name: 'a', uri: 'urn:a', associations: [nested] };
  assert.equal(item({ associations: [nested] }).report.sums.total, 47);
  for (let depth = 0; depth < 10_000; depth++) nested = { associations: { a: nested } };
  const result = importArticle({ uri: 'urn:x', type: 'text', ...nested });
  assert.ok(!result.ok);
  assert.match(result.problems[0]!.message, /nested more than/);
});

test('XHTML that is none, a byline without end, and elements that hold nothing', () => {
  for (const value of [
    '<![CDATA[',
    '<?x ',
    '<p/>',
    '<x:y/>',
    '<figure><p class="credit">a',
    '<div id="n"></div>',
  ])
    soon(() => item({ bodies: [{ role: 'xhtml', value: value.repeat(5_000) }] }));
  soon(() => item({ by: `${'Ann Lee, '.repeat(100_000)} and Bo Ek` }));
});
