/** No field of any document can put markup, script or a refused address into the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import { renderBlocks, renderPage } from './index.js';
import { jsonLd } from './json-ld/json-ld.js';
import { partFor } from './part.js';
import { everyField, harmless, stringFields } from '../test/every-field.js';
import { all, attribute, has, parsePage, parsePiece, type Element } from '../test/parsed.js';
import { sample } from '../../testing/src/effort.js';

const options = {
  origin: 'https://post.example',
  publisher: { name: 'The Harbour Post' },
  settings: { next: { limit: 3 } },
  access: { granted: true },
};

const MARKUP = [
  '"><script>alert(1)</script>',
  `'><img src=x onerror=alert(1)>`,
  '" onmouseover="alert(1)" style="color:red" x="',
  '</script><script>alert(1)</script>',
  '<!--', '-->', '<!-- --!><svg onload=alert(1)>', ']]>', '<![CDATA[<b>]]>',
  '</title></style></textarea></noscript></template><iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;&#60;b&#62;', '<a href="javascript:alert(1)">', '\u2028\u2029', '\u202e\u2066\u200f',
  'a\0b', '\ud800', '\udc00<b>', '`${alert(1)}`', '{n} {what} {title}', "$&$'$`", '\ufeff',
]; // prettier-ignore
const ADDRESSES = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \u0001javascript:alert(1)', 'java\tscr\nipt:alert(1)',
  '\u00a0javascript:alert(1)', 'javascript&colon;alert(1)', 'vbscript:x', 'data:text/html,<script>alert(1)</script>',
  'blob:https://post.example/1', '//evil.example/x', 'https://user:pass@evil.example/', 'http://[', '\\\\evil.example',
]; // prettier-ignore
/** Many at once, for the fields one by one: refused as an address, words everywhere else. */
const BOMB = `java\tscript:alert(1)//"'><script>alert(1)</script></script><!--<img src=x onerror=alert(1)>\u202e\0\ud800`;

const LIVES_IN_URLS = new Set([
  'href', 'src', 'action', 'formaction', 'poster', 'cite', 'hls', 'url', 'captions', 'feed', 'endpoint', 'ping', 'data',
]); // prettier-ignore

function count(elements: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const element of elements) {
    add(element.tagName);
    for (const { name } of element.attrs) add(`${element.tagName} ${name}`);
  }
  return counts;
}

function schemeOf(address: string): string | undefined {
  if (address === 'about:invalid') return undefined;
  return URL.canParse(address, options.origin)
    ? new URL(address, options.origin).protocol
    : undefined;
}

function checkElements(elements: readonly Element[], name: string): void {
  for (const element of elements) {
    for (const { name: attr, value } of element.attrs) {
      const where = `${name}: <${element.tagName} ${attr}="${value}">`;
      assert.doesNotMatch(attr, /^on|^style$|^srcdoc$/, where);
      if (!LIVES_IN_URLS.has(attr)) continue;
      assert.ok([undefined, 'http:', 'https:', 'mailto:', 'tel:'].includes(schemeOf(value)), where);
    }
    for (const candidate of attribute(element, 'srcset')?.split(', ') ?? []) {
      assert.match(schemeOf(candidate.split(' ')[0]!) ?? 'https:', /^https?:$/, name);
    }
  }
}

function scripts(
  elements: readonly Element[],
): { type: string; src?: string | undefined; text: string }[] {
  return all(elements, 'script').map((script) => ({
    type: attribute(script, 'type') ?? '',
    src: attribute(script, 'src'),
    text: script.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
  }));
}

function checkScripts(elements: readonly Element[], article: Article, name: string): void {
  const [linked, settings, ...kit] = scripts(elements);
  for (const { type, src, text } of kit) {
    assert.deepEqual([type, text], ['module', ''], name);
    assert.match(src!, /^\/broadsheet\/cdn\/[a-z-]+\.js$/, name);
  }
  assert.deepEqual(JSON.parse(settings!.text), options.settings, name);
  const meant = jsonLd(partFor(article, options.access), article, options);
  assert.equal(linked!.type, 'application/ld+json', name);
  assert.deepEqual(JSON.parse(linked!.text), JSON.parse(JSON.stringify(meant)), name);
}

