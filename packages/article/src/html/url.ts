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
  // eslint-disable-next-line no-control-regex
  const plain = url.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1];
  if (!plain || (scheme !== undefined && !schemes.has(scheme.toLowerCase()))) return undefined;
  return plain;
}

/** The host of an absolute address, in small letters, without `www.`. */
export function hostOf(url: string): string | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}(?:[^/\\?#@]*@)?([^/\\?#:]+)/i.exec(url)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}
