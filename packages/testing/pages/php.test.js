/** The PHP template prints a page that works like the plain one: no JavaScript on the server, every value escaped. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { isUpgraded } from '../src/in-page.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const printed = spawnSync('php', ['article.php'], {
  cwd: `${root}packages/elements/examples`,
  encoding: 'utf8',
});
const skip = printed.error ? 'not run: php missing' : false;

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('php', () => {
  before(async () => {
    server = await startStaticServer(`${root}packages`);
  });
  after(() => server.close());

  test('PHP prints it without a warning, and escapes what it prints', { skip }, () => {
    assert.equal(printed.status, 0, printed.stderr);
    assert.equal(printed.stderr, '');
    assert.match(printed.stdout, /on the counter &amp; 2,300 signatures/);
  });

  for (const engine of engines(['chromium'])) {
    test(`what it prints upgrades in ${engine}`, { skip }, async () => {
      // The page of plain HTML, with the body that PHP printed.
      const proxy = await startDelayingProxy(server.url, {
        change: (path, body) => (path.endsWith('plain.html') ? printed.stdout : body),
      });
      const browser = await openBrowser(engine);
      try {
        const page = await browser.open();
        await page.goto(`${proxy.url}/elements/examples/plain.html`);
        await page.until(isUpgraded);
        assert.deepEqual(await page.complaints(), []);
      } finally {
        await browser.close();
        await proxy.close();
      }
    });
  }
});
