/**
 * Lighthouse on an opinion page with six ads, a consent dialog and a video: as it is opened on a phone, and as it stands once
 * the reader has agreed, has started the video and has read to the end.
 */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFlow } from 'lighthouse';
import { startAdServer } from '../src/ad-server.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo } from '../src/demo.js';
import { IS_WHOLE } from '../src/effort.js';
import { engines } from '../src/page.js';
import { pageScript } from '../src/page-script.js';
import { launch } from '../src/puppeteer-page.js';
import { root } from '../src/repository.js';
import { until } from '../src/until.js';

const ADS = 6;
const PHONE = { width: 412, height: 823, isMobile: true, hasTouch: true };
const PERFECT = ['accessibility', 'best-practices', 'seo'];
const LONG = `${OPINION}-at-length`;

/** @typedef {import('lighthouse').Result} Result */

/** It loads and reads the page several times. */
const skip = IS_WHOLE ? false : 'Lighthouse, for which npm test has no time';

for (const engine of engines(['chromium'])) {
  test(`Lighthouse finds nothing on the opinion page, in ${engine}`, { skip }, async (t) => {
    const page = await openOpinion(t);
    const flow = await startFlow(page.tab, {
      flags: { onlyCategories: [...PERFECT, 'performance'], disableFullPageScreenshot: true },
    });
    await flow.navigate(page.url);
    assert.equal(page.ads.asked.length, 0, 'asked for before the reader agreed');
    // Lighthouse takes its phone away with it.
    await page.tab.setViewport(PHONE);
    await page.tab.click('.consent [name=agree]');
    await play(page.tab);
    await readAds(page.tab);
    assert.ok(page.ads.asked.every((query) => query.get('tcf')));
    await flow.snapshot();

    // That it looks at all.
    await page.tab.evaluate(() => document.documentElement.removeAttribute('lang'));
    await flow.snapshot();

    const { steps } = await flow.createFlowResult();
    const [opened, read, spoiled] = steps.map(({ lhr }) => lhr);
    assert.ok(opened && read && spoiled);
    for (const result of [opened, read])
      for (const id of PERFECT)
        assert.equal(result.categories[id]?.score, 1, failures(result, id).join('\n'));
    assert.match(failures(spoiled, 'accessibility').join(), /^html-has-lang/);
    t.diagnostic(`performance in ${engine}: ${performance(opened)}`);
  });
}

/** @param {import('node:test').TestContext} t */
async function openOpinion(t) {
  const content = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  await writeFile(join(content, 'opinion.json'), JSON.stringify(await longOpinion()));
  const site = await startDemo({ content });
  const ads = await startAdServer();
  const proxy = await startDelayingProxy(site.url, {
    // Ads of another origin need the reader's consent.
    change: (_, body) =>
      body.replace(
        '{"ads":{"provider":"json","endpoint":"/ads/decide"',
        `{"consent":{"source":"tcf","vendors":"755"},"ads":{"provider":"json","endpoint":"${ads.url}/ads"`,
      ),
    policy: `connect-src 'self' ${ads.url}`,
  });
  const browser = await launch('chromium');
  t.after(async () => {
    await browser.close();
    await Promise.all([proxy.close(), ads.close(), site.close(), rm(content, { recursive: true })]);
  });
  const tab = await browser.newPage();
  await tab.setViewport(PHONE);
  await tab.evaluateOnNewDocument(await consentDialog());
  return { url: proxy.url + LONG, tab, ads };
}

/** The paper's opinion, with its own paragraphs again, so that there is room for six ads on a phone. */
async function longOpinion() {
  const file = `${root}packages/site/content${OPINION.replace('/articles', '')}.json`;
  const article = JSON.parse(await readFile(file, 'utf8'));
  const { children } = article.body;
  const words = children
    .filter((/** @type {any} */ { type }) => type === 'paragraph')
    .map((/** @type {any} */ { id: _id, ...paragraph }) => paragraph);
  children.splice(5, 0, ...words);
  return { ...article, id: LONG, url: LONG };
}

/** The stub stands in the page as it comes from its authors: bundled, it is a module that does nothing. */
async function consentDialog() {
  const stub = createRequire(import.meta.url).resolve('@iabtechlabtcf/stub');
  return `${await readFile(stub, 'utf8')}\n${await pageScript("import './consent-dialog.ts';")}`;
}

/** The element comes when it is in view. @param {import('puppeteer-core').Page} tab */
async function play(tab) {
  const has = (/** @type {string} */ part) =>
    tab.evaluate(
      (selector) =>
        Boolean(document.querySelector('news-video')?.shadowRoot?.querySelector(selector)),
      part,
    );
  await tab.evaluate(() => document.querySelector('news-video')?.scrollIntoView());
  await until(() => has('button'), 'the button that plays the video');
  await tab.click('news-video >>> button');
  await until(() => has('video'), 'the video');
}

/** From ad to ad. @param {import('puppeteer-core').Page} tab */
async function readAds(tab) {
  for (let i = 0; i < ADS; i++) {
    const isFilled = () =>
      tab.evaluate((at) => {
        const slot = document.querySelectorAll('news-ad-slot')[at];
        slot?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return Boolean(slot?.matches(':state(filled)'));
      }, i);
    await until(isFilled, `ad ${i + 1} of ${ADS}`);
  }
}

/** What keeps a category from 100, with the elements that it is about. @param {Result} result @param {string} id */
function failures({ categories, audits }, id) {
  return (categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title} ${JSON.stringify(audits[id]?.details)}`);
}

/** @param {Result} result */
function performance({ categories, audits }) {
  const score = Math.round((categories.performance?.score ?? 0) * 100);
  const [paint, blocked, shift] = [
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ].map((id) => audits[id]?.displayValue);
  return `${score} (largest paint ${paint}, blocked ${blocked}, layout shift ${shift})`;
}
