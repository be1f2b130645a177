const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const SOURCE_SCHEMES = new Set(['http', 'https']);

/** The address as a browser would read it, where a reader may be led there: http, https, mailto, tel, or relative. */
export function safeLink(url: string): string | undefined {
  return allowed(url, LINK_SCHEMES);
}

/** The same for what is loaded into the page: http, https, or relative. */
export function safeSource(url: string): string | undefined {
  return allowed(url, SOURCE_SCHEMES);
}

/** Browsers drop tabs and line ends anywhere in an address and control characters around it (URL Standard, basic URL parser): `java\nscript:` is a scheme. */
function allowed(url: string, schemes: Set<string>): string | undefined {
  const plain = trimmed(url.replace(/[\t\n\r]/g, ''));
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1];
  if (!plain || (scheme !== undefined && !schemes.has(scheme.toLowerCase()))) return undefined;
  return plain;
}

/** Without control characters and spaces at its ends. By hand: an expression would begin anew at every space of a long gap. */
function trimmed(url: string): string {
  let start = 0;
  let end = url.length;
  while (start < end && url[start]! <= ' ') start += 1;
  while (end > start && url[end - 1]! <= ' ') end -= 1;
  return url.slice(start, end);
}

/** The host of an absolute address, in small letters, without `www.`. */
export function hostOf(url: string): string | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}(?:[^/\\?#@]*@)?([^/\\?#:]+)/i.exec(url)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}
