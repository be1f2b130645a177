/**
 * Attacks that others collected, through every importer and in every field, in a page without a content policy: nothing runs,
 * and nothing is asked for but the kit and the pictures that a document has.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { importArticle } from '@broadsheet/article';
import { renderPage } from '@broadsheet/render';
import { everyField } from '../../render/test/every-field.js';
import { HAS_TIME, inFull } from '../src/effort.js';
import { findIntrusions } from '../src/hostile.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';
import { DOCUMENTS, vectors } from '../src/vectors.js';

const ATTACKS = vectors();
/** Attacks in one document: more would only make longer pages. */
const TOGETHER = 110;
/** Pages in which every field holds an attack, another in each field and on each page. The long test has all of them. */
const ROUNDS = HAS_TIME ? ATTACKS.length : 6;

const options = /** @type {const} */ ({
  origin: 'https://post.example',
  assets: '/elements/dist/',
  ads: 'none',
});

/** @type {Map<string, {html: string, pictures: Set<string>}>} */
const pages = new Map();
/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;

describe('vectors', () => {
  before(async () => {
    for (const [format, make] of Object.entries(DOCUMENTS))
      for (let i = 0; i < ATTACKS.length; i += TOGETHER) {
        const document = make(ATTACKS.slice(i, i + TOGETHER));
        const result = importArticle(document, { from: /** @type {any} */ (format) });
        assert.ok(result.ok, `${format}: ${JSON.stringify(result).slice(0, 500)}`);
        add(`/${format}-${i}`, result.article);
      }
    for (let round = 0; round < ROUNDS; round++) {
      let field = 0;
      const article = everyField((_pointer, name) => {
        if (['language', 'lang'].includes(name)) return 'en';
        return ATTACKS[(round * 61 + field++) % ATTACKS.length] ?? '';
      });
      add(`/every-field-${round}`, article);
    }
    server = await startStaticServer(`${root}packages`, {}, (path) => pages.get(path)?.html);
  });
  after(() => server.close());

  /** @param {string} path @param {import('@broadsheet/article').Article} article */
  function add(path, article) {
    const html = renderPage({ ...article, access: { model: 'free' } }, options);
    // Ahead of everything: an attack that runs calls one of these.
    pages.set(path, {
      html: html.replace('<head>', `<head><script>(${trap})()</script>`),
      pictures: picturesOf(article),
    });
  }

  /** Runs in the page, first. */
  function trap() {
    /** @type {string[]} */
    const ran = [];
    const global = /** @type {any} */ (window);
    global.__ran = ran;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss', 'eval'])
      global[name] = (/** @type {unknown[]} */ ...given) => void ran.push(`${name}(${given})`);
  }

  /** Every address in a document from which a picture, a sound or captions may come. @param {unknown} value */
  function picturesOf(value, found = new Set()) {
    if (Array.isArray(value)) for (const item of value) picturesOf(item, found);
    else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) {
        if (['url', 'logo'].includes(key) && typeof child === 'string') found.add(child);
        else picturesOf(child, found);
      }
    return found;
  }

  for (const engine of engines(['chromium', 'firefox'])) {
    describe(`collected attacks in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('run nowhere and ask for nothing', inFull, async (t) => {
        const isVisited = (/** @type {string} */ path) =>
          HAS_TIME || engine === 'chromium' || isFirst(path);
        const visited = [...pages].filter(([path]) => isVisited(path));
        for (const [path, { pictures }] of visited) {
          const page = await browser.open({ width: 800, height: 600 });
          await page.goto(server.url + path);
          await page.until(isUpgraded);
          assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).__ran), [], path);
          const intrusions = await page.evaluate(findIntrusions);
          // The trap itself.
          assert.deepEqual(intrusions, ['an inline script'], path);
          const asked = await page.requests();
          const others = asked.filter((url) => !isOurs(url) && !isPicture(url, pictures));
          assert.deepEqual(others, [], path);
          await page.close();
        }
        t.diagnostic(
          `${ATTACKS.length} attacks, ${visited.length} pages (${Object.keys(DOCUMENTS).join(', ')}, ${ROUNDS} of every field)`,
        );
      });
    });
  }
});

/** One of each kind of page: the other engines show there that they can be watched, and parse like the first. @param {string} path */
function isFirst(path) {
  return path.endsWith('-0');
}

/** The page, the kit, and what a browser draws its own controls with. @param {string} url */
function isOurs(url) {
  const { origin, pathname, protocol } = new URL(url);
  if (protocol === 'data:') return true;
  const isKit = /^\/(elements\/dist\/|favicon)/.test(pathname);
  return origin === server.url && (isKit || pages.has(pathname));
}

/** A browser names an address in its own spelling. @param {string} url @param {Set<string>} pictures */
function isPicture(url, pictures) {
  return [...pictures].some(
    (picture) => URL.canParse(picture, server.url) && new URL(picture, server.url).href === url,
  );
}
