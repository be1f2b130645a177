/**
 * Ad tiers on a page from a cache: the same bytes for every reader, whose cookie alone says what is shown. With the kit's
 * script 2 s late, text stands from the first paint on where it stands on a page that never had the ads.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull, sample } from '../src/effort.js';
import { placeAds } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { renderPage } from '@broadsheet/render';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { isUpgraded, layoutShift } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const LATE = 2000;
/** The other engines take what most readers hold. */
const WIDTHS = { chromium: [360, 1280], firefox: [360], webkit: [360] };

/** @type {import('@broadsheet/article').Article} */
const article = {
  format: 'broadsheet',
  version: 1,
  id: 'tide',
  url: '/articles/tide',
  language: 'en',
  type: 'news',
  headline: 'The tide that came to stay',
  access: { model: 'free' },
  next: [{ url: '/articles/ebb', headline: 'The ebb' }],
  body: {
    type: 'body',
    version: 1,
    children: Array.from({ length: 60 }, (_, i) => ({
      type: 'paragraph',
      children: [
        {
          type: 'text',
          value: `${i}. ${'The water stood at the third step of the quay. '.repeat(8)}`,
        },
      ],
    })),
  },
};

const placement = placeAds(article);
const light = new Set([
  ...placement.template.filter(({ taken, tier }) => taken && !tier).map(({ unit }) => unit),
  ...placement.positions.flatMap(({ tier }, i) => (tier ? [] : [`inline-${i + 1}`])),
]);

/** The page as a cache has it, and the same story with the ads of one tier alone, for comparison. */
const options = {
  origin: 'http://localhost',
  assets: '/elements/dist/',
  // A slot that has nothing to show leaves once it is out of view, in every tier.
  houseAd: html`<p>The paper by letter</p>`,
};
/** @param {string} page @param {(unit: string) => boolean} keeps */
const without = (page, keeps) =>
  page.replace(/\n?<news-ad-slot[^>]* unit="([^"]*)".*?<\/news-ad-slot>/gs, (slot, unit) =>
    keeps(unit) ? slot : '',
  );
const shared = renderPage(article, { ...options, adTiers: true });
/** @type {Record<string, string>} */
const PAGES = {
  '/shared': shared,
  '/never': renderPage(article, { ...options, ads: 'none' }),
  '/light': without(shared, (unit) => light.has(unit)).replace('<html', '<html data-ads="light"'),
};
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet",
};

test('the page differs between the tiers, so that the comparison says something', () => {
  const all = shared.match(/<news-ad-slot/g)?.length ?? 0;
  assert.ok(light.size >= 2 && light.size < all, `${light.size} of ${all}`);
  assert.equal(PAGES['/light']?.match(/<news-ad-slot/g)?.length, light.size);
  assert.doesNotMatch(PAGES['/never'] ?? '', /<news-ad-slot/);
});

for (const engine of engines()) {
  describe(`ad tiers in ${engine}`, () => {
    /** @type {import('../src/page.js').Browser} */
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    /**
     * Where things stand before the kit's script and after it.
     * @param {string} path @param {number} width
     * @param {{cookie?: string | undefined, late?: number}} [options] how late the script is, in milliseconds
     */
    async function read(path, width, { cookie, late: wait = 0 } = {}) {
      // The cookie comes in the answer's head: the browser has it before it reads a byte of the page.
      const headers = { ...HEADERS, ...(cookie && { 'set-cookie': `${cookie}; path=/` }) };
      const server = await startStaticServer(`${root}packages`, headers, (path) => PAGES[path]);
      const proxy = await startDelayingProxy(server.url);
      const page = await browser.open({ width, height: 800 });
      try {
        proxy.hold();
        await page.start(proxy.url + path);
        await page.until(stylesAreThere);
        const early = await page.evaluate(standing);
        await new Promise((next) => setTimeout(next, wait));
        const waiting = await page.evaluate(standing);
        proxy.release();
        await page.until(isUpgraded);
        await proxy.quiet();
        const late = await page.evaluate(standing);
        const shift = engine === 'chromium' ? await page.evaluate(layoutShift) : 0;
        assert.deepEqual(waiting, early, 'before script');
        assert.deepEqual(late.texts, early.texts, 'after script');
        assert.equal(shift.toFixed(3), '0.000');
        assert.deepEqual(await page.complaints(), []);
        return late;
      } finally {
        await page.close();
        await proxy.close();
        await server.close();
      }
    }

    for (const width of sample(WIDTHS[engine], 1)) {
      test(`a reader without ads sees the page that never had them, at ${width} px`, async () => {
        const seen = await read('/shared', width, { cookie: 'news-ads=none', late: LATE });
        assert.deepEqual(seen.slots, []);
        assert.deepEqual(seen, await read('/never', width));
      });

      test(`a reader of light sees the slots of light and no box of the others, at ${width} px`, async () => {
        const seen = await read('/shared', width, { cookie: 'news-ads=light', late: LATE });
        const expected = await read('/light', width);
        assert.ok(seen.slots.length > 0 && seen.slots.every(({ unit }) => light.has(unit)));
        assert.deepEqual(seen, expected);
      });
    }

    test(
      'a reader without the cookie, or with any other word in it, sees all',
      inFull,
      async () => {
        for (const cookie of [undefined, 'news-ads=nonee']) {
          const { slots, height } = await read('/shared', 360, { cookie });
          assert.ok(slots.length > light.size, String(cookie));
          assert.ok(height > 0);
        }
      },
    );
  });
}

/** Runs in the page. */
function stylesAreThere() {
  return document.readyState !== 'loading' && document.styleSheets.length > 0;
}

/** Runs in the page: where all text outside the ads stands, and which slots have a box. */
function standing() {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim() || node.parentElement?.closest('news-ad-slot')) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    texts.push([node.textContent.trim().slice(0, 20), ...[box.x, box.y + scrollY, box.width, box.height].map((n) => Math.round(n * 10) / 10)]); // prettier-ignore
  }
  const slots = [...document.querySelectorAll('news-ad-slot')]
    .map((slot) => ({
      unit: slot.getAttribute('unit') ?? '',
      height: slot.getBoundingClientRect().height,
    }))
    .filter(({ height }) => height > 0);
  return { texts, slots, height: document.documentElement.scrollHeight };
}
