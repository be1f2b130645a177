import { expect } from '@open-wc/testing';
import { assert as check, asyncProperty, constantFrom, string } from 'fast-check';
import {
  deflate,
  HEADER,
  KEY,
  PLACE,
  seal,
  sealBytes,
  turned,
} from '../../../testing/src/sealed.js';
import { importKey, unseal } from './unseal.js';

const HTML = '<p>The harbour board met in March.</p>';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Why a section stays closed. A section that opens fails the test. */
async function closed(
  jwe: string,
  change: Partial<typeof PLACE> = {},
  secret = KEY,
): Promise<string> {
  let html: string;
  try {
    html = await unseal(jwe, await importKey(secret), { ...PLACE, ...change });
  } catch (error) {
    expect(error).to.be.instanceOf(TypeError);
    const { message } = error as Error;
    expect(message).to.match(/^the section "[a-z]+" stays closed: ./);
    expect(message).not.to.contain('harbour board');
    return message;
  }
  throw new Error(`it opened: ${html.slice(0, 100)}`);
}

/** The engine's own decompressor, with a count of the bytes that were handed to it. */
function countingDecompressor() {
  const Real = window.DecompressionStream;
  let bytes = 0;
  window.DecompressionStream = class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;
    constructor(format: CompressionFormat) {
      const real = new Real(format);
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(piece, controller) {
          bytes += piece.length;
          controller.enqueue(piece);
        },
      });
      this.writable = counter.writable;
      this.readable = counter.readable.pipeThrough(real);
    }
  };
  return { handed: () => bytes, stop: () => void (window.DecompressionStream = Real) };
}

