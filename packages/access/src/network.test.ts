import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, networkOf } from './network.js';

const request = (forwarded?: string) =>
  new Request('https://paper.example/', {
    headers: {
      Forwarded: 'for=203.0.113.9',
      'X-Real-IP': '203.0.113.9',
      'CF-Connecting-IP': '203.0.113.9',
      ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }),
    },
  });
const connection = { address: '10.0.0.1' };

describe('the reader’s address', () => {
  test('is the connection’s where no proxy is trusted, whatever headers say', () => {
    for (const proxies of [undefined, 0])
      assert.equal(addressOf(request('192.0.2.1'), connection, proxies), '10.0.0.1');
    assert.equal(addressOf(request(), {}, undefined), undefined);
  });

  test('is the one that the outermost proxy of one’s own saw; what stands before may be made up', () => {
    const forged = '192.0.2.99, 198.51.100.7';
    assert.equal(addressOf(request('198.51.100.7'), connection, 1), '198.51.100.7');
    assert.equal(addressOf(request(forged), connection, 1), '198.51.100.7');
    assert.equal(addressOf(request(`${forged}, 10.0.0.2`), connection, 2), '198.51.100.7');
  });

  test('is nobody’s where the request did not pass the proxies', () => {
    assert.equal(addressOf(request(), connection, 1), undefined);
    assert.equal(addressOf(request('192.0.2.1'), connection, 2), undefined);
    assert.equal(addressOf(request(''), connection, 1), undefined);
  });
});

test('a network is a /24 of IPv4 and a /48 of IPv6', () => {
  assert.equal(networkOf('192.0.2.1'), networkOf('192.0.2.254'));
  assert.equal(networkOf('192.0.2.1'), networkOf('::ffff:192.0.2.7'));
  assert.notEqual(networkOf('192.0.2.1'), networkOf('192.0.3.1'));
  assert.equal(networkOf('2001:db8:1:2::3'), networkOf('2001:db8:1:ffff::'));
  assert.notEqual(networkOf('2001:db8:1::'), networkOf('2001:db8:2::'));
  for (const none of [undefined, '', 'x', '999.1.1.1']) assert.equal(networkOf(none), 'unknown');
});
