import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { startLocalServer } from '../../../testing/src/local-server.js';
import type { Visit } from '../visit.js';
import { byRanges, type PublishedRanges } from './ranges.js';

const PUBLISHED: PublishedRanges & { creationTime: string } = {
  creationTime: '2026-11-01T00:00:00.000000',
  prefixes: [{ ipv6Prefix: '2001:db8:4860::/48' }, { ipv4Prefix: '192.0.2.64/27' }],
};
const DAY = 86_400_000;
const from = (address?: string) => ({ visitor: { address } }) as Visit;

test('an address in one of the published ranges is the crawler’s', async () => {
  const check = byRanges(PUBLISHED);
  assert.equal(check.needsAddress, true);
  for (const address of ['192.0.2.64', '192.0.2.95', '::ffff:192.0.2.70', '2001:db8:4860::7'])
    assert.equal(await check(from(address)), true, address);
  const others = ['192.0.2.63', '192.0.2.96', '2001:db8:4861::', 'rubbish', '192.0.2.70, 1.1.1.1'];
  for (const address of [...others, '', undefined])
    assert.equal(await check(from(address)), false, address);
  assert.equal(await byRanges(['192.0.2.0/24'])(from('192.0.2.9')), true);
});

test('a list of what are no ranges is refused at once', () => {
  const lists = [[], ['192.0.2.1'], ['192.0.2.0/99'], ['all'], { prefixes: [] }];
  for (const list of lists) assert.throws(() => byRanges(list), TypeError);
});

test('a published list is loaded daily, and used on for a week while it cannot be', async (t) => {
  let answer: { status: number; body: string } | undefined;
  let asked = 0;
  const server = await startLocalServer((_request, response) => {
    // Without an answer it is slow.
    if (answer) response.writeHead(answer.status).end(answer.body);
  });
  t.after(server.close);
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 0, 1) });
  t.after(() => mock.timers.reset());
  const load = async (signal: AbortSignal) => {
    asked++;
    return (await (await fetch(server.url, { signal })).json()) as PublishedRanges;
  };
  const check = byRanges(load, { deadline: 500 });
  const good = { status: 200, body: JSON.stringify(PUBLISHED) };

  // Not there at first: a failure, and not asked again at once.
  await assert.rejects(check(from('192.0.2.70')), /TimeoutError/);
  await assert.rejects(check(from('192.0.2.70')));
  assert.equal(asked, 1);

  answer = good;
  mock.timers.tick(60_000);
  assert.equal(await check(from('192.0.2.70')), true);
  mock.timers.tick(DAY - 1);
  assert.equal(await check(from('192.0.2.70')), true);
  assert.equal(asked, 2);

  const rubbish = [
    '{',
    '{}',
    '[]',
    '{"prefixes":[]}',
    '{"prefixes":[{"ipv4Prefix":"192.0.2.0/"}]}',
  ];
  for (const body of rubbish) {
    answer = { status: 200, body };
    mock.timers.tick(60_000);
    assert.equal(await check(from('192.0.2.70')), true, body);
    assert.equal(await check(from('198.51.100.1')), false, body);
  }
  assert.equal(asked, 2 + rubbish.length);
  mock.timers.tick(6 * DAY);
  await assert.rejects(check(from('192.0.2.70')), TypeError);

  answer = { status: 200, body: '{"prefixes":[{"ipv4Prefix":"198.51.100.0/24"}]}' };
  mock.timers.tick(60_000);
  assert.equal(await check(from('198.51.100.1')), true);
  assert.equal(await check(from('192.0.2.70')), false);
});
