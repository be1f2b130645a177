import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { many } from '../../../testing/src/effort.js';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { article, paragraphs, picture } from '../../test/articles.js';
import { all, attribute, elementsOf, has, parsePage, textOf } from '../../test/parsed.js';
import { renderPage, type PolicyName, type RenderOptions } from '../index.js';
import { absolute } from '../names.js';
import { pageWords } from '../words/all.js';

const ORIGIN = 'https://post.example';
const POLICIES = Object.keys(pageWords('en').trust.policies) as PolicyName[];
const ROLES = ['ethics', 'corrections', 'ownership', 'funding', 'feedback', 'method', 'other'];

const words = fc.stringMatching(/^[A-Za-z<&"'][a-z <&"']{0,20}[a-z]$/);
const address = fc.oneof(
  fc.stringMatching(/^\/[a-d]$/),
  fc.stringMatching(/^https:\/\/[a-d]\.example\/$/),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '//evil.example\\@post.example', ''),
);
const trustful = fc.record(
  {
    method: words,
    why: words,
    sources: fc.array(fc.record({ text: words, url: address }, { requiredKeys: ['text'] })),
    trust: fc.array(
      fc.record(
        { role: fc.constantFrom(...ROLES), title: words, url: address },
        { requiredKeys: ['role', 'title'] },
      ),
    ),
    corrections: fc.array(fc.record({ text: words })),
    bylines: fc.array(fc.record({ name: words, expertise: words }, { requiredKeys: ['name'] })),
  },
  { requiredKeys: [] },
);
const policies = fc.dictionary(fc.constantFrom(...POLICIES), address);

function pageOf(fields: Partial<Article>, more: Partial<RenderOptions> = {}) {
  const given = article({ type: 'opinion', ...fields }, ...paragraphs(2));
  const elements = parsePage(renderPage(given, { origin: ORIGIN, ...more }));
  const badge = all(elements, 'news-trust-badge')[0];
  const inside = badge ? elementsOf(badge) : [];
  const lists = all(inside, 'ul').map((list) => elementsOf(list));
  const [data] = all(elements, 'script').filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  );
  const graph = JSON.parse((data!.childNodes[0] as { value: string }).value);
  return { elements, badge, inside, lists, json: graph['@graph'][0] };
}

const list = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : [value].flat() as T[]); // prettier-ignore
const hrefs = (elements: ReturnType<typeof elementsOf>) =>
  all(elements, 'a').flatMap((link) => {
    const href = attribute(link, 'href');
    // Corrections are told on the page itself.
    return href?.startsWith('#') ? [] : (absolute(href, ORIGIN) ?? []);
  });

test('what the badge shows is what machines read, and the reverse', () => {
  fc.assert(
    fc.property(trustful, policies, (fields, named) => {
      const given = fields as Partial<Article>;
      const { inside, elements, json } = pageOf(given, { publisher: { name: 'Post', policies: named } }); // prettier-ignore
      const shown = new Set(hrefs(inside));
      const cited = list(json.citation) as { name: string; url?: string }[];
      const told = new Set<string>([
        ...POLICIES.flatMap((policy) => list<string>(json.publisher[policy])),
        ...list<string>(json.publishingPrinciples),
        ...cited.flatMap(({ url }) => url ?? []),
      ]);
      assert.deepEqual([...shown].sort(), [...told].sort());
      const panel = inside.find((element) => has(element, 'data-panel'));
      const read = panel ? textOf(panel) : '';
      const same = (text: string) => text.replace(/\s+/g, ' ').trim();
      assert.ok(read.startsWith(same(json.backstory ?? '')), `${read}: ${json.backstory}`);
      for (const { name } of cited) assert.ok(read.includes(same(name)), read);
      for (const { knowsAbout } of list(json.author) as { knowsAbout?: string }[])
        assert.ok(read.includes(same(knowsAbout ?? '')), read);
      const notes = all(elements, '.news-correction').map((note) => textOf(note));
      const corrections = list(json.correction) as { text: string }[];
      assert.equal(corrections.length, notes.length);
      corrections.forEach(({ text }, at) => assert.ok(notes[at]!.endsWith(same(text)), notes[at]));
    }),
    { numRuns: many(200, 2000) },
  );
});