describe('unseal', () => {
  let key: CryptoKey;
  before(async () => (key = await importKey(KEY)));

  it('opens what jose has sealed', async () => {
    expect(await unseal(await seal(HTML), key, PLACE)).to.equal(HTML);
    for (const html of ['', '\ufeff<p>'])
      expect(await unseal(await seal(html), key, PLACE)).to.equal(html);
    expect(await unseal(await sealBytes(HEADER, await deflate(bytes(HTML))), key, PLACE)).to.equal(
      HTML,
    );
  });

  it('opens in any script', async () => {
    const scripts = [
      '港の理事会は三月に',
      'اجتمع مجلس الميناء',
      '⚓️🌊👩‍👩‍👧',
      '𠮷野家',
      'e\u0301',
      '\u0000',
      '\ufeff<p>',
    ].map((text) => `<p>${text}</p>`);
    const text = string({ unit: constantFrom(...scripts, '<p class="x">', '</p>', '&amp;', '\n') });
    await check(
      asyncProperty(text, string({ unit: 'grapheme' }), async (some, more) => {
        const html = some + more;
        expect(await unseal(await seal(html), key, PLACE)).to.equal(html);
      }),
      { numRuns: 200 },
    );
  });

  it('opens a long section', async () => {
    const html = HTML.repeat(20_000);
    expect(await unseal(await seal(html), key, PLACE)).to.equal(html);
  });

  it('takes a key that nobody can read again', () => {
    expect(key.extractable).to.be.false;
    expect(key.usages).to.deep.equal(['decrypt']);
  });

  for (const wrong of ['', 'AAAA', `${KEY}AAAA`, `${KEY}=`, ` ${KEY}`, `${KEY.slice(0, -1)}+`]) {
    it(`takes no key like "${wrong}"`, async () => {
      const error = await importKey(wrong).catch((reason: unknown) => reason);
      expect(String(error)).to.equal('TypeError: expected a key of 256 bits as base64url');
    });
  }

  describe('keeps a section closed', () => {
    it('of another place, issuer, article or revision', async () => {
      const jwe = await seal(HTML);
      expect(await closed(jwe, { section: 'letters' })).to.contain(
        'expected "letters" for "sec", got "rest"',
      );
      expect(await closed(jwe, { article: 'a2' })).to.contain('"art"');
      expect(await closed(jwe, { revision: '2' })).to.contain('"rev"');
      expect(await closed(jwe, { issuer: 'https://other.example' })).to.contain('"iss"');
    });

    it('under a label that was changed', async () => {
      const [, ...rest] = (await seal(HTML)).split('.');
      const [header] = (await sealBytes({ ...HEADER, sec: 'letters' }, bytes(''))).split('.');
      const relabelled = [header, ...rest].join('.');
      expect(await closed(relabelled, { section: 'letters' })).to.contain('not as it was sealed');
    });

    it('under another key', async () => {
      const other = KEY.replace(/^./, 'B');
      expect(await closed(await seal(HTML), {}, other)).to.contain('the key is another one');
    });

    for (const [part, name] of ['header', 'key', 'nonce', 'text', 'tag'].entries()) {
      it(`with one bit turned in its ${name}`, async () => {
        await closed(turned(await seal(HTML), part));
      });
    }

    it('in a second spelling of the same bits', async () => {
      const jwe = await seal(HTML);
      // 16 bytes leave four bits of the last character without a meaning: here the lowest is set.
      const last = { A: 'B', Q: 'R', g: 'h', w: 'x' }[jwe.at(-1)!]!;
      await closed(jwe.slice(0, -1) + last);
      for (const other of [`${jwe}==`, ` ${jwe}`, jwe.replace('..', '. .'), `${jwe}\n`])
        await closed(other);
    });

    const headers: Record<string, Record<string, unknown>> = {
      'alg none': { alg: 'none' },
      'alg PBES2': { alg: 'PBES2-HS256+A128KW', p2c: 1, p2s: 'AA' },
      'alg RSA': { alg: 'RSA-OAEP-256' },
      'alg A256GCMKW': { alg: 'A256GCMKW' },
      'no alg': { alg: undefined },
      'enc A128GCM': { enc: 'A128GCM' },
      'enc A256CBC-HS512': { enc: 'A256CBC-HS512' },
      'no zip': { zip: undefined },
      'another zip': { zip: 'GZIP' },
      'the type of an envelope': { typ: 'news-key+jwe' },
      'no type': { typ: undefined },
      'something critical': { crit: ['x'], x: 1 },
      'a member of its own': { jku: 'https://evil.example/keys' },
      'a number for a text': { rev: 1 },
    };
    for (const [name, change] of Object.entries(headers)) {
      it(`with ${name}, although the key is right`, async () => {
        const packed = await deflate(bytes(HTML));
        const message = await closed(await sealBytes({ ...HEADER, ...change }, packed));
        expect(message).to.match(/expected .* for "|stays closed: expected undefined/);
      });
    }

    it('with a header that is none', async () => {
      for (const header of ['', 'null', '[]', '1', '"x"', '{', '{"__proto__":{}}'])
        await closed(await sealBytes(header, await deflate(bytes(HTML))));
    });

    it('that is no compact JWE', async () => {
      const jwe = await seal(HTML);
      const parts = jwe.split('.');
      const texts = [
        '',
        'x',
        '....',
        parts.slice(0, 4).join('.'),
        `${jwe}.`,
        HTML,
        jwe.replaceAll('.', ''),
      ];
      for (const text of texts) await closed(text);
      for (const [at, short] of [
        [2, 'AAAA'],
        [4, 'AAAA'],
        [4, ''],
      ] as const)
        await closed(parts.map((part, own) => (own === at ? short : part)).join('.'));
    });

    it('that was not compressed, ends too early, or goes on behind its end', async () => {
      const packed = await deflate(bytes(HTML.repeat(50)));
      await closed(await sealBytes(HEADER, bytes(HTML)));
      for (const length of [0, 1, packed.length >> 1, packed.length - 1])
        await closed(await sealBytes(HEADER, packed.slice(0, length)));
      await closed(await sealBytes(HEADER, new Uint8Array([...packed, 1, 2, 3])));
      const jwe = await seal(HTML);
      await closed(jwe.slice(0, jwe.length >> 1));
    });

    it('that is not UTF-8', async () => {
      await closed(await sealBytes(HEADER, await deflate(new Uint8Array([0x3c, 0xff, 0x3e]))));
    });

    it('that swells: 100 MB of zeros in 100 kB, of which little is decompressed', async () => {
      const bomb = await seal(new Uint8Array(100_000_000));
      expect(bomb.length).to.be.below(150_000);
      const { handed, stop } = countingDecompressor();
      try {
        expect(await closed(bomb)).to.contain('at most 2000000 bytes');
      } finally {
        stop();
      }
      // No engine makes more than 1,032 bytes of one (RFC 1951 allows no more).
      expect(handed() * 1032).to.be.within(2_000_000, 10_000_000);
    });

    it('just over the limit, and opens it just below', async () => {
      const most = 'x'.repeat(2_000_000);
      expect(await unseal(await seal(most), key, PLACE)).to.equal(most);
      await closed(await seal(`${most}x`));
    });
  });
});
