/** On the narrowest phones nothing has to be scrolled sideways (WCAG 2.2, 1.4.10), and a table that became a list is still a table. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';

const TIMETABLE = '/articles/night-ferry';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('reflow', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const engine of engines(['chromium', 'firefox'])) {
    test(`every page fits into 320 px in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      try {
        for (const path of ['/', '/subscribe', '/account', ...sample(site.articles, 2)]) {
          const page = await browser.open({ width: 320, height: 640 });
          await page.goto(site.url + path);
          assert.deepEqual(await page.evaluate(tooWide), [], path);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });

    test(`a wide table is a list of names and values on a phone, a table on a desk, in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      try {
        for (const [width, isList] of /** @type {const} */ ([
          [320, true],
          [1280, false],
        ])) {
          const page = await browser.open({ width, height: 800 });
          await page.goto(site.url + TIMETABLE);
          const { sideways, name, columns } = await page.evaluate(readTable);
          assert.equal(sideways, 0);
          assert.equal(name, isList);
          assert.equal(columns, isList ? 1 : 4);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });
  }

  for (const engine of engines(['chromium'])) {
    test('for a screen reader it stays a table', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await browser.open({ width: 320, height: 800 });
        await page.goto(site.url + TIMETABLE);
        const nodes = await page.accessibility();
        const named = (/** @type {string} */ role) =>
          nodes.filter((node) => node.role === role).map(({ name }) => name);
        assert.deepEqual(named('columnheader').slice(0, 2), ['Crossing', 'Leaves the city']);
        assert.ok(named('cell').includes('04:20'), named('cell').join(' | '));
      } finally {
        await browser.close();
      }
    });
  }
});

/** Runs in the page: what reaches past the window. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Runs in the page. */
function readTable() {
  const region = /** @type {HTMLElement} */ (document.querySelector('.news-table > div'));
  const cells = [...document.querySelectorAll('.news-table tbody tr:first-child > *')];
  const name = getComputedStyle(/** @type {Element} */ (cells[1]), '::before').content;
  return {
    sideways: region.scrollWidth - region.clientWidth,
    name: name !== 'none',
    columns: new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().left))).size,
  };
}
