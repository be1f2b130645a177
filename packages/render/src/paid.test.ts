import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutArticle, type Article, type BodyBlock } from '@broadsheet/article';
import fc from 'fast-check';
import { anyArticle } from '../../article/samples/any.js';
import { article, paragraph } from '../test/articles.js';
import { all, attribute, parsePage, parsePiece, textOf, type Element } from '../test/parsed.js';
import { renderBlocks, renderPage, renderPaid, type RenderOptions } from './index.js';

const options = { origin: 'https://post.example', publisher: { name: 'The Post' } };
const LONG = Array.from({ length: 60 }, (_, i) =>
  paragraph(`${i}: ${'The mill turns twice a day, whoever owns it. '.repeat(8)}`),
);

const closed = (...blocks: BodyBlock[]) =>
  article({ access: { model: 'subscriber', preview: { blocks: 3 } } }, ...blocks);

const slots = (elements: Element[]) =>
  all(elements, 'news-ad-slot').map((slot) =>
    ['unit', 'format', 'screens', 'tier'].map((name) => attribute(slot, name)).join(' '),
  );
const inline = (units: string[]) => units.filter((unit) => unit.startsWith('inline-'));

function paidOf(given: Article, more: Partial<RenderOptions> = {}): Element[] {
  const html = renderPaid(given, { ...options, ...more }).map((section) => section.html);
  return parsePiece(html.join(''));
}
const pageOf = (given: Article, granted: boolean, more: Partial<RenderOptions> = {}) =>
  parsePage(renderPage(given, { ...options, ...more, access: { granted } }));

describe('the paid part by itself', () => {
  it('has the ads of the whole story, in their places', () => {
    const story = closed(...LONG);
    for (const more of [{}, { adTiers: true }, { ads: 'light' as const }]) {
      const ads = slots(paidOf(story, more));
      assert.ok(ads.length >= 2, `${ads.length}`);
      assert.deepEqual(ads, inline(slots(pageOf(story, true, more))));
    }
    const after = (elements: Element[]) =>
      elements
        .filter(({ tagName }) => tagName === 'p' || tagName === 'news-ad-slot')
        .map((one) => (one.tagName === 'p' ? textOf(one).split(':')[0]! : attribute(one, 'unit')!))
        .filter((name) => /^\d+$|^inline/.test(name));
    const whole = after(pageOf(story, true));
    assert.deepEqual(after(paidOf(story)), whole.slice(whole.indexOf('3')));
  });

  it('has none where the policy has none', () => {
    assert.deepEqual(slots(paidOf(closed(...LONG), { ads: 'none' })), []);
  });

  it('names no ad as the preview does, however many sections there are', () => {
    const blocks = LONG.map((block, i) =>
      i % 20 < 10 ? block : { ...block, access: 'paid' as const },
    );
    const story = article({ access: { model: 'subscriber' } }, ...blocks);
    const units = [...inline(slots(pageOf(story, false))), ...slots(paidOf(story))];
    const names = units.map((unit) => unit.split(' ')[0]);
    assert.ok(slots(paidOf(story)).length > 0);
    assert.equal(new Set(names).size, names.length, names.join());
  });

  it('is the blocks of each section, whatever the article, and ads', () => {
    const withoutAds = (html: string) => html.replace(/<news-ad-slot[^]*?<\/news-ad-slot>\n/g, '');
    fc.assert(
      fc.property(anyArticle(), (given) => {
        const sections = renderPaid(given, options);
        const blocks = cutArticle(given).sections;
        assert.deepEqual(
          sections.map(({ id, html }) => [id, withoutAds(html)]),
          blocks.map((one) => [one.id, renderBlocks(one.blocks, given, options)]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
