import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyBlock, Picture } from '@broadsheet/article';
import { renderBlocks, renderJSONLD, renderMarkdown, renderPrint } from '../index.js';
import { article } from '../../test/articles.js';
import { one, parsePiece, textOf } from '../../test/parsed.js';

const options = { origin: 'https://post.example', ads: 'none' } as const;
const made: Picture = {
  alt: 'A mill',
  fallbackImage: { url: '/m.webp', width: 900, height: 600 },
  credits: [
    { name: 'Ada Wong', role: 'photographer', url: '/ada' },
    { name: 'Harbour Office', kind: 'organization', role: 'source' },
  ],
  copyright: '© 2026 Ada Wong',
};
const set = (more: Partial<Picture> = {}): BodyBlock & { type: 'image-set' } => ({
  type: 'image-set',
  picture: { ...made, ...more },
});

test('a page says in its language who did what, and keeps a line of the newsroom’s own', () => {
  const credit = (block: BodyBlock, language = 'en') =>
    textOf(one(parsePiece(renderBlocks([block], article({ language }, block), options)), 'small'));
  assert.equal(credit(set()), 'Photograph: Ada Wong; Source: Harbour Office');
  assert.equal(credit(set(), 'de'), 'Foto: Ada Wong; Quelle: Harbour Office');
  assert.equal(credit(set({ credit: 'By Ada, with thanks' }), 'de'), 'By Ada, with thanks');
});

test('text and paper say the same', () => {
  const story = article({}, set());
  assert.match(renderMarkdown(story, options), /Photograph: Ada Wong; Source: Harbour Office/);
  assert.match(renderPrint(story, options), /Photograph: .*Ada Wong/);
});

test('search engines learn who made it, and whose it is', () => {
  const imageOf = (picture: BodyBlock & { type: 'image-set' }) =>
    (JSON.parse(renderJSONLD(article({ lead: picture }), options)) as { '@graph': { image: unknown[] }[] })['@graph'][0]!.image; // prettier-ignore
  assert.deepEqual(imageOf(set()), [
    {
      '@type': 'ImageObject',
      url: 'https://post.example/m.webp',
      contentUrl: 'https://post.example/m.webp',
      width: 900,
      height: 600,
      creditText: 'Photograph: Ada Wong; Source: Harbour Office',
      creator: [{ '@type': 'Person', name: 'Ada Wong', url: 'https://post.example/ada' }],
      copyrightNotice: '© 2026 Ada Wong',
    },
  ]);
  const [bare] = imageOf(set({ credits: [], copyright: undefined as never })) as object[];
  assert.deepEqual(Object.keys(bare!).sort(), ['@type', 'height', 'url', 'width']);
});
