/**
 * What Mozilla's reader mode makes of a rendered page: the title, who wrote it, every word of the story in order, and nothing of
 * what stands around it. From the HTML as it comes, and once the elements have improved it.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutArticle, importArticle, plainText } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { renderPage } from '@broadsheet/render';
import { sample } from '../src/effort.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { READABILITY } from '../src/readability.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';
import { blockPieces, lettersOf } from '../src/reader-mode.js';

/** @typedef {import('@broadsheet/article').Article} Article */

const FIXTURES = join(root, '../shared/fixtures');
/** With less text Readability takes whatever it finds (its `charThreshold`, with some room for what is no story). */
const LEAST_LETTERS = 500;

/** Words that no reader mode may show, one for each part around the story. */
const AROUND = {
  masthead: 'mastheadword',
  footer: 'footerword',
  house: 'houseword',
  offer: 'offerword',
  button: 'buttonword',
  meter: 'meterword',
  notice: 'noticeword',
};

/** @type {Parameters<typeof renderPage>[1]} */
const options = {
  origin: 'https://post.example',
  publisher: { name: 'The Post' },
  assets: '/elements/dist/',
  masthead: html`<header><p>${AROUND.masthead}</p></header>`,
  footer: html`<footer><p>${AROUND.footer}</p></footer>`,
  houseAd: html`<p>${AROUND.house}, <a href="/">subscribe</a></p>`,
  comments: 987,
};
const access = {
  granted: false,
  offer: { headline: AROUND.offer, text: AROUND.offer, action: AROUND.button },
  meter: AROUND.meter,
  notice: AROUND.notice,
};
/** Of the kit's own words around a story, in the languages of the documents. */
const OWN = /\b(?:Advertisement|Share|Reading time|Why you can trust|987)\b|廣告|إعلان/i;

/** @type {Map<string, {html: string, article: Article}>} */
const pages = new Map();
/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;

describe('readability', () => {
  before(async () => {
    for (const file of jsonFiles(`${root}packages/site/content`)) add('demo', file);
    if (existsSync(FIXTURES)) for (const file of jsonFiles(FIXTURES)) add('fixture', file);
    server = await startStaticServer(`${root}packages`, {}, (path) => pages.get(path)?.html);
  });
  after(() => server.close());

  /** @param {string} folder */
  function jsonFiles(folder) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  }

  /** @param {string} kind @param {string} file */
  function add(kind, file) {
    const document = JSON.parse(readFileSync(file, 'utf8'));
    // WordPress answers with lists.
    for (const one of Array.isArray(document) ? document : [document]) addDocument(kind, one);
  }

  /** @param {string} kind @param {unknown} document */
  function addDocument(kind, document) {
    const result = importArticle(document);
    if (!result.ok) return;
    const { article } = result;
    const { preview, cut } = cutArticle(article);
    const name = `/${kind}-${pages.size}`;
    const parts = cut ? [[preview, false], [article, true]] : [[article, true]]; // prettier-ignore
    for (const [shown, granted] of /** @type {[Article, boolean][]} */ (parts)) {
      if (lettersOfStory(shown) < LEAST_LETTERS) continue;
      const page = renderPage(article, { ...options, access: { ...access, granted } });
      pages.set(granted ? name : `${name}-cut`, { html: page, article: shown });
    }
  }

  /** @param {Article} article */
  function lettersOfStory({ body }) {
    const story = blockPieces(body.children).filter((piece) => piece.story);
    return story.reduce((sum, { words }) => sum + lettersOf(words).length, 0);
  }

  for (const engine of engines(['chromium'])) {
    describe(`reader mode in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const script of [false, true]) {
        test(`finds the whole story and nothing else, ${script ? 'after the upgrade' : 'without script'}`, async (t) => {
          /** @type {Map<string, [found: number, all: number]>} */
          const others = new Map();
          const page = await browser.open({ width: 800, height: 600, script });
          for (const [path, { article }] of sample([...pages], 4)) {
            await page.goto(server.url + path);
            if (script) await page.until(isUpgraded);
            const read = /** @type {any} */ (
              await page.run(
                `(() => { ${READABILITY}; return new Readability(document.cloneNode(true)).parse(); })()`,
              )
            );
            assert.deepEqual(mistakes(read, article), [], `${path} ${article.headline}`);
            count(read.textContent, article, others);
          }
          t.diagnostic(`other blocks: ${table(others)}`);
        });
      }
    });
  }
});

/** @param {any} read @param {Article} article */
function mistakes(read, article) {
  if (!read) return ['no article was found'];
  const found = [];
  const { title, byline, textContent } = read;
  if (lettersOf(title) !== lettersOf(article.headline)) found.push(`title: ${title}`);
  for (const { name } of article.bylines ?? [])
    if (!lettersOf(byline ?? '').includes(lettersOf(name))) found.push(`byline: ${byline}`);
  const text = lettersOf(textContent);
  let at = 0;
  for (const { story, words } of blockPieces(article.body.children)) {
    if (!story) continue;
    const place = text.indexOf(lettersOf(words), at);
    if (place < 0) found.push(`lost, or out of order: ${words}`);
    else at = place + lettersOf(words).length;
  }
  for (const word of Object.values(AROUND)) if (text.includes(word)) found.push(`shows ${word}`);
  const own = OWN.exec(textContent)?.[0];
  if (own && !plainText(article).includes(own)) found.push(`shows ${own}`);
  return found;
}

/** How many of the other blocks' words are shown, by type. @param {string} textContent @param {Article} article @param {Map<string, [number, number]>} others */
function count(textContent, article, others) {
  const text = lettersOf(textContent);
  for (const { story, type, words } of blockPieces(article.body.children)) {
    if (story) continue;
    const [found, all] = others.get(type) ?? [0, 0];
    others.set(type, [found + (text.includes(lettersOf(words)) ? 1 : 0), all + 1]);
  }
}

/** @param {Map<string, [number, number]>} others */
function table(others) {
  return [...others].map(([type, [found, all]]) => `${type} ${found}/${all}`).join(', ');
}
