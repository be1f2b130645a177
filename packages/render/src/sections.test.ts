/** Paid sections among open text: each output keeps their places, and nothing of them. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { cutArticle, type Article } from '@broadsheet/article';
import fc from 'fast-check';
import * as render from './index.js';
import { article, paragraph } from '../test/articles.js';
import { all, attribute, one, parsePage, textOf } from '../test/parsed.js';

const site = { origin: 'https://post.example', publisher: { name: 'The Harbour Post' } };
const now = new Date('2026-11-24T08:00:00Z');
const shut = { ...site, access: { granted: false } };

/** All that is printed for a stranger. */
const outputs = (given: Article): string[] => [
  render.renderPage(given, shut),
  render.renderPrint(given, shut),
  render.renderArticle(given, shut),
  render.renderMarkdown(given, shut),
  render.renderText(given, shut),
  render.renderJSON(given, shut),
  render.renderJSONLD(given, shut),
  render.renderRSS([given], site),
  render.renderAtom([given], site),
  render.renderJSONFeed([given], site),
  JSON.stringify(render.renderSitemap([given], site)),
  render.renderNewsSitemap([given], { ...site, now }),
];

/** The forms in which a word could hide. */
const forms = (word: string) => {
  const bytes = Buffer.from(word);
  return [word, bytes.toString('hex'), bytes.toString('base64').slice(0, -4), gzipSync(bytes).toString('base64').slice(0, 24)]; // prettier-ignore
};

/** Blocks, each open or with a sentinel of its own in a paid section. */
function story(plan: readonly boolean[]): { given: Article; sentinels: string[] } {
  const sentinels: string[] = [];
  const blocks = plan.map((isPaid, at) => {
    if (!isPaid) return paragraph(`Open words ${at}.`);
    const sentinel = randomBytes(12).toString('hex');
    sentinels.push(sentinel);
    return { ...paragraph(`${sentinel} and more.`), access: 'paid' as const };
  });
  const published = '2026-11-23T08:00:00Z';
  return { given: article({ published, access: { model: 'subscriber' } }, ...blocks), sentinels };
}

describe('paid sections among open text', () => {
  it('are in no output, in no form, whatever the article', () => {
    const plans = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(plans, (plan) => {
        const { given, sentinels } = story(plan);
        const printed = outputs(given);
        for (const form of sentinels.flatMap(forms))
          for (const [at, text] of printed.entries())
            assert.ok(!text.includes(form), `output ${at} has ${form}`);
        const granted = render.renderPage(given, { ...site, access: { granted: true } });
        assert.ok(sentinels.every((sentinel) => granted.includes(sentinel)));
      }),
      { numRuns: 40 },
    );
  });

  const { given } = story([false, true, true, false, true, false]);
  const elements = parsePage(render.renderPage(given, shut));

  it('leave their places in the page: the first with the offer, others with a link to it', () => {
    const places = all(elements, '.news-paid');
    assert.deepEqual(places.map((place) => attribute(place, 'data-paid')), ['1', '2']); // prettier-ignore
    assert.ok(places.every((place) => textOf(place) === ''));
    assert.equal(all(elements, 'news-paywall').length, 1);
    assert.equal((places[0]!.parentNode as typeof elements[0]).tagName, 'news-paywall'); // prettier-ignore
    const link = elements.find((element) => attribute(element, 'href')?.endsWith('-offer'))!;
    const offer = attribute(one(elements, 'aside'), 'aria-labelledby');
    assert.equal(attribute(link, 'href'), `#${offer}`);
  });

  it('have as many places as there are sections to fill them', () => {
    const ids = cutArticle(given).sections.map(({ id }) => id);
    assert.deepEqual(ids, ['1', '2']);
    const granted = parsePage(render.renderPage(given, { ...site, access: { granted: true } }));
    assert.equal(all(granted, '.news-paid').length, 2);
    assert.match(render.renderText(given, shut), /Open words 0\.\n\n\[…\]\n\nOpen words 3\.\n\n\[…\]\n\nOpen words 5\./); // prettier-ignore
  });

  it('are each sealed in their own place', () => {
    const jwe = 'eyJhbGciOiJkaXIi..aXY.dGV4dA.dGFn';
    const sections = ['1', '2'].map((id) => ({ id, jwe }));
    const sealed = { issuer: 'https://post.example', revision: '1', envelope: 'e.e.e.e.e', sections }; // prettier-ignore
    const page = parsePage(render.renderPage(given, { ...site, access: { granted: false, sealed } })); // prettier-ignore
    const blocks = page.filter((element) => attribute(element, 'data-sealed'));
    const where = blocks.map((block) => attribute(block.parentNode as typeof block, 'data-paid'));
    assert.deepEqual(where, ['1', '2']);
  });
});
