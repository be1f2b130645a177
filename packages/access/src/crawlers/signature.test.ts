import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { paper } from '../../../testing/src/access.js';
import {
  newKey,
  PAGE,
  signedByHand,
  signedRequest,
  startDirectory,
} from '../../../testing/src/crawler.js';
import { crawlers } from './crawlers.js';
import { bySignature, type SignatureOptions } from './signature.js';

async function site(t: TestContext, more: Partial<SignatureOptions> = {}) {
  const key = await newKey();
  const directory = await startDirectory(key);
  t.after(directory.close);
  const errors: unknown[] = [];
  const verify = bySignature({ directories: [directory.url], ...more });
  const rule = crawlers([{ name: 'Bot', verify }], { onError: (error) => errors.push(error) });
  const { access, add, stores } = paper({ models: { crawled: [rule] } });
  const article = add('c1', 'crawled');
  const isIn = async (request: Request) => {
    const decision = await access.look(request, article);
    if (decision.granted) assert.deepEqual(decision, { granted: true, reason: 'crawler', by: 'Bot' }); // prettier-ignore
    return decision.granted;
  };
  return { key, directory, errors, isIn, stores, agent: directory.url };
}

test('a request that is signed with a published key is the crawler’s', async (t) => {
  const { key, directory, errors, isIn, agent } = await site(t);
  assert.equal(await isIn(await signedRequest(key)), true);
  assert.equal(await isIn(await signedRequest(key, { agent })), true);
  assert.equal(await isIn(await signedByHand(key)), true);
  const components = { '@method': 'GET', '@target-uri': PAGE, 'signature-agent': `"${agent}"` };
  const headers = { 'Signature-Agent': `"${agent}"` };
  assert.equal(await isIn(await signedByHand(key, { components, headers })), true);
  // Without a nonce too.
  assert.equal(await isIn(await signedByHand(key, { params: { nonce: undefined } })), true);
  assert.deepEqual(directory.asked, ['/.well-known/http-message-signatures-directory']);
  assert.deepEqual(errors, []);
});

test('one request may ask about many articles; sent again it is nobody’s', async (t) => {
  const { key, isIn } = await site(t);
  const request = await signedRequest(key);
  const again = request.clone();
  assert.deepEqual(await Promise.all([1, 2, 3].map(() => isIn(request))), [true, true, true]);
  assert.equal(await isIn(again), false);
  const twins = [await signedRequest(key)];
  twins.push(...Array.from({ length: 19 }, () => twins[0]!.clone()));
  const letIn = await Promise.all(twins.map(isIn));
  assert.equal(letIn.filter(Boolean).length, 1);
});

test('the site is the one that is configured, whatever the request’s address says', async (t) => {
  const { key, isIn } = await site(t);
  // Behind a proxy.
  const inner = await signedByHand(key, { url: 'http://10.0.0.7:8080/articles/c1' });
  assert.equal(await isIn(inner), true);
  // Signed for another site, and sent here under its name.
  assert.equal(await isIn(await signedRequest(key, { url: 'https://other.example/' })), false);
});

test('a new key is known within a minute, and a key that is gone within an hour', async (t) => {
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
  t.after(() => mock.timers.reset());
  const { key, directory, isIn } = await site(t);
  assert.equal(await isIn(await signedRequest(key)), true);
  const next = await newKey();
  directory.serves.keys = [next];
  // Made-up ids do not make the service ask again and again.
  for (let i = 0; i < 5; i++) assert.equal(await isIn(await signedRequest(await newKey())), false);
  assert.equal(directory.asked.length, 1);
  assert.equal(await isIn(await signedRequest(key)), true);
  mock.timers.tick(60_000);
  assert.equal(await isIn(await signedRequest(next)), true);
  assert.equal(directory.asked.length, 2);
  assert.equal(await isIn(await signedRequest(key)), false);
});

test('a directory that is down, slow, elsewhere or rubbish says no yes', async (t) => {
  const rubbish = ['{', '{}', '{"keys":[]}', '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}', '[]', 'null']; // prettier-ignore
  const kinds = [
    ...rubbish.map((body) => ({ status: 200, body })),
    ...[500, 404, 302].map((status) => ({ status })),
    { status: undefined },
  ];
  for (const kind of kinds) {
    const { key, directory, errors, isIn } = await site(t, { deadline: 500 });
    Object.assign(directory.serves, kind);
    assert.equal(await isIn(await signedRequest(key)), false, JSON.stringify(kind));
    assert.equal(errors.length, 1, JSON.stringify(kind));
  }
});

test('keys are used on for a day while their directory is down', async (t) => {
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
  t.after(() => mock.timers.reset());
  const { key, directory, isIn } = await site(t, { deadline: 500 });
  assert.equal(await isIn(await signedRequest(key)), true);
  directory.serves.status = 503;
  mock.timers.tick(23 * 3_600_000);
  assert.equal(await isIn(await signedRequest(key)), true);
  mock.timers.tick(3_600_000);
  assert.equal(await isIn(await signedRequest(key)), false);
});

test('a store that is down says no yes: nobody knows whether the request came before', async (t) => {
  const { key, errors, isIn, stores } = await site(t);
  const down = new Error('the store is down');
  mock.method(stores.records, 'replace', () => Promise.reject(down));
  assert.equal(await isIn(await signedRequest(key)), false);
  assert.deepEqual(errors, [down]);
});

test('a directory that is no origin is refused at once', () => {
  for (const origin of [
    'http://bot.example',
    'https://bot.example/',
    'bot.example',
    'http://localhost.evil.example',
    '',
  ])
    // prettier-ignore
    assert.throws(() => bySignature({ directories: [origin] }), TypeError, origin);
});
