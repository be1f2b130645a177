import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { article, paragraph, text } from '../../samples/make.js';
import { anyArticle } from '../../samples/any.js';
import { brokenIn } from '../../samples/broken-rules.js';
import { METRICS, placeAds, type AdPolicy, type BodyBlock, type Placement } from '../index.js';
import { many } from '../../../testing/src/effort.js';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(text(60), `p${i}`));

/** What readers of the tier `light` see of a page that is made for all. */
function lightPart({ positions, template, trace }: Placement): Placement {
  return {
    positions: positions.filter(({ tier }) => tier !== 'full'),
    template: template.filter(({ tier }) => tier !== 'full'),
    trace,
  };
}

/** Some blocks followed by positions that an editor set. */
function edited(blocks: readonly BodyBlock[], after: readonly number[]): BodyBlock[] {
  const formats = ['mpu', 'half-page', undefined];
  return blocks.flatMap((block, i): BodyBlock[] => {
    if (!after.includes(i)) return [block];
    const format = formats[i % formats.length];
    return [block, { type: 'ad-position', ...(format && { format }) }];
  });
}

test('of a long story light keeps three at most, and of the template only the end', () => {
  const { positions, template } = lightPart(placeAds(article(paragraphs(200))));
  assert.equal(positions.length, 3);
  assert.deepEqual(
    template.map(({ unit }) => unit),
    ['article-end'],
  );
});

test('what light has no room for is marked, and what it has is not', () => {
  const { positions } = placeAds(article(paragraphs(200)));
  assert.equal(positions.filter(({ tier }) => tier === 'full').length, 5);
  assert.ok(positions.every((one) => one.tier === 'full' || !('tier' in one)));
});

test('nothing is marked in a placement of light or none, nor in a sensitive article', () => {
  const long = article(paragraphs(200));
  for (const placement of [placeAds(long, 'light'), placeAds(long, 'none'), placeAds({ ...long, sensitive: true })])
    assert.doesNotMatch(JSON.stringify(placement), /"tier"/); // prettier-ignore
});

test('an editor’s positions stand for readers of full, and for readers of light as far as the limits go', () => {
  const blocks = edited(paragraphs(200), [0, 60, 61, 90, 120, 150, 180]);
  const story = article(blocks);
  const whole = placeAds(story);
  assert.equal(whole.positions.length, 7);
  const marked = lightPart(whole).positions;
  assert.equal(marked.length, 3);
  const { positions, trace } = placeAds(story, 'light');
  assert.deepEqual(positions, marked);
  const byHand = trace.filter(({ after }) => blocks[after]!.type === 'ad-position');
  assert.equal(byHand[0]?.refused.narrow, 'first-screen');
  assert.ok(byHand.some(({ refused }) => refused.wide === 'too-many'));
  assert.ok(trace.every(({ broken }) => broken === undefined));
});

test('an editor’s position before everything is refused without a crash, whatever the policy', () => {
  const story = article([{ type: 'ad-position' }, ...paragraphs(20)]);
  const policy = { strict: true, textBefore: 0, screensBefore: 0 };
  assert.equal(placeAds(story, policy).positions.length, 1);
  assert.deepEqual(lightPart(placeAds(story)).positions, []);
});

test('a story that has room on a phone alone keeps that in light', () => {
  const { positions } = lightPart(placeAds(article(paragraphs(17))));
  assert.deepEqual(
    positions.map(({ screens }) => screens),
    ['narrow'],
  );
});

test('what light keeps breaks no rule of light, in whatever story', () => {
  const policies: (Partial<AdPolicy> | 'full')[] = [
    'full',
    { format: 'half-page' },
    { template: [], most: 20, screensApart: 0.5, density: 0.3 },
  ];
  let kept = 0;
  fc.assert(
    fc.property(
      anyArticle(),
      fc.constantFrom(...policies),
      fc.array(fc.nat(40), { maxLength: 8 }),
      fc.boolean(),
      (story, policy, after, byHand) => {
        const body = { ...story.body, children: edited(story.body.children, after) };
        const given = byHand ? { ...story, body } : story;
        const light = lightPart(placeAds(given, policy));
        kept += light.positions.length;
        assert.deepEqual(brokenIn(given, light, 'light', METRICS), []);
        const alone = placeAds(given, 'light');
        assert.deepEqual(brokenIn(given, alone, 'light', METRICS), []);
      },
    ),
    { numRuns: many(250, 1000) },
  );
  assert.ok(kept > many(20, 100), `only ${kept} positions were kept: the property says nothing`);
});

test('without the marks the rules of light are broken', () => {
  const story = article(paragraphs(200));
  assert.ok(brokenIn(story, placeAds(story), 'light', METRICS).length > 0);
});
