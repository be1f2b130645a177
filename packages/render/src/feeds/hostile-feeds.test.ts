/** Whatever stands in a document, a feed is well-formed, keeps the rules of its format, and says the words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import fc from 'fast-check';
import {
  renderAtom,
  renderJSONFeed,
  renderNewsSitemap,
  renderRSS,
  renderSitemap,
  type FeedOptions,
} from '../index.js';
import { everyField, harmless, stringFields } from '../../test/every-field.js';
import { atomProblems, jsonFeedProblems, rssProblems } from '../../test/feed-rules.js';
import { hostileWords } from '../../test/hostile-words.js';
import { parseXML, textOf, children } from '../../test/xml.js'; // prettier-ignore

const origin = 'https://post.example';
const BOMB = `]]>]]>&lt;b&#0;<![CDATA[</item></entry><x:y z='"'>\u0000\u0001\u000b\u007f\u0085\ud800\udc00\ufffe\uffff\u202e java\tscript:x`;

function check(article: Article, options: FeedOptions, name: string): void {
  assert.deepEqual(rssProblems(renderRSS([article], options)), [], name);
  assert.deepEqual(atomProblems(renderAtom([article], options)), [], name);
  assert.deepEqual(jsonFeedProblems(renderJSONFeed([article], options)), [], name);
  for (const { xml } of renderSitemap([article], { origin })) parseXML(xml);
  parseXML(renderNewsSitemap([article], { ...options, now: new Date('2026-11-24T09:30:00Z') }));
}

/** Each of them has its share of the fields hostile, so that no two neighbours are. */
const DOCUMENTS = 18;

describe('feeds of hostile documents', () => {
  it('hold in each field', () => {
    const numbers = new Map(stringFields().map((field, i) => [field, i]));
    for (let document = 0; document < DOCUMENTS; document++) {
      const article = everyField((at, name) =>
        numbers.get(at)! % DOCUMENTS === document ? BOMB : harmless(at, name),
      );
      check(article, { origin, fullText: true }, `fields ${document} of ${DOCUMENTS}`);
    }
  });

  it('hold in all fields at once, and in every option', () => {
    fc.assert(
      fc.property(hostileWords, hostileWords, (words, more) => {
        const options: FeedOptions = {
          origin,
          publisher: { name: words, url: more, logo: { url: more } },
          title: words,
          description: more,
          page: more,
          self: words,
          hub: more,
          language: words,
          copyright: more,
        };
        check(
          everyField(() => words),
          { ...options, fullText: true },
          words,
        );
        const access = { model: 'metered', preview: { blocks: 5 } } as const;
        check({ ...everyField(() => more), access }, options, more);
      }),
      { numRuns: 15 },
    );
  });

  it('say the words as they are, but for what no document may hold', () => {
    const headline = 'a ]]> b ]]> &amp; <c> "d" \u0001\ud800 \ud83d\ude00';
    const article = everyField((at, name) => (name === 'headline' ? headline : harmless(at, name)));
    const meant = 'a ]]> b ]]> &amp; <c> "d" \uFFFD\uFFFD \ud83d\ude00';
    const rss = children(parseXML(renderRSS([article], { origin })), 'channel')[0]!;
    assert.equal(textOf(children(rss, 'item')[0]!, 'title'), meant);
    const { items } = JSON.parse(renderJSONFeed([article], { origin })) as { items: { title: string }[] }; // prettier-ignore
    assert.equal(items[0]!.title, meant);
  });

  it('a parser that sees such a character says so', () => {
    for (const bad of ['\u0001', '&#1;', '\ud800', '\ufffe', ']]>', '&x', '<b>', '<y:z/>'])
      assert.throws(() => parseXML(`<a>${bad}</a>`), JSON.stringify(bad));
  });
});
