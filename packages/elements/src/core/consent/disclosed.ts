/**
 * The vendors that the reader was told of: a segment of the TC string, which must be there from TCF 2.3 on.
 * IAB Tech Lab, "Consent string and vendor list formats v2", Disclosed Vendors.
 */
import type { Has } from './reading.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DISCLOSED = 1;

/** @returns undefined where the string has no such segment. @throws where the segment is cut off or no base64url */
export function disclosedIn(tcString: string): Has | undefined {
  const segment = tcString
    .split('.')
    .slice(1)
    // The type is the first three of the first character's six bits.
    .find((one) => ALPHABET.indexOf(one[0] ?? '') >> 3 === DISCLOSED);
  return segment === undefined ? undefined : vendorsOf(segment);
}

function vendorsOf(segment: string): Has {
  const bits = [...segment]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(6, '0'))
    .join('');
  let at = 3;
  const read = (length: number) => {
    const digits = bits.slice(at, (at += length));
    if (digits.length < length || digits.includes('-'))
      throw new Error(
        `the tcString's segment of disclosed vendors ends or breaks at bit ${at - length}; expected ${length} more bits in base64url.`,
      );
    return parseInt(digits, 2);
  };
  const last = read(16);
  if (!read(1)) {
    const field = at;
    read(last);
    return (id) => id > 0 && id <= last && bits[field + id - 1] === '1';
  }
  // Ranges are kept as such: written out, a few hundred characters could be millions of ids.
  const ranges = Array.from({ length: read(12) }, () => {
    const isRange = read(1);
    const from = read(16);
    return [from, isRange ? read(16) : from] as const;
  });
  return (id) => ranges.some(([from, to]) => from <= id && id <= to);
}
