/** The parts that each tag needs in its HTML. They stand before any script, so a missing one is missing for good. */
import {
  adFormats,
  adSteps,
  frameOf,
  isAdReserve,
  isEmbedHeight,
  isEmbedRatio,
} from '@broadsheet/site';
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
    {
      has: (tag) => !!(attribute(tag, 'format') || attribute(tag, 'sizes')),
      needs: 'the attribute format, or sizes',
    },
    {
      has: (tag) => Object.hasOwn(adFormats, attribute(tag, 'format') || 'mpu'),
      needs: `a format that is known: ${Object.keys(adFormats).join(', ')}`,
    },
    {
      has: (tag) => canBeRead(attribute(tag, 'sizes')),
      needs: 'sizes that can be read, in rising steps: 300x250 | 728: 728x90, fluid',
    },
    {
      has: (tag) => isAdReserve(attribute(tag, 'reserve') ?? '250'),
      needs: 'a reserve of words that broadsheet.css knows, as 250 728:90 970:250',
    },
    attributeSet('unit'),
    ...[marked('data-box'), marked('data-creative')].map(unlessEmpty),
    unlessEmpty({
      has: (tag) => find(tag, (e) => marks(e, 'data-label') && text(e).trim() !== ''),
      needs: 'its label in words, in an element with data-label',
    }),
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
  'news-embed': [
    attributeSet('src'),
    { has: (tag) => find(tag, isLink), needs: 'a link to what it shows' },
    {
      has: (tag) => isEmbedHeight(attribute(tag, 'height') ?? '80'),
      needs: 'a height that is a multiple of 40, from 80 to 800',
    },
    {
      has: (tag) => isEmbedRatio(attribute(tag, 'ratio') ?? '1:1'),
      needs: 'a ratio that is known: 21:9, 16:9, 3:2, 4:3, 1:1, 4:5, 3:4, 9:16',
    },
    {
      has: canBeShown,
      needs: 'an address that can be shown, or frame where it is one, or no provider: it is a link',
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

/** Script puts the parts into an empty tag. */
function unlessEmpty({ has, needs }: Part): Part {
  return { has: (tag) => childElements(tag).length === 0 || has(tag), needs };
}

/** Whether a list of sizes is one, or there is none. */
function canBeRead(sizes: string | undefined): boolean {
  try {
    if (sizes) adSteps({ sizes });
    return true;
  } catch {
    return false;
  }
}

/** Whether a frame is known for what the tag promises to show; a link promises nothing. */
function canBeShown(tag: Element): boolean {
  const src = attribute(tag, 'src') ?? '';
  const provider = attribute(tag, 'provider');
  const frame = attribute(tag, 'frame') !== undefined;
  return !src || (!provider && !frame) || frameOf({ src, provider, frame }) !== undefined;
}

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
