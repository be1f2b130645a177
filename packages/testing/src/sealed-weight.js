/** What sealed articles of the reference newspaper weigh on the wire, beside the same pages with the text in the clear. */
import { buffer } from 'node:stream/consumers';
import { get } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ask, subscriber } from './asking.js';
import { documentOf } from './demo-words.js';
import { startDemo } from './demo.js';

/** Of the demonstration paper, in English. */
const SOURCES = ['who-owns-the-tide-mill', 'leave-the-lamps-on', 'fish-market-before-dawn', 'night-ferry', 'water-bill', 'storm-odile-live'].map((slug) => documentOf(`/articles/${slug}`)); // prettier-ignore

/** By name: words, and pictures among them. @type {Record<string, [words: number, pictures: number]>} */
const ARTICLES = {
  short: [300, 0],
  typical: [1000, 0],
  'with pictures': [1000, 6],
  long: [2000, 0],
};

/** @typedef {{name: string, words: number, text: number, plain: number, sealed: number, alone: number}} Weight bytes; `text` as HTML, the others as gzip */

/** @returns {Promise<Weight[]>} */
export async function sealedWeights() {
  const folder = mkdtempSync(join(tmpdir(), 'weight-'));
  for (const [name, [words, pictures]] of Object.entries(ARTICLES))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(article(name, words, pictures)));
  const site = await startDemo({ content: folder });
  try {
    const reader = await subscriber(site);
    return await Promise.all(Object.keys(ARTICLES).map((name) => weigh(site, name, reader)));
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {import('./asking.js').Paper} paper @param {string} name @param {import('./cookie-browser.js').CookieBrowser} reader @returns {Promise<Weight>} */
async function weigh(paper, name, reader) {
  const packed = await packedPage(`${paper.url}/articles/${slugOf(name)}`);
  const page = gunzipSync(packed).toString();
  const asked = await ask(paper, { article: slugOf(name) }, reader);
  const paid = JSON.parse(asked.text).sections[0].html;
  const plain = page
    .replace(
      /(<div class="news-paid" data-paid="1")[^]*?<\/div>/,
      (_, start) => `${start}>${paid}</div>`,
    )
    .replace(/<noscript>.*<\/noscript>\n/, '');
  const words = paid.replace(/<[^>]*>/g, ' ').match(/\S+/g).length;
  const [whole, alone] = [plain, page].map((text) => gzipSync(text).length);
  return {
    ...{ name, words, text: paid.length, sealed: packed.length },
    plain: /** @type {number} */ (whole),
    alone: /** @type {number} */ (alone),
  };
}

/** As it comes over the wire. @param {string} address @returns {Promise<Buffer>} */
function packedPage(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) =>
      resolve(buffer(response)),
    ).on('error', reject);
  });
}

/** @param {string} name @param {number} words @param {number} pictures */
function article(name, words, pictures) {
  const [first] = SOURCES;
  return {
    .../** @type {any} */ (first),
    id: slugOf(name),
    url: `/articles/${slugOf(name)}`,
    published: '2026-11-02T03:04:05Z',
    access: { model: 'sealed', preview: { blocks: 1 } },
    body: { type: 'body', version: 1, children: blocks(words, pictures) },
  };
}

/** Paragraphs and headings of the paper's own, with pictures at even distances. @param {number} words @param {number} pictures */
function blocks(words, pictures) {
  const texts = SOURCES.flatMap(({ body }) => /** @type {any[]} */ (body.children)).filter(
    ({ type }) => type === 'paragraph' || type === 'heading',
  );
  const images = SOURCES.map(({ lead }) => lead).filter((lead) => lead?.type === 'image-set');
  const made = [];
  let count = 0;
  for (const { id: _id, ...block } of texts) {
    if (count >= words) return made;
    const before = Math.floor((count / words) * pictures);
    count +=
      JSON.stringify(block)
        .match(/"value":"[^"]*"/g)
        ?.join(' ')
        .split(/\s+/).length ?? 0;
    made.push(block);
    if (Math.floor((count / words) * pictures) > before)
      made.push(picture(images[before % images.length], before, block));
  }
  throw new Error(`the documents of the paper have ${count} words`);
}

/** One with addresses and a caption of its own. @param {any} image @param {number} at @param {any} block */
function picture(image, at, block) {
  const renamed = JSON.stringify(image).replace(
    /\/media\/[a-z-]+-(\d+)/g,
    `/media/${slugOf(block.children[0].value.slice(0, 16))}-$1`,
  );
  const made = JSON.parse(renamed);
  made.picture.caption = block.children[0].value.slice(0, 120);
  return { ...made, id: `picture-${at}` };
}

/** @param {string} name */
const slugOf = (name) => `sealed-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
