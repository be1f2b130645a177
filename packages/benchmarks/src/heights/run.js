/**
 * How far estimated heights of stories are from real ones, in Chromium at 360 and 1280 px. Ads are placed by the estimates,
 * so that no browser has to be asked.
 */
import { estimateHeights } from '@broadsheet/article';
import { renderArticle } from '@broadsheet/render';
import { metrics } from '../../../site/dist/metrics.js';
import { startDemo } from '../../../testing/src/demo.js';
import { ensureBrowser } from '../../../testing/src/install-browser.js';
import { openBrowser } from '../../../testing/src/page.js';
import { startStaticServer } from '../../../testing/src/static-server.js';
import { table } from '../table.js';
import { documents } from './documents.js';

/** Windows whose columns of text are those of the metrics. */
const WINDOWS = { narrow: 360, wide: 1280 };
/** What the median of the errors may be. */
const MOST = 0.1;

if (!(await ensureBrowser('chromium'))) process.exit(1);
const all = documents();
const pages = await pagesOf(all);
const server = await startStaticServer('.', {}, (path) => pages[Number(path.slice(1))]);
const browser = await openBrowser('chromium');
// With scripting on, as most readers have it, since the boxes of what script fills stand only there; none is in the pages.
const rows = [];
for (const [width, pixels] of Object.entries(WINDOWS)) {
  const page = await browser.open({ width: pixels, height: 800 });
  for (const [at, { name, article }] of all.entries()) {
    await page.goto(`${server.url}/${at}`);
    const real = await page.evaluate(heightOfStory);
    // A fixture that only holds what no page prints.
    if (real === 0) continue;
    const { body } = estimateHeights(article, metrics, width);
    rows.push({ width, name, language: article.language, real, estimated: body, error: Math.abs(body - real) / real }); // prettier-ignore
  }
  await page.close();
}
await browser.close();
await server.close();
report();

/** The articles in the demonstration paper's styles, without its ads. */
async function pagesOf(all) {
  const site = await startDemo();
  const styles = await Promise.all(
    ['/broadsheet/broadsheet.css', '/theme.css'].map(async (path) => (await fetch(site.url + path)).text()), // prettier-ignore
  );
  await site.close();
  return all.map(({ article }) => {
    const story = renderArticle(article, { origin: 'https://post.example', ads: 'none' });
    return `<!doctype html><html lang="${article.language}"><meta charset="utf-8"><style>${styles.join('\n')}</style><body><main>${story}</main></body></html>`;
  });
}

/** Runs in the page. Footnotes stand below the story, where no ad comes. */
function heightOfStory() {
  const body = document.querySelector('[data-body]');
  const last = [...body.children].findLast((block) => !block.matches('.news-footnotes'));
  return last.getBoundingClientRect().bottom - body.getBoundingClientRect().top;
}

function report() {
  for (const width of Object.keys(WINDOWS)) {
    const own = rows.filter((row) => row.width === width).sort((a, b) => b.error - a.error);
    const lines = own.map(({ name, language, real, estimated, error }) => [`${name} (${language})`, real.toFixed(0), String(estimated), percent(error)]); // prettier-ignore
    const median = own[own.length >> 1].error;
    console.log(`\n## At ${WINDOWS[width]} px: ${own.length} documents\n`);
    console.log(table(['', 'real px', 'estimated px', 'error'], lines));
    const holds = median <= MOST ? 'holds' : '**does not hold**';
    console.log(`\n- ${holds}: median ${percent(median)}, at most ${percent(MOST)}`);
  }
}

function percent(part) {
  return `${(part * 100).toFixed(1)} %`;
}
