/** Whoever pretends to be a crawler, before a model that lets three of them in, each verified in its way. */
import assert from 'node:assert/strict';
import { promises } from 'node:dns';
import { after, before, describe, test } from 'node:test';
import { calculateJwkThumbprint } from 'jose';
import { paper } from '../../../testing/src/access.js';
import {
  newKey,
  PAGE,
  signedByHand,
  signedRequest,
  startDirectory,
  type Parts,
} from '../../../testing/src/crawler.js';
import { pointerOf, startDNSServer } from '../../../testing/src/dns-server.js';
import type { Context } from '../network.js';
import { crawlers } from './crawlers.js';
import { byDNS } from './dns.js';
import { byRanges } from './ranges.js';
import { bySignature } from './signature.js';

/** The crawlers', and that of whoever pretends. */
const NAMED = '192.0.2.1';
const RANGED = '198.51.100.1';
const OWN = '203.0.113.1';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

const dns = await startDNSServer({
  [pointerOf(NAMED)]: ['crawl-1.googlebot.example'],
  'crawl-1.googlebot.example': [NAMED],
  [pointerOf(OWN)]: ['crawl-1.googlebot.example'],
  [pointerOf('203.0.113.2')]: ['crawl-2.googlebot.example'],
  [pointerOf('203.0.113.3')]: ['fakegooglebot.example'],
  'fakegooglebot.example': ['203.0.113.3'],
  [pointerOf('203.0.113.4')]: ['slow.googlebot.example'],
  'slow.googlebot.example': 'slow',
});
const resolver = new promises.Resolver({ timeout: 200, tries: 1 });
resolver.setServers([dns.address]);
const key = await newKey();
const other = await newKey();
const directory = await startDirectory(key);
const evil = await startDirectory(other);
describe('spoof', () => {
  after(async () => {
    resolver.cancel();
    await Promise.all([dns, directory, evil].map((server) => server.close()));
  });

  function site(proxies: number) {
    const rule = crawlers(
      [
        { name: 'Google', verify: byDNS({ domains: ['googlebot.example'], resolver }) },
        { name: 'Bing', verify: byRanges(['198.51.100.0/24']) },
        { name: 'Bot', verify: bySignature({ directories: [directory.url] }) },
      ],
      { onError: () => {} },
    );
    const model = { rules: [rule], whenDown: 'open' as const };
    const { access, add } = paper({ models: { crawled: model }, proxies });
    const article = add('c1', 'crawled');
    return async (request: Request, context: Context) =>
      (await access.look(request, article, context)).granted;
  }
  const direct = site(0);
  const proxied = site(1);

  const from = (address: string) => ({ address });
  const withHeaders = (headers: Record<string, string>) => new Request(PAGE, { headers });
  const byHand = (parts: Parts, signer = key) => signedByHand(signer, parts);
  const now = () => Math.floor(Date.now() / 1000);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  let keyid: string;
  before(async () => {
    keyid = await calculateJwkThumbprint(key);
  });

  /** A signed request, some of whose headers are others. */
  async function changed(change: (headers: Headers) => void, signed = signedRequest(key)) {
    const request = await signed;
    change(request.headers);
    return request;
  }

  type Attempt = () => Promise<boolean>;
  const says =
    (headers: Record<string, string>, address = OWN, ask = direct): Attempt =>
    () =>
      ask(withHeaders(headers), from(address));
  const signs =
    (request: () => Promise<Request>): Attempt =>
    async () =>
      direct(await request(), from('203.0.113.9'));

  const ATTEMPTS: Record<string, Attempt> = {
    'user agent of Googlebot': says({ 'User-Agent': GOOGLEBOT }),
    'user agent of Bingbot': says({ 'User-Agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }),
    'user agent that is the crawler’s name': says({ 'User-Agent': 'Google' }),
    'referrer: a search': says({ Referer: 'https://www.google.com/search?q=paper' }),
    'referrer: a social network': says({ Referer: 'https://t.co/abc' }),
    'From header of a crawler': says({
      From: 'googlebot(at)googlebot.com',
      'User-Agent': GOOGLEBOT,
    }),
    'X-Forwarded-For without a proxy': says({ 'X-Forwarded-For': RANGED }),
    'X-Forwarded-For through a proxy': says({ 'X-Forwarded-For': `${RANGED}, ${OWN}` }, '10.0.0.1', proxied), // prettier-ignore
    'X-Forwarded-For with rubbish at its end': says({ 'X-Forwarded-For': `${RANGED}, ` }, '10.0.0.1', proxied), // prettier-ignore
    Forwarded: says({ Forwarded: `for=${RANGED}` }),
    'X-Real-IP': says({ 'X-Real-IP': NAMED }),
    'CF-Connecting-IP': says({ 'CF-Connecting-IP': RANGED }),
    'True-Client-IP': says({ 'True-Client-IP': RANGED }),
    'forged name of an address': says({ 'User-Agent': GOOGLEBOT }, OWN),
    'a name that is not there': says({ 'User-Agent': GOOGLEBOT }, '203.0.113.2'),
    'a name that looks alike': says({ 'User-Agent': GOOGLEBOT }, '203.0.113.3'),
    'a slow name server': says({ 'User-Agent': GOOGLEBOT }, '203.0.113.4'),
    'an address beside the range': says({}, '198.51.101.1'),
    'signature: replayed': async () => {
      const request = await signedRequest(key);
      assert.equal(await direct(request.clone(), from(OWN)), true, 'the first time it is good');
      return direct(request, from(OWN));
    },
    'signature: replayed under another label': async () => {
      const request = await signedRequest(key);
      assert.equal(await direct(request.clone(), from(OWN)), true, 'the first time it is good');
      for (const name of ['Signature', 'Signature-Input'])
        request.headers.set(name, request.headers.get(name)!.replace('sig1=', 'sig2='));
      return direct(request, from(OWN));
    },
    'signature: expired': signs(() => signedRequest(key, { created: ago(10), expires: ago(5) })),
    'signature: made in the future': signs(() => signedRequest(key, { created: ago(-10) })),
    'signature: good for a month': signs(() =>
      byHand({ params: { expires: now() + 30 * 86_400 } }),
    ),
    'signature: good for ever': signs(() => byHand({ params: { expires: undefined } })),
    'signature: its end is put off': signs(() =>
      changed((headers) => {
        const input = headers.get('signature-input')!;
        headers.set('signature-input', input.replace(/expires=\d+/, `expires=${now() + 3600}`));
      }),
    ),
    'signature: for another site': signs(() =>
      signedRequest(key, { url: 'https://other.example/' }),
    ),
    'signature: for another site, under its host': signs(() =>
      byHand({ components: { '@authority': 'other.example' }, headers: { Host: 'other.example' } }),
    ),
    'signature: for another page': signs(() =>
      byHand({ components: { '@target-uri': `${PAGE}2` } }),
    ),
    'signature: for no site': signs(() => byHand({ components: { '@method': 'GET' } })),
    'signature: of nothing': signs(() => byHand({ components: {} })),
    'signature: another tag': signs(() => byHand({ params: { tag: 'http-message-signatures-directory' } })), // prettier-ignore
    'signature: no tag': signs(() => byHand({ params: { tag: undefined } })),
    'signature: unknown key': signs(() => signedRequest(other)),
    'signature: another key under a known id': signs(() => byHand({ params: { keyid } }, other)),
    'signature: no key id': signs(() => byHand({ params: { keyid: undefined } })),
    'signature: agent elsewhere': signs(() => signedRequest(other, { agent: evil.url })),
    'signature: known agent, not signed': signs(() =>
      changed((headers) => headers.set('signature-agent', `"${directory.url}"`)),
    ),
    'signature: one bit turned': signs(() =>
      changed((headers) => {
        const text = headers.get('signature')!;
        headers.set(
          'signature',
          text.replace(/:(.)/, (_, first) => (first === 'A' ? ':B' : ':A')),
        );
      }),
    ),
    'signature: missing': signs(() => changed((headers) => headers.delete('signature'))),
    'signature: two': signs(async () => {
      const [mine, theirs] = await Promise.all([signedRequest(other), signedRequest(key)]);
      return changed((headers) => {
        for (const name of ['signature', 'signature-input'])
          headers.append(name, theirs.headers.get(name)!.replace('sig1=', 'sig2='));
      }, Promise.resolve(mine));
    }),
    'signature: rubbish': signs(async () =>
      withHeaders({ 'Signature-Input': 'sig1=(((', Signature: 'sig1=:AAAA:' }),
    ),
  };

  test('the crawlers themselves are let in', async () => {
    assert.equal(await direct(withHeaders({ 'User-Agent': GOOGLEBOT }), from(NAMED)), true);
    assert.equal(await direct(withHeaders({}), from(RANGED)), true);
    assert.equal(await proxied(withHeaders({ 'X-Forwarded-For': RANGED }), from('10.0.0.1')), true);
    assert.equal(await direct(await signedRequest(key), from(OWN)), true);
    assert.equal(await direct(await signedByHand(key), from(OWN)), true);
  });

  test('of all attempts to pass for one, none succeeds', async () => {
    const letIn: string[] = [];
    for (const [name, attempt] of Object.entries(ATTEMPTS)) if (await attempt()) letIn.push(name);
    const count = Object.keys(ATTEMPTS).length;
    console.log(`  ${count} attempts to pass for a crawler, ${letIn.length} let in`);
    assert.ok(count >= 30);
    assert.deepEqual(letIn, []);
    assert.deepEqual(evil.asked, [], 'nobody’s directory is asked but those of the list');
  });

  test('without a list nobody is let in', async () => {
    const { access, add } = paper({ models: { crawled: [crawlers([])] }, proxies: 0 });
    const article = add('c1', 'crawled');
    const requests = [withHeaders({ 'User-Agent': GOOGLEBOT }), await signedRequest(key)];
    for (const request of requests)
      assert.equal((await access.look(request, article, from(NAMED))).granted, false);
  });
});
