import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { json, paper } from '../../../testing/src/access.js';
import { restEntitlements } from './rest.js';

let answer: RequestListener;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url!);
  answer(request, response);
});
let url: string;
describe('rest', () => {
  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/auth?rid=READER_ID&url=CANONICAL_URL&a=ARTICLE_ID`;
  });
  after(() => server.close());

  function vendor() {
    const provider = restEntitlements({
      id: 'vendor',
      url,
      headers: { 'X-Key': 'k' },
      deadline: 300,
    });
    return paper({ providers: [provider], onError: () => {} });
  }
  const says =
    (body: string, status = 200): RequestListener =>
    (_request, response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);

  describe('a vendor over HTTP', () => {
    test('opens what it grants, and is told no id that anybody else knows', async () => {
      answer = says('{"granted": true, "grantReason": "SUBSCRIBER", "data": {"a": 1}}');
      const { access, add } = vendor();
      add('READER_ID', 'subscriber', { url: '/articles/x?a=b&c' });
      const opened = await access(json('READER_ID'));
      assert.equal(opened.status, 200);
      const { searchParams } = new URL(asked.at(-1)!, url);
      assert.match(searchParams.get('rid')!, /^[0-9a-f]{64}$/);
      assert.equal(searchParams.get('url'), '/articles/x?a=b&c');
      assert.equal(searchParams.get('a'), 'READER_ID');
    });

    test('says for subscribers alone what is believed later', async () => {
      const provider = restEntitlements({ id: 'vendor', url });
      const visitor = { holder: 'h', signedIn: true };
      const article = { id: 'a', model: 'm', products: ['digital'] };
      const ask = async (body: string) => {
        answer = says(body);
        return provider.entitlements({ visitor, article }, AbortSignal.timeout(5000));
      };
      assert.deepEqual(await ask('{"granted": true, "grantReason": "SUBSCRIBER"}'), [{ product: 'digital' }]); // prettier-ignore
      for (const body of ['{"granted": true, "grantReason": "METERING"}', '{"granted": true}'])
        assert.deepEqual(await ask(body), [{ product: 'digital', once: true }]);
    });

    test('refuses what it does not', async () => {
      answer = says('{"granted": false}');
      assert.equal((await vendor().access(json('s1'))).status, 402);
    });

    const broken: Record<string, RequestListener> = {
      'an error': says('{"granted": true}', 500),
      'no JSON': says('<h1>Hello</h1>'),
      'another shape': says('{"granted": "yes"}'),
      nothing: says('null'),
      'a redirect': (_request, response) => response.writeHead(302, { Location: '/other' }).end(),
      'no answer at all': () => {},
      'a broken connection': (request) => request.socket.destroy(),
    };
    for (const [name, listener] of Object.entries(broken))
      test(`${name} is a failure, not a no`, async () => {
        answer = listener;
        assert.equal((await vendor().access(json('s1'))).status, 503);
      });

    test('must be asked over https', () => {
      for (const bad of ['http://vendor.example/', 'vendor', 'http://localhost.evil.example/'])
        assert.throws(() => restEntitlements({ id: 'vendor', url: bad }), /vendor: url: expected/);
    });
  });
});
