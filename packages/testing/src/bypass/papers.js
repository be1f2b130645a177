/** The reference newspaper with articles in which each paid section holds a word that nobody may find, cut ones and a sealed one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../demo.js';
import { findSentinel, makeSentinel } from './sentinel.js';

/** @param {string} value */
const text = (value) => ({ type: 'text', value });

/** Paid blocks of many kinds, each with the word in it. @param {string} word */
function paidBlocks(word) {
  const paragraph = (/** @type {string} */ value) => ({
    type: 'paragraph',
    children: [text(value)],
  });
  return [
    paragraph(`The ledger names ${word} as the owner of the mill.`),
    { type: 'heading', level: 'subheading', children: [text(`What ${word} said`)] },
    { type: 'blockquote', children: [paragraph(`I am ${word}, and I own it.`)] },
    {
      type: 'list',
      ordered: false,
      children: [{ type: 'list-item', children: [text(`First, ${word}.`)] }],
    },
    { type: 'pullquote', text: `Nobody knew ${word}`, source: word },
    paragraph('The board meets again in March.'),
  ];
}

/** With a paid section among the open text, and one behind it. @param {string} model @param {readonly string[]} words */
function article(model, [first = '', second = '']) {
  const id = `closed-${model}`;
  const paragraph = (/** @type {string} */ words, more = {}) => ({
    ...{ type: 'paragraph', children: [text(words)] },
    ...more,
  });
  return {
    format: 'broadsheet',
    version: 1,
    id,
    url: `/articles/${id}`,
    language: 'en',
    type: 'news',
    headline: `Who owns the mill: ${model}`,
    section: { text: 'Harbour', url: '/sections/harbour' },
    published: '2026-01-02T03:04:05Z',
    access: { model, preview: { after: 'open' } },
    body: {
      type: 'body',
      version: 1,
      children: [
        paragraph('The mill at the harbour has an owner whom nobody knows.'),
        paragraph(`In brief: it is ${first}.`, { access: 'paid' }),
        paragraph('The harbour board does not know either.', { id: 'open' }),
        ...paidBlocks(second),
      ],
    },
  };
}

/** @param {string} model */
const pathOf = (model) => `/articles/closed-${model}`;

/** @typedef {Awaited<ReturnType<typeof startClosedPaper>>} ClosedPaper */

export async function startClosedPaper() {
  const folder = mkdtempSync(join(tmpdir(), 'closed-'));
  const make = () => [makeSentinel(), makeSentinel()];
  const words = { metered: make(), subscriber: make(), sealed: make() };
  for (const [model, own] of Object.entries(words))
    writeFileSync(join(folder, `${model}.json`), JSON.stringify(article(model, own)));
  const site = await startDemo({ content: folder });
  const all = Object.values(words).flat();
  return {
    ...site,
    words,
    /** Under which disguises a word of any paid section stands in something. @param {Buffer | string} what */
    found: (what) => findSentinel(Buffer.from(what), ...all),
    /** Paths of the closed articles. */
    closed: Object.keys(words).map(pathOf),
    /** One that asks for the same in either mode. */
    cut: pathOf('subscriber'),
    sealed: pathOf('sealed'),
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