test('every policy that schema.org has a name for has one in every language', () => {
  assert.equal(POLICIES.length, 12);
  const named = Object.fromEntries(POLICIES.map((policy) => [policy, `/about/${policy}`]));
  for (const lang of LANGUAGES) {
    const { inside } = pageOf({ language: lang }, { publisher: { name: 'Post', policies: named } });
    const titles = all(inside, 'a').map((link) => textOf(link));
    assert.equal(new Set(titles).size, POLICIES.length, `${lang}: ${titles}`);
    assert.ok(titles.every((title) => title.length > 3 && !/[{}]/.test(title)));
  }
});

test('a policy of the article’s own words stands once, and what is said by the paper is in a group that says so', () => {
  const { lists, inside } = pageOf(
    {
      sources: [{ text: 'The deeds of 1851', url: '/deeds.pdf' }, { text: 'Nine tenants' }],
      trust: [{ role: 'ethics', title: 'We label opinion', url: '/about/ethics' }],
      bylines: [{ name: 'Ada Wong', expertise: 'Ada Wong reads deeds.', url: '/ada' }],
    },
    {
      publisher: { name: 'Post', policies: { ethicsPolicy: '/ethics', masthead: '/about/us' } },
      trustRows: [
        { title: 'Member of press.example', url: 'https://press.example/', state: { kind: 'linked-both-ways', says: 'Both say so' } },
      ],
    }, // prettier-ignore
  );
  assert.deepEqual(
    lists.map((items) => all(items, 'li').map((item) => textOf(item))),
    [
      ['The deeds of 1851', 'Nine tenants'],
      ['Type of article: Opinion', 'Ada Wong reads deeds.', 'We label opinion', 'Who makes this paper'],
      ['Member of press.example Both say so'],
    ], // prettier-ignore
  );
  const titles = inside.filter((element) => has(element, 'data-group')).map((one) => textOf(one));
  assert.deepEqual(titles, ['What this is based on', 'What the paper says about it', 'Checked with others']); // prettier-ignore
  const states = lists.map((items) =>
    all(items, 'li').map((item) => attribute(item, 'data-state')),
  );
  assert.deepEqual(states.flat(), [...Array(6).fill('claimed'), 'linked-both-ways']);
});

test('no badge for the label alone', () => {
  assert.equal(pageOf({}).badge, undefined);
});

test('a check of the pictures is offered where it is asked for and there are any, in every language', () => {
  const lead = picture('mill') as Article['lead'];
  const credentials = { anchors: '/trust/anchors.pem' };
  const checks = (fields: Partial<Article>, more: Partial<RenderOptions> = { credentials }) =>
    pageOf(fields, more).inside.filter((element) => has(element, 'data-check'));
  assert.equal(checks({ lead }).length, 1);
  assert.equal(checks({}).length, 0);
  assert.equal(checks({ lead }, {}).length, 0);
  const seen = new Set<string>();
  for (const language of LANGUAGES) {
    const [check] = checks({ lead, language });
    const words = JSON.parse(attribute(check!, 'data-check')!) as Record<string, string>;
    assert.deepEqual(Object.keys(words), ['check', 'checking', 'notChecked', 'trusted', 'unknown-signer', 'altered', 'invalid', 'none']); // prettier-ignore
    assert.ok(words['trusted']!.includes('{name}') && words['unknown-signer']!.includes('{name}'));
    seen.add(Object.values(words).join());
  }
  assert.equal(seen.size, LANGUAGES.length);
});

test('a corrected article leads to its corrections, and a mark of somebody else stands first', () => {
  const { inside, elements } = pageOf(
    { corrections: [{ text: 'Built in 1851.', date: '2026-11-21' }, { text: 'In May.' }] },
    { trustMark: html`<a href="https://marks.example/post"><img src="/mark.svg" alt="Audited"></a>` },
  ); // prettier-ignore
  const [mark, ...others] = all(inside, 'a');
  assert.equal(attribute(mark!, 'href'), 'https://marks.example/post');
  const link = others.find((one) => textOf(one) === 'Correction (21 November 2026)')!;
  const told = elements.find((one) => `#${attribute(one, 'id')}` === attribute(link, 'href'));
  assert.ok(textOf(told!).endsWith('Built in 1851.'));
});
