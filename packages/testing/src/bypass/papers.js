/** Papers with a word in each paid part that nobody may find: the reference newspaper, and a sealed page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../demo.js';
import { makeSentinel } from './sentinel.js';

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

/** @param {string} model @param {string} word */
function article(model, word) {
  const id = `closed-${model}`;
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
        {
          type: 'paragraph',
          id: 'open',
          children: [text('The mill at the harbour has an owner whom nobody knows.')],
        },
        ...paidBlocks(word),
      ],
    },
  };
}

/** The reference newspaper with two closed articles of its own. */
export async function startClosedPaper() {
  const folder = mkdtempSync(join(tmpdir(), 'closed-'));
  const words = { metered: makeSentinel(), subscriber: makeSentinel() };
  for (const [model, word] of Object.entries(words))
    writeFileSync(join(folder, `${model}.json`), JSON.stringify(article(model, word)));
  const site = await startDemo({ content: folder });
  return {
    ...site,
    words: Object.values(words),
    /** Paths of the closed articles. */
    closed: Object.keys(words).map((model) => `/articles/closed-${model}`),
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
