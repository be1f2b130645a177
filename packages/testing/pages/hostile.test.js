/**
 * Every string of a document is an attack; nothing of it runs. The pages are served without their content policy here,
 * so that escaping alone has to hold.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HAS_TIME, sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { startDemo } from '../src/demo.js';
import { imported } from '../src/demo-words.js';
import { acceptedHostile, findIntrusions } from '../src/hostile.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';

const CONTENT = `${root}packages/site/content/`;
/** A page into which markup is put on its way, to see that it would be found. */
const PLANTED = '/about';
/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** @type {string[]} */
const paths = [];

describe('hostile', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    for (const file of await documents()) {
      const original = JSON.parse(await readFile(CONTENT + file, 'utf8'));
      const { document } = acceptedHostile(original, refusals);
      await writeFile(join(folder, `hostile-${file}`), JSON.stringify(document));
      paths.push(`/articles/hostile-${file.replace(/\.json$/, '')}`);
    }
    site = await startDemo({ content: folder });
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  /** @param {unknown} document */
  function refusals(document) {
    const result = imported(document, 'hostile');
    // What a content-tree keeps around its body stands under /data in the file.
    return result.ok ? [] : result.problems.flatMap(({ pointer }) => [pointer, `/data${pointer}`]);
  }

  async function documents() {
    return (await readdir(CONTENT)).filter((name) => name.endsWith('.json'));
  }

  test('most fields take hostile text, and every hostile document is served', async (t) => {
    let fields = 0;
    for (const file of await documents()) {
      const { hostile, refused } = acceptedHostile(
        JSON.parse(await readFile(CONTENT + file, 'utf8')),
        refusals,
      );
      assert.ok(hostile > refused, `${file}: ${hostile} hostile, ${refused} refused`);
      fields += hostile;
    }
    t.diagnostic(`${fields} hostile fields in ${paths.length} documents`);
    for (const path of paths) assert.equal((await fetch(site.url + path)).status, 200, path);
  });

  for (const engine of engines()) {
    describe(`hostile documents in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      /** @type {Awaited<ReturnType<typeof startDelayingProxy>>} */
      let proxy;
      before(async () => {
        browser = await openBrowser(engine);
        proxy = await startDelayingProxy(site.url, { policy: false, change });
      });
      after(async () => {
        await browser.close();
        await proxy.close();
      });

      test('nothing runs, and no markup of theirs is in the page', async (t) => {
        // Each document is hostile in all of its fields, so a few are enough for another engine.
        const some = engine === 'chromium' || HAS_TIME ? sample(paths, 2) : paths.slice(0, 3);
        for (const path of ['/', ...some]) {
          await t.test(path, async () => {
            assert.deepEqual(await intrusions(path), []);
          });
        }
      });

      test('markup that gets through is found', async () => {
        const found = await intrusions(PLANTED);
        assert.deepEqual(found, [
          'its script ran',
          '<img onerror>',
          '<a href> with javascript:',
          'an inline script',
        ]);
      });

      /** @param {string} path */
      async function intrusions(path) {
        const page = await browser.open();
        try {
          await page.goto(proxy.url + path);
          await proxy.quiet();
          return await page.evaluate(findIntrusions);
        } finally {
          await page.close();
        }
      }
    });
  }
});

/** @param {string} path @param {string} body */
function change(path, body) {
  if (path !== PLANTED) return body;
  const markup =
    '<img src=x onerror="window.__hacked=1"><a href=" javascript:alert(1)">x</a><script>1</script>';
  return body.replace('</main>', `${markup}</main>`);
}
