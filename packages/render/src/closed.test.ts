import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutArticle, plainText, type Article } from '@broadsheet/article';
import { renderArticle, renderBlocks, renderPage, type RenderOptions } from './index.js';
import { article, heading, paragraph, paragraphs, picture } from '../test/articles.js';
import {
  all,
  attribute,
  has,
  one,
  parsePage,
  parsePiece,
  textOf,
  type Element,
} from '../test/parsed.js';

const options: RenderOptions = {
  origin: 'https://post.example',
  publisher: { name: 'The Harbour Post' },
  timeZone: 'Europe/London',
  trustRows: [{ title: 'Our ethics', url: '/about/ethics' }],
};

const page = (given: Article, more: Partial<RenderOptions> = {}) =>
  parsePage(renderPage(given, { ...options, ...more }));
const isAd = ({ tagName }: Element) => tagName === 'news-ad-slot';

describe('a closed article', () => {
  const closed = article(
    { access: { model: 'subscriber', preview: { blocks: 1 } }, keywords: ['tide'] },
    paragraph('The open beginning.'),
    heading('chapter', 'Pearlsecret'),
    paragraph('Pearlsecret one.', { type: 'footnote-reference', footnote: 'n' }),
    picture('Pearlsecret') as never,
    { type: 'footnote', id: 'n', children: [paragraph('Pearlsecret note.')] },
    ...paragraphs(20).map((block) => paragraph('Pearlsecret ', ...block.children)),
  );

  it('has no word of the paid part in it, in any place', () => {
    for (const access of [undefined, { granted: false }]) {
      assert.doesNotMatch(
        renderPage(closed, { ...options, ...(access && { access }) }),
        /Pearlsecret/,
      );
      assert.doesNotMatch(
        renderArticle(closed, { ...options, ...(access && { access }) }),
        /Pearlsecret/,
      );
    }
  });

  it('may hold it sealed, for the paywall to open', () => {
    const sections = [{ id: 'rest', jwe: 'eyJhbGciOiJkaXIi..aXY.dGV4dA.dGFn' }];
    const sealed = {
      issuer: 'https://post.example',
      revision: '1',
      envelope: 'e.e.e.e.e',
      sections,
    };
    const printed = renderPage(closed, { ...options, access: { granted: false, sealed } });
    assert.doesNotMatch(printed, /Pearlsecret/);
    const blocks = all(parsePage(printed), 'script').filter((block) => has(block, 'data-sealed'));
    assert.deepEqual(
      blocks.map((block) => attribute(block, 'type')),
      ['application/jwe'],
    );
    assert.ok(printed.includes(`>${sections[0]!.jwe}</script>`));
    assert.match(printed, /<noscript><p data-notice>The rest opens with JavaScript only/);
    const open = renderPage(closed, { ...options, access: { granted: true, sealed } });
    assert.doesNotMatch(open, /application\/jwe/);
  });

  it('says in its place what is offered, in the reader’s language', () => {
    const offer = textOf(one(page(closed), 'news-paywall'));
    assert.equal(offer, 'This article is for subscribers Read the full article');
    const french = textOf(one(page({ ...closed, language: 'fr' }), 'news-paywall'));
    assert.equal(french, 'Cet article est réservé aux abonnés Lire l’article en entier');
    const access = {
      granted: false,
      offer: { headline: 'Join us', links: [{ text: 'Subscribe', url: '/subscribe' }] },
      meter: 'No free articles left.',
      notice: 'Used up.',
    };
    assert.equal(
      textOf(one(page(closed, { access }), 'news-paywall')),
      'Join us Used up. No free articles left. Read the full article Subscribe',
    );
  });

  it('leads back to its own path, never to another site', () => {
    const back = (url: string) => {
      const elements = page({ ...closed, url });
      return attribute(
        elements.find((element) => attribute(element, 'name') === 'return')!,
        'value',
      );
    };
    assert.equal(back('https://post.example/articles/x?a=1'), '/articles/x?a=1');
    assert.equal(back('//evil.example/x'), '/x');
    assert.equal(back('javascript:x'), '/');
  });

  it('is whole for who was granted it, the paid part marked', () => {
    const elements = page(closed, { access: { granted: true } });
    assert.equal(all(elements, 'news-paywall').length, 0);
    const paid = one(elements, '.news-paid');
    assert.ok(all(elements, 'p').length > 20);
    assert.equal(attribute(paid.parentNode as Element, 'data-body'), '');
    assert.doesNotMatch(textOf(paid), /open beginning/);
    const body = elements.find((element) => has(element, 'data-body'))!;
    const words = textOf(
      body,
      (element) => isAd(element) || element.tagName === 'figcaption' || element.tagName === 'sup',
    );
    assert.equal(words.replace(' Back to the text', ''), inReadingOrder(closed));
  });

  it('hands out the same paid part by itself, without ads', () => {
    const elements = page(closed, { access: { granted: true } });
    const { paid } = cutArticle(closed);
    const alone = parsePiece(renderBlocks(paid, closed, options));
    assert.equal(all(alone, 'news-ad-slot').length, 0);
    const words = (from: Element[]) => from.filter(({ tagName }) => /^(p|h\d|figcaption)$/.test(tagName)).map((element) => element.tagName + textOf(element)); // prettier-ignore
    const inside = words(elements.filter((element) => within(element, 'news-paid')));
    assert.deepEqual(words(alone).slice(0, inside.length), inside);
  });
});

/** Footnotes stand last. */
function inReadingOrder(given: Article): string {
  const { children } = given.body;
  const notes = children.filter(({ type }) => type === 'footnote');
  const story = children.filter(({ type }) => type !== 'footnote');
  return plainText([...story, ...notes]).replace(/\s+/g, ' ');
}

function within(element: Element, name: string): boolean {
  let at = element.parentNode;
  while (at && 'attrs' in at) {
    if (attribute(at, 'class') === name) return !insideAd(element);
    at = at.parentNode;
  }
  return false;
}

function insideAd(element: Element): boolean {
  let at = element.parentNode;
  while (at && 'tagName' in at) {
    if (isAd(at)) return true;
    at = at.parentNode;
  }
  return false;
}
