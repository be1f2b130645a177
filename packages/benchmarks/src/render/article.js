/**
 * The article that is printed: the demonstration's opinion page, whose sentences are shuffled into as many paragraphs
 * as are asked for. The same numbers give the same article.
 */
import { checkArticle } from '@broadsheet/article';
import { readFileSync } from 'node:fs';

/** @typedef {import('@broadsheet/article').Article} Article */
/** @typedef {import('@broadsheet/article').BodyBlock} BodyBlock */

const DEMO = readFileSync(
  new URL('../../../site/content/leave-the-lamps-on.json', import.meta.url),
  'utf8',
);

/** Ads that the page has outside the story: above it, below it, after the next article. */
const ADS_OUTSIDE = 3;

/**
 * Metered, and cut after `paragraphs` paragraphs, so that the page ends with the offer.
 * @param {{paragraphs: number, components: number}} size `components` 1: six ads, one video, one picture and one pull
 *   quote in the story; 10: ten times as many
 * @returns {Article}
 */
export function benchmarkArticle({ paragraphs, components }) {
  const demo = JSON.parse(DEMO);
  const { children } = demo.body;
  const find = (/** @type {string} */ type) => children.find((block) => block.type === type);
  const sentences = children
    .filter(({ type }) => type === 'paragraph')
    .flatMap((block) =>
      block.children
        .map(({ value }) => value)
        .join('')
        .match(/[^.]+\.[”’]? ?/g),
    );
  const random = generator(7);

  const inStory = 6 * components - ADS_OUTSIDE;
  const extras = [
    ...Array(components)
      .fill([find('video'), demo.lead, find('pullquote'), find('heading')])
      .flat(),
    ...Array(inStory).fill({ type: 'ad-position' }),
  ];
  const blocks = mix(
    Array.from({ length: paragraphs }, (_, i) => paragraph(sentences, random, i)),
    extras,
  );
  const kept = Array.from({ length: 10 }, (_, i) => paragraph(sentences, random, i));
  const article = {
    ...demo,
    access: { model: 'metered', preview: { blocks: blocks.length } },
    // Less for the other printers to know.
    why: undefined,
    sources: undefined,
    body: { ...demo.body, children: [...blocks, ...kept] },
  };
  // Copied through JSON, so that no string is shared: a real page repeats none of them.
  const checked = checkArticle(JSON.parse(JSON.stringify(article)));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems[0]));
  return checked.article;
}

/** Four sentences; every third paragraph has a link and an emphasis in it. */
function paragraph(sentences, random, index) {
  const [first, ...others] = Array.from(
    { length: 4 },
    () => sentences[Math.floor(random() * sentences.length)],
  ).map((sentence) => `${sentence.trim()} `);
  const text = (/** @type {string} */ value) => ({ type: 'text', value });
  if (index % 3) return { type: 'paragraph', children: [text([first, ...others].join('').trim())] };
  return {
    type: 'paragraph',
    children: [
      text(first),
      {
        type: 'link',
        url: `/articles/story-${index}?from=lamps&at=${index}`,
        children: [text(others[0].trim())],
      },
      text(' '),
      { type: 'emphasis', children: [text(others[1].trim())] },
      text(` ${others[2].trim()}`),
    ],
  };
}

/** The extras evenly among the paragraphs, never first. */
function mix(paragraphs, extras) {
  const out = [];
  let next = 0;
  for (const [i, block] of paragraphs.entries()) {
    out.push(block);
    const due = Math.round(((i + 1) / paragraphs.length) * extras.length);
    while (next < due) out.push(extras[next++]);
  }
  return out;
}

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
function generator(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
