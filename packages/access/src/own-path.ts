/**
 * The path, query and fragment of an address on this site, undefined for anything else.
 * Browsers read `\` as `/`, drop tabs and line ends, and take `//host` for another site (URL Standard), before and
 * after dots are resolved: `/.//evil.example` is one too.
 */
export function ownPath(address: string, origin: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\]/.test(address) || address.startsWith('//')) return undefined;
  if (!address.startsWith('/') && !address.startsWith(`${origin}/`)) return undefined;
  if (!URL.canParse(address, origin)) return undefined;
  const url = new URL(address, origin);
  if (url.origin !== origin || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