function check(article: Article, most: ReadonlyMap<string, number>, name: string): void {
  const elements = parsePage(renderPage(article, options));
  for (const [key, number] of count(elements)) {
    assert.ok(
      number <= (most.get(key) ?? 0),
      `${name}: <${key}> ${number} times, not ${most.get(key) ?? 0}`,
    );
  }
  checkElements(elements, name);
  checkScripts(elements, article, name);
}

/** What fields without words decide: the kind, the access, what stands above the story. */
function variants(article: Article): Article[] {
  const leads = ['video', 'youtube-video', 'gallery', 'embed'].map(
    (type) => article.body.children.find((block) => block.type === type) as Article['lead'],
  );
  return [
    { ...article, type: 'opinion', sensitive: false, access: { model: 'free' } },
    { ...article, type: 'live', access: { model: 'metered', preview: { blocks: 3 } } },
    ...leads.map((lead): Article => ({ ...article, type: 'sponsored', lead, access: { model: 'subscriber' } })),
  ]; // prettier-ignore
}

function checkAgainst(markup: string, benign: string, name: string, parse: typeof parsePage): void {
  const most = count(parse(benign));
  const elements = parse(markup);
  for (const [key, number] of count(elements)) {
    assert.ok(number <= (most.get(key) ?? 0), `${name}: <${key}> ${number} times`);
  }
  checkElements(elements, name);
}

describe('a document with every field of the schema', () => {
  const fields = stringFields();
  const plain = everyField(harmless);
  const most = count(parsePage(renderPage(plain, options)));

  it('has every type of block, and prints most of them', () => {
    const types = new Set(plain.body.children.map(({ type }) => type));
    assert.ok(types.size >= 40, `${types.size} types`);
    for (const tag of [
      'table',
      'blockquote',
      'aside',
      'dl',
      'audio',
      'news-video',
      'news-figure',
      'pre',
    ]) {
      assert.ok(most.get(tag), `no <${tag}>`);
    }
    assert.ok(fields.length >= 250, `${fields.length} fields`);
    assert.equal(most.get('iframe'), undefined);
  });

  for (const words of [...MARKUP, ...ADDRESSES]) {
    it(`holds ${JSON.stringify(words)} in every field at once`, () => {
      check(
        everyField(() => words),
        most,
        words,
      );
    });
  }

  it(`holds them in each of ${fields.length} fields in turn`, () => {
    for (const field of sample(fields, 80)) {
      const article = everyField((at, name) => (at === field ? BOMB : harmless(at, name)));
      check(article, most, field);
    }
  });

  for (const words of [BOMB, MARKUP[9]!, ADDRESSES[3]!]) {
    it(`holds ${JSON.stringify(words)} in every kind of article, cut and open, and in the paid part`, () => {
      const benign = variants(plain);
      for (const [i, article] of variants(everyField(() => words)).entries()) {
        for (const granted of [false, true]) {
          const open = { ...options, access: { granted } };
          const [given, meant] = [renderPage(article, open), renderPage(benign[i]!, open)];
          checkAgainst(given, meant, words, parsePage);
        }
        const paid = (of: Article) => renderBlocks(of.body.children, of, options);
        checkAgainst(paid(article), paid(benign[i]!), words, parsePiece);
      }
    });
  }

  it('prints hostile words as words', () => {
    const page = renderPage(
      everyField((at, name) => (name === 'headline' ? MARKUP[0]! : harmless(at, name))),
      options,
    );
    const headline = parsePage(page).find((element) => attribute(element, 'slot') === 'headline')!;
    assert.equal('value' in headline.childNodes[0]! && headline.childNodes[0].value, MARKUP[0]);
    assert.ok(!has(headline, 'onclick'));
  });

  it('moves when it should: a page with a planted handler fails', () => {
    const elements = parsePage('<p onclick="x">');
    assert.throws(() => checkElements(elements, 'planted'));
    assert.throws(() => checkElements(parsePage('<a href="javascript:x">'), 'planted'));
  });
});
