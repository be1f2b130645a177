import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ORIGIN, paper } from '../../testing/src/access.js';

const OPEN = `${ORIGIN}/access/open`;

/** Opens the free article `a1`; everything that is asked of the site's content is noted. */
function service() {
  const asked: string[] = [];
  const { access } = paper({
    content: {
      find: async (id) => {
        asked.push(id);
        return id === 'a1'
          ? { id, model: 'free', url: '/articles/a1', paid: async () => [] }
          : undefined;
      },
    },
  });
  return { access, asked };
}

function request(
  body: RequestInit['body'],
  headers: Record<string, string> = {},
  init: RequestInit = {},
): Request {
  const all = { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers };
  return new Request(OPEN, { method: 'POST', body: body ?? null, headers: all, ...init });
}

/** Checks that the answer is a refusal in the standard form. */
async function refused(asked: Request, status: number): Promise<void> {
  const { access } = service();
  const answer = await access(asked);
  assert.equal(answer.status, status);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const problem = (await answer.json()) as Record<string, unknown>;
  assert.deepEqual(Object.keys(problem).slice(0, 4), ['type', 'title', 'status', 'detail']);
  assert.equal(problem['status'], status);
  assert.equal(problem['type'], 'about:blank');
  for (const field of ['title', 'detail']) assert.notEqual(problem[field] ?? '', '');
}

const good = '{"article":"a1"}';

test('the same request without a fault opens the article', async () => {
  assert.equal((await service().access(request(good))).status, 200);
  const charset = {
    'Content-Type': 'application/json; charset=utf-8',
    'Sec-Fetch-Site': 'same-origin',
  };
  assert.equal((await service().access(request(good, charset))).status, 200);
});

describe('another site’s page', () => {
  for (const origin of [
    'https://evil.example',
    'null',
    'http://paper.example',
    `${ORIGIN}:8443`,
    `${ORIGIN}.evil.example`,
  ]) {
    test(`opens nothing: Origin ${origin}`, () => refused(request(good, { Origin: origin }), 403));
  }
  for (const site of ['cross-site', 'same-site', 'none']) {
    test(`opens nothing: Sec-Fetch-Site ${site}`, () =>
      refused(request(good, { 'Sec-Fetch-Site': site }), 403));
  }
  test('opens nothing without an Origin', () =>
    refused(
      new Request(OPEN, {
        method: 'POST',
        body: good,
        headers: { 'Content-Type': 'application/json' },
      }),
      403,
    ));

  test('cannot make its origin right by a forwarding header', () =>
    refused(
      request(good, { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }),
      403,
    ));
});

describe('another method', () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
    test(`${method} is answered with the right one`, async () => {
      const answer = await service().access(
        new Request(OPEN, { method, headers: { Origin: ORIGIN } }),
      );
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), 'POST');
    });
  }
  test('another path is not found', () =>
    refused(
      new Request(`${ORIGIN}/access/open/../other`, {
        method: 'POST',
        headers: { Origin: ORIGIN },
      }),
      404,
    ));
});

describe('a body', () => {
  const bodies: Record<string, string> = {
    'no JSON': '{"article":',
    empty: '',
    null: 'null',
    'a list': '["a1"]',
    'a text': '"a1"',
    'a number as id': '{"article":1}',
    'a list as id': '{"article":["a1"]}',
    'an object as id': '{"article":{"toString":"a1"}}',
    'an empty id': '{"article":""}',
    'a long id': JSON.stringify({ article: 'a'.repeat(257) }),
    'the id on the prototype': '{"__proto__":{"article":"a1"}}',
    'no id': '{}',
  };
  for (const [name, body] of Object.entries(bodies))
    test(`${name} is refused`, () => refused(request(body), 400));

  test('with broken UTF-8 is refused', () =>
    refused(request(new Uint8Array([0x7b, 0xff, 0xfe])), 400));

  for (const type of [
    'text/plain',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/jsonp',
    '',
  ]) {
    test(`of type ${JSON.stringify(type)} is refused`, () =>
      refused(request(good, { 'Content-Type': type }), 415));
  }

  test('that says it is huge is refused unread', () =>
    refused(request(good, { 'Content-Length': '1000000000' }), 413));

  test('that never ends is read no further than the limit', async () => {
    let sent = 0;
    let stopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
      cancel: () => void (stopped = true),
    });
    await refused(request(endless, {}, { duplex: 'half' } as RequestInit), 413);
    assert.equal(stopped, true);
    assert.ok(sent < 16_384, `${sent} bytes were read`);
  });

  test('with the id twice in a form is refused', () =>
    refused(
      request('article=a1&article=a2', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      400,
    ));
});

describe('a name of the language itself', () => {
  for (const id of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '../a1',
    'a1\u0000',
    'A1',
  ]) {
    test(`${JSON.stringify(id)} reaches the content as it is and is not found`, async () => {
      const { access, asked } = service();
      const body = JSON.stringify({ article: id });
      assert.equal((await access(request(body))).status, 404);
      assert.deepEqual(asked, [id]);
    });
  }
});

describe('a cookie', () => {
  const { access } = service();
  const withCookie = (value: string) =>
    access.readerOf(new Request(ORIGIN, { headers: { Cookie: value } }));
  const id = '0123456789abcdef0123456789abcdef';

  test('with an id of ours is known', () => {
    assert.deepEqual(withCookie(`__Host-broadsheet-reader=${id}`), { id });
  });

  for (const value of [
    `broadsheet-reader=${id}`,
    `__Host-broadsheet-reader=${id}0`,
    `__Host-broadsheet-reader=${id.toUpperCase()}`,
    `__Host-broadsheet-reader="${id}"`,
    `x__Host-broadsheet-reader=${id}`,
    '__Host-broadsheet-reader=__proto__',
    '__Host-broadsheet-reader',
    '=;=;;',
  ]) {
    test(`${value} is nobody’s`, () => {
      const reader = withCookie(value);
      assert.match(reader.id, /^[0-9a-f]{32}$/);
      assert.notEqual(reader.id, id);
      assert.ok(reader.setCookie);
    });
  }

  test('is new and random for each reader without one', () => {
    const ids = new Set(Array.from({ length: 1000 }, () => withCookie('').id));
    assert.equal(ids.size, 1000);
  });
});

test('a refused reader is led to the offer of an article with spaces in its id', async () => {
  const { access } = paper({
    content: {
      find: async (id) => ({ id, model: 'subscriber', url: '/a', paid: async () => [] }),
    },
  });
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await access(request('article=%20tide++mill%3F', type));
  assert.equal(answer.headers.get('location'), '/a?access=refused#tide-mill%3F-offer');
});
