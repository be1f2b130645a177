import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { METRICS, type Article } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { renderPage, renderPageBytes, renderPageStream, type RenderOptions } from './index.js';
import { encoded, joined, streamed, type Printing } from './pieces.js';
import { article, paragraph } from '../test/articles.js';
import { demoArticles } from '../test/demo.js';

const options: RenderOptions = {
  origin: 'https://post.example',
  publisher: { name: 'The Harbour Post' },
};

async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const chunks: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return chunks;
    // Each by itself: no character is cut in two.
    chunks.push(decoder.decode(value));
  }
}

function long(paragraphs: number): Article {
  const words = 'The tide turned at noon. '.repeat(20);
  return article({}, ...Array.from({ length: paragraphs }, () => paragraph(words)));
}

describe('a page in pieces', () => {
  for (const given of demoArticles) {
    it(`is the same page as a string, as bytes and as a stream: ${given.id}`, async () => {
      for (const granted of [true, false]) {
        const all = { ...options, access: { granted } };
        const page = renderPage(given, all);
        assert.equal(new TextDecoder().decode(renderPageBytes(given, all)), page);
        assert.equal((await chunksOf(renderPageStream(given, all))).join(''), page);
      }
    });
  }

  it('begins with its head', async () => {
    const [head = '', ...others] = await chunksOf(renderPageStream(long(1), options));
    assert.match(head, /^<!doctype html>/);
    assert.match(head, /<link rel="stylesheet"[^>]*>\n<\/head>\n<body>\n$/);
    assert.match(others.join(''), /^\n<main/);
  });

  it('places its ads once the head is out', async () => {
    let asked = 0;
    const all: RenderOptions = {
      ...options,
      // Only the placement asks for them.
      get metrics() {
        asked++;
        return METRICS;
      },
    };
    const stream = renderPageStream(long(40), all);
    assert.equal(asked, 0);
    await chunksOf(stream);
    assert.ok(asked > 0);
  });

  it('comes in chunks of about what is sent at once', async () => {
    const [, ...chunks] = await chunksOf(renderPageStream(long(200), options));
    assert.ok(chunks.length > 5, `${chunks.length} chunks`);
    for (const chunk of chunks.slice(0, -1))
      assert.ok(chunk.length >= 14_600 && chunk.length < 30_000, `${chunk.length} characters`);
  });

  it('is printed no further than it is read', async () => {
    let printed = 0;
    const reader = streamed(function* () {
      for (; printed < 100; printed++) yield html`${'x'.repeat(20_000)}`;
    }).getReader();
    await reader.read();
    await reader.read();
    assert.ok(printed <= 4, `${printed} pieces`);
    await reader.cancel();
    assert.ok(printed <= 4, `${printed} pieces`);
  });

  it('knows in its last piece which elements stand in the others', async () => {
    const slot = html`<news-ad-slot></news-ad-slot>`;
    const film = html`<p>${html`<news-video></news-video>`}</p>`;
    const printing: Printing = function* (elements) {
      yield slot;
      yield [film, slot];
      yield html`${[...elements].join(' ')}`;
    };
    const chunks = await chunksOf(streamed(printing));
    assert.match(chunks.join(''), />news-ad-slot news-video$/);
    assert.equal(joined(printing), chunks.join(''));
  });

  it('throws what is wrong with the options at once, and what is wrong later in the stream', async () => {
    assert.throws(() => renderPageStream(long(1), { ...options, timeZone: 'Mars/Olympus' }), RangeError); // prettier-ignore
    const stream = streamed(function* () {
      yield html`head`;
      throw new TypeError('no such block');
    });
    await assert.rejects(chunksOf(stream), /no such block/);
  });

  it('is encoded whole, whatever its characters', async () => {
    const words = ['plain', '’', '中文', '🙂', 'é', '字'.repeat(70_000)];
    const printing = () => words.map((word) => html`<p>${word}</p>`);
    const text = words.map((word) => `<p>${word}</p>`).join('');
    assert.equal((await chunksOf(streamed(printing))).join(''), text);
    assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(encoded(printing)), text);
  });

  it('keeps two pages apart that are printed at once, one inside the other', () => {
    const inner = () => [html`<i>${'’'.repeat(2000)}</i>`];
    let found: Uint8Array | undefined;
    const outer = encoded(function* () {
      yield html`<b>${'é'.repeat(2000)}</b>`;
      found = encoded(inner);
      yield html`<u>${'字'.repeat(2000)}</u>`;
    });
    const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assert.equal(decode(found!), joined(inner));
    assert.equal(decode(outer), `<b>${'é'.repeat(2000)}</b><u>${'字'.repeat(2000)}</u>`);
  });
});
