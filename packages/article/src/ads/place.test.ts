import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { article, heading, paragraph, text } from '../../samples/make.js';
import { anyArticle } from '../../samples/any.js';
import { brokenIn } from '../../samples/broken-rules.js';
import { METRICS, placeAds, type AdPolicy, type Article, type BodyBlock } from '../index.js';
import { many } from '../../../testing/src/effort.js';

const paragraphs = (count: number, words = 60) =>
  Array.from({ length: count }, (_, i) => paragraph(text(words), `p${i}`));
const image = (more: object = {}): BodyBlock => ({
  type: 'image-set',
  picture: { alt: '', fallbackImage: { url: '/a.jpg', width: 1600, height: 900 }, ...more },
});
const places = (blocks: BodyBlock[], more: Partial<Article> = {}) =>
  placeAds(article(blocks, more)).positions.map(({ after }) => after);
/** What is said of the seam after a block. */
const at = (blocks: BodyBlock[], after: number, more: Partial<Article> = {}) =>
  placeAds(article(blocks, more)).trace.find((one) => one.after === after)!;
/** A story in which the seam after `gap` lies in the middle of much text. */
const around = (...gap: BodyBlock[]) => [...paragraphs(20), ...gap, ...paragraphs(20)];
const refusedAround = (...gap: BodyBlock[]) => at(around(...gap), 19 + gap.length).refused;

test('a short story has none, a long one as many as stand a screen and a half apart', () => {
  assert.deepEqual(places(paragraphs(4)), []);
  const { positions } = placeAds(article(paragraphs(40)));
  assert.ok(positions.length >= 4 && positions.length <= 8, JSON.stringify(positions));
  assert.ok(positions.some(({ screens }) => screens === 'narrow'));
  assert.ok(positions.some(({ screens }) => screens === 'all'));
  assert.equal(places(paragraphs(400)).length, 8);
});

test('each hard rule refuses by its name', () => {
  const both = (rule: string) => ({ narrow: rule, wide: rule });
  assert.deepEqual(refusedAround(heading('A')), both('after-heading'));
  assert.deepEqual(refusedAround(paragraph('These came:')), both('after-colon'));
  assert.notEqual(refusedAround(paragraph('他說：是')).narrow, 'after-colon');
  assert.deepEqual(refusedAround(paragraph('“These came:”')), both('after-colon'));
  assert.deepEqual(refusedAround(paragraph('他說：')), both('after-colon'));
  const newsletter: BodyBlock = { type: 'newsletter', title: 'A', url: '/a' };
  assert.deepEqual(refusedAround(newsletter), both('beside-box'));
  assert.deepEqual(at(around(newsletter), 19).refused, both('beside-box'));
  assert.deepEqual(refusedAround({ type: 'correction', text: 'A' }), both('beside-box'));
  assert.deepEqual(refusedAround(image()), both('near-media'));
  assert.deepEqual(at(around(image()), 19).refused, both('near-media'));
  assert.deepEqual(refusedAround(heading('A'), paragraph('Few words.')), both('near-heading'));
  const link: BodyBlock = { type: 'recommended', url: '/a', teaserTitleOverride: 'A' };
  assert.deepEqual(refusedAround(link), both('near-link'));
  assert.deepEqual(at(paragraphs(30), 0).refused, both('first-screen'));
  assert.deepEqual(at(paragraphs(30, 300), 1).refused, both('too-early'));
  assert.deepEqual(at(paragraphs(30), 28).refused, both('end'));
  assert.deepEqual(at(paragraphs(30), 29).refused, both('end'));
});

test('clearances are those of each width: a picture after 100 px of text, a wide one, a heading to come', () => {
  const lines = (count: number) => paragraph(text(count * 7), 'gap');
  const isNear = (blocks: BodyBlock[], after: number, width: 'narrow' | 'wide') =>
    at(blocks, after).refused[width]?.startsWith('near-') === true;
  const after = around(image(), lines(3));
  assert.equal(isNear(after, 21, 'narrow'), false);
  const wide = around(image({ layoutWidth: 'full-width' }), lines(3));
  assert.equal(isNear(wide, 21, 'narrow'), true);
  const before = around(lines(3), heading('A'));
  assert.equal(isNear(before, 19, 'narrow'), false);
  assert.equal(isNear(before, 19, 'wide'), true);
  assert.equal(isNear(before, 20, 'wide'), false);
});

test('the end of a section is better than the middle of one', () => {
  const blocks = [...paragraphs(9), heading('A'), ...paragraphs(9)];
  assert.ok(places(blocks).includes(8));
});

