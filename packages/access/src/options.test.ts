import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paper } from '../../testing/src/access.js';
import { institutions } from './models/institution.js';
import { metered } from './models/metered.js';

describe('whoever sets the service up', () => {
  for (const origin of [
    'http://paper.example',
    'https://paper.example/',
    'paper.example',
    'https://a.b/c',
    '',
  ]) {
    test(`is told that ${JSON.stringify(origin)} is no origin to serve`, () => {
      assert.throws(() => paper({ origin }), /origin: expected https/);
    });
  }

  test('is told that an editor must sign in', () => {
    assert.throws(() => paper({ editors: () => true }), /editors need login/);
  });

  test('is told of a meter that cannot count', () => {
    assert.throws(() => metered({ limit: -1, days: 30 }), /metered: limit/);
    assert.throws(() => metered({ limit: 3, days: 0 }), /metered: days/);
    assert.throws(() => metered({ limit: NaN, days: 30 }), /metered: limit/);
  });

  test('is told of an institution without a network or a domain that is one', () => {
    for (const addresses of [['192.0.2.0'], ['192.0.2.0/33'], ['campus'], ['']])
      assert.throws(() => institutions({ City: { addresses } }), /City: expected a range/);
    for (const emails of [['city'], ['@city.example'], ['']])
      assert.throws(() => institutions({ City: { emails } }), /City: expected a domain/);
  });

  test('must say which proxies to trust where a model goes by addresses', () => {
    const models = { campus: [institutions({ City: { addresses: ['192.0.2.0/24'] } })] };
    assert.throws(() => paper({ models }), /models\.campus .*proxies/);
    assert.throws(() => paper({ models, proxies: -1 }), /proxies: expected/);
    assert.doesNotThrow(() => paper({ models, proxies: 0 }));
    const byMail = { campus: [institutions({ City: { emails: ['city.example'] } })] };
    assert.doesNotThrow(() => paper({ models: byMail }));
  });
});
