/** A word that stands in a paid section and nowhere else, and whatever it may be dressed as. */
import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Letters only: it survives every serialiser, and has a rot13. */
export function makeSentinel() {
  const letters = [...randomBytes(16)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `paid${letters.join('')}`;
}

/**
 * Under which disguises one of the words stands in some bytes; nothing is an empty list.
 * @param {Buffer} bytes @param {...string} words
 */
export function findSentinel(bytes, ...words) {
  const texts = [bytes, ...unpacked(bytes)].map((one) => one.toString('latin1').toLowerCase());
  const all = words.flatMap(disguises);
  return [
    ...new Set(
      texts.flatMap((text, at) =>
        all
          .filter(([, needle]) => text.includes(needle))
          .map(([name]) => (at === 0 ? name : `${name}, packed`)),
      ),
    ),
  ];
}

/** @param {string} word @returns {[name: string, needle: string][]} in lower case: so is what they are looked for in */
function disguises(word) {
  const bytes = Buffer.from(word);
  const reversed = [...word].reverse().join('');
  const rot13 = word.replace(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
  );
  return [
    ['as it is', word],
    ['UTF-16', Buffer.from(word, 'utf16le').toString('latin1')],
    ['hex', bytes.toString('hex')],
    ['reversed', reversed],
    ['rot13', rot13],
    ...inBase64(bytes),
  ];
}

/** The three ways in which it can fall into groups of three bytes, without those at the ends that it shares. @param {Buffer} bytes */
function inBase64(bytes) {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]);
    const from = before === 0 ? 0 : 4;
    const whole = all.subarray(0, all.length - (all.length % 3)).toString('base64');
    return /** @type {[string, string]} */ (['base64', whole.slice(from).toLowerCase()]);
  });
}

const UNPACKERS = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync];
/** No answer of the site holds more packed text. */
const MAX = { maxOutputLength: 4_000_000 };

/** What base64 and hexadecimal in the text hold, unpacked where it is packed. @param {Buffer} bytes */
function unpacked(bytes) {
  const text = bytes.toString('latin1');
  const encoded = [
    ...[...text.matchAll(/[A-Za-z0-9+/_-]{40,}={0,2}/g)].map(([run]) => Buffer.from(run, 'base64')),
    ...[...text.matchAll(/(?:[0-9a-f]{2}){20,}/gi)].map(([run]) => Buffer.from(run, 'hex')),
  ];
  return [bytes, ...encoded].flatMap((one) => [
    ...(one === bytes ? [] : [one]),
    ...UNPACKERS.flatMap((unpack) => {
      try {
        return [unpack(one, MAX)];
      } catch {
        return [];
      }
    }),
  ]);
}
