/** The parts that each tag needs in its HTML. They stand before any script, so a missing one is missing for good. */
import { isAdFormat } from '@broadsheet/site';
import { attribute, childElements, elementsIn, text, type Element } from './tree.js';

interface Part {
  has(tag: Element): boolean;
  /** What to say where it is missing: "… needs X". */
  needs: string;
}

export const PARTS: Readonly<Record<string, readonly Part[]>> = {
  'news-article': [child('article', 'an <article> in it'), attributeSet('article-id')],
  'news-article-header': [
    {
      has: (tag) =>
        childElements(tag).some(
          (c) => attribute(c, 'slot') === 'headline' && /^h[1-6]$/.test(c.tagName),
        ),
      needs: 'a heading with slot="headline"',
    },
  ],
  'news-ad-slot': [
    attributeSet('format'),
    {
      has: (tag) => isAdFormat(attribute(tag, 'format') || 'mpu'),
      needs: 'a format that is known: mobile-banner, leaderboard, billboard, mpu, half-page',
    },
    attributeSet('unit'),
    marked('data-box'),
    marked('data-creative'),
    {
      has: (tag) => find(tag, (e) => marks(e, 'data-label') && text(e).trim() !== ''),
      needs: 'its label in words, in an element with data-label',
    },
  ],
  'news-trust-badge': [
    {
      has: (tag) =>
        find(
          tag,
          (e) => e.tagName === 'details' && childElements(e).some((c) => c.tagName === 'summary'),
        ),
      needs: '<details> with a <summary> in it',
    },
    marked('data-panel'),
  ],
  'news-comment-count': [
    attributeSet('thread'),
    {
      has: (tag) => find(tag, (e) => e.tagName === 'data'),
      needs: 'a <data> with the number in words',
    },
  ],
  'news-figure': [
    { has: (tag) => find(tag, (e) => e.tagName === 'figure'), needs: 'a <figure> in it' },
    { has: (tag) => find(tag, (e) => e.tagName === 'img'), needs: 'an <img> in its <figure>' },
  ],
  'news-video': [
    {
      has: (tag) =>
        childElements(tag).some((c) => attribute(c, 'slot') === 'title' && find(c, isLink)),
      needs: 'an element with slot="title" that links to the video',
    },
  ],
  'news-paywall': [
    attributeSet('article-id'),
    marked('data-paid'),
    {
      has: (tag) =>
        find(tag, (e) => marks(e, 'data-offer') && find(e, (f) => f.tagName === 'form')),
      needs: 'an element with data-offer and a <form> in it',
    },
    marked('data-status'),
  ],
  'news-next-article': [
    { has: (tag) => find(tag, isLink), needs: 'a link to the next article' },
    marked('data-status'),
  ],
};

function find(within: Element, test: (element: Element) => boolean): boolean {
  for (const element of elementsIn(within)) if (test(element)) return true;
  return false;
}

function isLink(element: Element): boolean {
  return element.tagName === 'a' && !!attribute(element, 'href');
}

function marks(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

function marked(name: string): Part {
  return {
    has: (tag) => find(tag, (element) => marks(element, name)),
    needs: `an element with ${name}`,
  };
}

function child(name: string, needs: string): Part {
  return { has: (tag) => childElements(tag).some((found) => found.tagName === name), needs };
}

function attributeSet(name: string): Part {
  return { has: (tag) => !!attribute(tag, name), needs: `the attribute ${name}` };
}
