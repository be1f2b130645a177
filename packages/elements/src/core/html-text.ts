/** Strings made fit for HTML: text, addresses, lists of pictures. */

const SPECIAL = /[&<>"'\0]/g;
const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // U+0000 may not stand in HTML at all; parsers replace or drop it, each in its own way.
  '\0': '\uFFFD',
};

/** Escapes text for HTML text and for quoted attribute values. */
export function escape(text: string): string {
  // Most of a page goes through here: no callback and no match object. A test that fails ends the search and leaves
  // the expression at its start again.
  if ((text.length > LONG && isPlain(text)) || !SPECIAL.test(text)) return text;
  let out = '';
  let kept = 0;
  do {
    const at = SPECIAL.lastIndex - 1;
    out += text.slice(kept, at) + ENTITY[text[at]!]!;
    kept = at + 1;
  } while (SPECIAL.test(text));
  return out + text.slice(kept);
}

/** From here on, to look for one character after the other is faster than for all at once: four times in a paragraph. */
const LONG = 100;

/** Written out, since a call for each character would take as long as the search. */
function isPlain(text: string): boolean {
  return !(
    text.includes('&') ||
    text.includes('<') ||
    text.includes('>') ||
    text.includes('"') ||
    text.includes("'") ||
    text.includes('\0')
  );
}

const ALLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The URL if a page may link to it or load from it, else undefined. Relative URLs pass; of the absolute ones only
 * http, https, mailto and tel. Browsers drop tabs and newlines anywhere and control characters and spaces at both
 * ends before they read the scheme (URL Standard, "basic URL parser"); what is returned is free of them, so that
 * what was checked is what is read.
 */
export function url(value: string | undefined | null): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (PLAIN_ADDRESS.test(value)) return value;
  const bare = DROPPED.test(value) ? trimmed(value.replace(NEWLINES, '')) : value;
  if (bare === '') return undefined;
  const scheme = SCHEME.exec(bare)?.[0].toLowerCase();
  return scheme === undefined || ALLOWED_SCHEMES.has(scheme) ? bare : undefined;
}

/** What most addresses are, seen to be good at one look: no scheme or the web's, and neither spaces nor controls. */
const PLAIN_ADDRESS = /^(?:https?:\/\/|[/#?])[!-~]*$/;
const DROPPED = /[\0-\x20\s]/;
const NEWLINES = /[\t\n\r]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * More than the standard drops: other readers of the page trim no-break spaces and byte order marks as well. By hand,
 * since an expression would begin anew at every space of a long gap.
 */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && DROPPED.test(text[start]!)) start++;
  while (end > start && DROPPED.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** What stands in place of a refused URL: a well-formed address that leads nowhere. */
export const REFUSED = 'about:invalid';

/** A `srcset` value from image candidates; widths in CSS pixels. Refused URLs are left out. */
export function srcset(candidates: readonly { url: string; width: number }[]): string | undefined {
  const parts: string[] = [];
  for (const candidate of candidates) {
    const address = url(candidate.url);
    // One bad width spoils its candidate, and whole positive numbers are the only good ones.
    const width = Math.round(candidate.width);
    if (!address || !(width > 0)) continue;
    // A space ends an address, and so does a comma at its end; one inside stays (HTML Standard, "parse a srcset attribute").
    parts.push(`${ENDS.test(address) ? encoded(address) : address} ${width}w`);
  }
  return parts.length ? parts.join(', ') : undefined;
}
const ENDS = /\s|^,|,$/;

/** A name as a part of an address. Half a surrogate pair, which no address can hold, becomes U+FFFD. */
export function addressPart(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}

function encoded(address: string): string {
  return address.replace(/\s|^,|,$/g, encodeURIComponent);
}
