import assert from 'node:assert/strict';
import { promises } from 'node:dns';
import { after, before, describe, test } from 'node:test';
import { page, paper } from '../../../testing/src/access.js';
import { pointerOf, startDNSServer } from '../../../testing/src/dns-server.js';
import { crawlers } from './crawlers.js';
import { byDNS } from './dns.js';

/** Who owns an address names it, so that names alone are worth nothing. */
const ZONE = {
  [pointerOf('192.0.2.1')]: ['crawl-1.bot.example'],
  'crawl-1.bot.example': ['192.0.2.1'],
  [pointerOf('2001:db8::1')]: ['crawl-6.bot.example'],
  'crawl-6.bot.example': ['2001:db8::1'],
  [pointerOf('192.0.2.2')]: ['their.host.example', 'CRAWL-2.Bot.Example'],
  'crawl-2.bot.example': ['192.0.2.200', '192.0.2.2'],
  // Forged: a name in the crawler's domain that is not there, or has another address.
  [pointerOf('203.0.113.1')]: ['crawl-9.bot.example'],
  [pointerOf('203.0.113.2')]: ['crawl-1.bot.example'],
  [pointerOf('2001:db8:bad::1')]: ['crawl-6.bot.example'],
  // Names that only look like the crawler's, and have the address.
  ...Object.fromEntries(
    ['evilbot.example', 'bot.example.evil.example', 'bot-example.evil', 'bot.examples'].flatMap(
      (name, at) => [
        [pointerOf(`203.0.113.1${at}`), [name]],
        [name, [`203.0.113.1${at}`]],
      ],
    ),
  ),
  [pointerOf('203.0.113.20')]: Array.from({ length: 40 }, (_, at) => `crawl-x${at}.bot.example`),
  [pointerOf('203.0.113.30')]: 'slow' as const,
  [pointerOf('203.0.113.31')]: ['slow.bot.example'],
  'slow.bot.example': 'slow' as const,
  [pointerOf('203.0.113.32')]: 'rubbish' as const,
  [pointerOf('203.0.113.33')]: 'failure' as const,
  ...Object.fromEntries(
    (['rubbish', 'failure'] as const).flatMap((what, at) => [
      [pointerOf(`203.0.113.4${at}`), [`${what}.bot.example`]],
      [`${what}.bot.example`, what],
    ]),
  ),
};

let server: Awaited<ReturnType<typeof startDNSServer>>;
const resolver = new promises.Resolver({ timeout: 250, tries: 1 });
describe('dns', () => {
  before(async () => {
    server = await startDNSServer(ZONE);
    resolver.setServers([server.address]);
  });
  after(async () => {
    resolver.cancel();
    await server.close();
  });

  function site(deadline?: number) {
    const errors: unknown[] = [];
    const verify = byDNS({ domains: ['Bot.example'], resolver, ...(deadline && { deadline }) });
    const rule = crawlers([{ name: 'Bot', agent: 'ExampleBot', verify }], {
      onError: (error) => errors.push(error),
    });
    // Open while something is down: not for whoever makes something slow.
    const models = { crawled: { rules: [rule], whenDown: 'open' as const } };
    const { access, add } = paper({ models, proxies: 0 });
    const article = add('c1', 'crawled');
    const look = (address?: string, agent = 'Mozilla/5.0 (compatible; examplebot/2.1)') => {
      const request = page();
      request.headers.set('User-Agent', agent);
      return access.look(request, article, address === undefined ? {} : { address });
    };
    return { look, errors };
  }

  const granted = { granted: true, reason: 'crawler', by: 'Bot' };
  const refused = { granted: false, reason: 'subscriber' };

  test('a crawler is known by a name in its domain that has its address', async () => {
    const { look, errors } = site();
    for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.2', '2001:db8::1'])
      assert.deepEqual(await look(address), granted, address);
    assert.deepEqual(errors, []);
  });

  test('a name without the address is nobody’s, nor is one that looks alike', async () => {
    const { look, errors } = site();
    const addresses = ['203.0.113.1', '203.0.113.2', '2001:db8:bad::1', '203.0.113.20'];
    addresses.push(...[0, 1, 2, 3].map((at) => `203.0.113.1${at}`));
    // No such name; no address at all; none that is known.
    addresses.push('198.51.100.1', '2001:db8:2::1', 'rubbish', '');
    for (const address of addresses) assert.deepEqual(await look(address), refused, address);
    assert.deepEqual(await look(undefined), refused);
    assert.deepEqual(errors, []);
  });

  test('of an address with many names three are looked at', async () => {
    server.asked.length = 0;
    await site().look('203.0.113.20');
    assert.equal(server.asked.length, 4);
  });

  test('a server that is slow, down, or talks rubbish says no yes', async () => {
    // Of an address that could not be asked for, Node says that it has no name.
    for (const last of [30, 32, 33, 31, 40, 41]) {
      const { look, errors } = site(1500);
      const begun = performance.now();
      assert.deepEqual(await look(`203.0.113.${last}`), refused, `${last}`);
      assert.ok(performance.now() - begun < 6000, `${last}: in time`);
      assert.equal(errors.length, [31, 40, 41].includes(last) ? 1 : 0, `${last}: heard of`);
    }
  });

  test('the deadline ends all questions together', async () => {
    const { look, errors } = site(50);
    assert.deepEqual(await look('203.0.113.31'), refused);
    assert.match(String(errors[0]), /TimeoutError: DNS: no answer in 50 ms/);
  });

  test('nobody is looked up who does not claim to be the crawler', async () => {
    server.asked.length = 0;
    assert.deepEqual(await site().look('192.0.2.1', 'Mozilla/5.0 Firefox/150.0'), refused);
    assert.deepEqual(server.asked, []);
  });

  test('a domain that is none is refused at once', () => {
    for (const domain of ['', 'example', '.example.org', 'bot.example/'])
      assert.throws(() => byDNS({ domains: [domain], resolver }), TypeError, domain);
  });
});
