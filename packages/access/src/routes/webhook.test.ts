import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { json, ORIGIN, paper, readerCookie, readerId } from '../../../testing/src/access.js';

const SECRET = `whsec_${btoa('a secret of a shop, 32 bytes long')}`;
const OLD_SECRET = `whsec_${btoa('the secret that the shop had before')}`;
const cookie = readerCookie('e');
const reader = readerId('e');

/** The standard's own way, written once more by its text. */
async function signed(
  body: string,
  { secret = SECRET, id = 'msg_1', time = Date.UTC(2026, 0, 1) / 1000, headers = {} } = {},
): Promise<Request> {
  const bytes = Buffer.from(secret.slice(6), 'base64');
  const { createHmac } = await import('node:crypto');
  const mac = createHmac('sha256', bytes).update(`${id}.${time}.${body}`).digest('base64');
  return new Request(`${ORIGIN}/access/webhook`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(time),
      'webhook-signature': `v1a,other v1,${mac}`,
      ...headers,
    },
  });
}

const message = (type: string, timestamp: string, data: object = {}) =>
  JSON.stringify({ type, timestamp, data: { reader, product: 'digital', ...data } });
const granted = (timestamp: string, data?: object) =>
  message('entitlement.granted', timestamp, data);
const revoked = (timestamp: string, data?: object) =>
  message('entitlement.revoked', timestamp, data);

function shop() {
  const made = paper({ webhook: { secrets: [SECRET, OLD_SECRET] } });
  const status = async (asked: Promise<Request> | Request) =>
    (await made.access(await asked)).status;
  const opens = async () => (await status(json('s1', { cookie }))) === 200;
  return { ...made, status, opens };
}

describe('the shop’s webhook', () => {
  test('grants, and revokes at once', async () => {
    const { status, opens } = shop();
    assert.equal(await opens(), false);
    assert.equal(await status(signed(granted('2026-01-01T00:00:00Z'))), 200);
    assert.equal(await opens(), true);
    assert.equal(await status(signed(revoked('2026-01-01T00:00:01Z'))), 200);
    assert.equal(await opens(), false);
  });

  test('is answered when it is sent again, or late, and changes nothing then', async () => {
    const { access, opens } = shop();
    const changed = async (body: string) =>
      ((await (await access(await signed(body))).json()) as { changed: boolean }).changed;
    assert.equal(await changed(revoked('2026-01-01T00:00:05Z')), true);
    assert.equal(await changed(granted('2026-01-01T00:00:04Z')), false);
    assert.equal(await opens(), false);
    assert.equal(await changed(revoked('2026-01-01T00:00:05Z')), false);
  });

  test('grants until a time', async () => {
    const { status, opens, clock } = shop();
    await status(signed(granted('2026-01-01T00:00:00Z', { until: '2026-01-02T00:00:00Z' })));
    assert.equal(await opens(), true);
    clock.now = Date.UTC(2026, 0, 2);
    assert.equal(await opens(), false);
  });

  test('may be signed with either secret while one is changed', async () => {
    const body = granted('2026-01-01T00:00:00Z');
    assert.equal(await shop().status(signed(body, { secret: OLD_SECRET })), 200);
  });

  const body = granted('2026-01-01T00:00:00Z');
  const forged: Record<string, () => Promise<Request>> = {
    'with another secret': () => signed(body, { secret: `whsec_${btoa('x'.repeat(32))}` }),
    'without a signature': () => signed(body, { headers: { 'webhook-signature': '' } }),
    'with a signature of an unknown version': () =>
      signed(body, { headers: { 'webhook-signature': 'v2,AAAA' } }),
    'with rubbish for a signature': () =>
      signed(body, { headers: { 'webhook-signature': 'v1,%' } }),
    'for another id': () => signed(body, { headers: { 'webhook-id': 'msg_2' } }),
    'five minutes old': () => signed(body, { time: Date.UTC(2026, 0, 1) / 1000 - 301 }),
    'from the future': () => signed(body, { time: Date.UTC(2026, 0, 1) / 1000 + 301 }),
    'with rubbish for a time': () => signed(body, { headers: { 'webhook-timestamp': 'NaN' } }),
    'whose body was changed': async () => {
      const { headers } = await signed(body);
      const other = granted('2026-01-01T00:00:00Z', { product: 'everything' });
      return new Request(`${ORIGIN}/access/webhook`, { method: 'POST', headers, body: other });
    },
  };
  for (const [name, make] of Object.entries(forged))
    test(`${name} is refused`, async () => {
      const { status, opens } = shop();
      assert.equal(await status(make()), 401);
      assert.equal(await opens(), false);
    });

  const wrong: Record<string, string> = {
    'no JSON': '{',
    'an unknown type': message('entitlement.paused', '2026-01-01T00:00:00Z'),
    'no time': message('entitlement.granted', 'yesterday'),
    'no product': granted('2026-01-01T00:00:00Z', { product: '' }),
    'an end that is none': granted('2026-01-01T00:00:00Z', { until: 5 }),
    nobody: granted('2026-01-01T00:00:00Z', { reader: 'x' }),
    'half an account': granted('2026-01-01T00:00:00Z', { reader: undefined, subject: 'ada' }),
    'fields on the prototype': '{"__proto__":{"type":"entitlement.granted"}}',
    null: 'null',
  };
  for (const [name, text] of Object.entries(wrong))
    test(`with ${name} is refused, and told why`, async () => {
      const answer = await shop().access(await signed(text));
      assert.equal(answer.status, 400);
      assert.notEqual(((await answer.json()) as { detail: string }).detail, '');
    });

  test('is there only where the service has its secret, and no weak one', async () => {
    assert.equal((await paper().access(await signed(body))).status, 404);
    for (const secrets of [[], ['secret'], ['whsec_short'], [`whsec_${btoa('x')}`]])
      assert.throws(() => paper({ webhook: { secrets } }), /webhook\.secrets/);
  });
});