test('a closed article has no ad at the end of its preview', () => {
  const access = { model: 'subscriber' as const, preview: { after: 'p9' } };
  assert.equal(at(paragraphs(30), 9, { access }).refused.narrow, 'paywall-cut');
});

test('an editor places; what breaks a rule stands and is said, Better Ads excepted', () => {
  const ad: BodyBlock = { type: 'ad-position' };
  const mine: BodyBlock = { type: 'ad-position', id: 'mine', format: 'half-page' };
  const blocks = [heading('A'), mine, ...paragraphs(40), ad, ad];
  const { positions, trace } = placeAds(article(blocks));
  const first = { after: 1, id: 'mine', format: 'half-page', screens: 'all', tier: 'full' };
  assert.deepEqual(positions[0], first);
  assert.equal(positions.length, 3);
  const broken = trace.find(({ after }) => after === 1)?.broken;
  for (const rule of ['after-heading', 'first-screen', 'too-early'] as const)
    assert.ok(broken?.includes(rule), rule);
  assert.ok(trace.at(-1)?.broken?.includes('too-close'));
  assert.equal(trace.find(({ after }) => after === 20)?.refused.narrow, 'manual-wins');
  const crowded = placeAds(article([...paragraphs(6), ad, ad, ad, ...paragraphs(2)]));
  assert.ok(crowded.positions.length < 3);
  assert.equal(crowded.trace.find(({ after }) => after === 8)?.refused.wide, 'better-ads');
});

test('a sensitive article has none, whatever an editor or the template says', () => {
  const blocks = [...paragraphs(20), { type: 'ad-position' } as const, ...paragraphs(20)];
  const { positions, template, trace } = placeAds(article(blocks, { sensitive: true }));
  assert.deepEqual(positions, []);
  assert.ok(template.length > 0 && template.every(({ taken }) => !taken));
  assert.ok(trace.every(({ refused }) => refused.narrow === 'sensitive'));
});

test('policies are data: fewer for subscribers, none, or the publisher’s own', () => {
  const long = article(paragraphs(200));
  const count = (policy: Parameters<typeof placeAds>[1]) => placeAds(long, policy).positions.length;
  assert.equal(count('full'), 8);
  assert.equal(count('light'), 3);
  assert.equal(count('none'), 0);
  assert.deepEqual(placeAds(long, 'none').template, []);
  assert.equal(count({ most: 2 }), 2);
  assert.equal(placeAds(long, { format: 'half-page' }).positions[0]?.format, 'half-page');
});

test('the template’s own count in density, and give way to Better Ads', () => {
  const taken = (blocks: BodyBlock[]) =>
    placeAds(article(blocks)).template.filter((one) => one.taken).length;
  assert.equal(taken(paragraphs(40)), 3);
  assert.ok(taken(paragraphs(2)) < 3);
  const alone: Partial<AdPolicy> = { template: [] };
  const story = article(paragraphs(12));
  const positions = (policy: Partial<AdPolicy>) => placeAds(story, policy).positions.length;
  assert.ok(positions(alone) > positions({}));
});

test('footnotes and unknown nodes are nowhere in the story', () => {
  const note: BodyBlock = { type: 'footnote', id: 'n', children: [paragraph('A')] };
  const strange: BodyBlock = { type: 'unknown', originalType: 'x' };
  const blocks = paragraphs(30).flatMap((block) => [block, note, strange]);
  const chosen = places(
    blocks.map((block, i) => (block === note ? { ...note, id: `n${i}` } : block)),
  );
  assert.deepEqual(
    chosen,
    places(paragraphs(30)).map((after) => after * 3),
  );
});

test('no hard rule is broken and nothing changes, in whatever story', () => {
  fc.assert(
    fc.property(
      anyArticle(),
      fc.constantFrom('full' as const, 'light' as const),
      (story, policy) => {
        const placement = placeAds(story, policy);
        assert.deepEqual(brokenIn(story, placement, policy, METRICS), []);
        assert.equal(
          JSON.stringify(placeAds(structuredClone(story), policy)),
          JSON.stringify(placement),
        );
      },
    ),
    { numRuns: many(200, 1000, 5000) },
  );
});

test('the check of the rules can fail', () => {
  const story = article([...paragraphs(20), heading('A'), ...paragraphs(20)]);
  const placement = placeAds(story);
  for (const after of [0, 20, 39]) {
    const wrong = { ...placement, positions: [{ after, format: 'mpu', screens: 'all' as const }] };
    assert.ok(brokenIn(story, wrong, 'full', METRICS).length > 0, String(after));
  }
});
