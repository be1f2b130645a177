/** Where a request comes from. */
import ipaddr from 'ipaddr.js';

/** Told by the server that runs the handler: a request alone does not know. */
export interface Context {
  /** The address of whoever holds the other end of the connection: a reader, or the proxy nearest to the service. */
  readonly address?: string;
}

/**
 * The reader's address. Each proxy appends the address that it saw to `X-Forwarded-For`, so with `n` proxies of one's own
 * the reader's is the n-th from the end; everything before it may be made up.
 * @param proxies how many proxies of one's own every request passes; undefined trusts the connection alone
 */
export function addressOf(
  request: Request,
  { address }: Context,
  proxies: number | undefined,
): string | undefined {
  if (!proxies) return address;
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  // Fewer than there are proxies: the request did not come the way that was declared.
  return seen.at(-proxies) || undefined;
}

/** IPv4 in IPv6's clothes is IPv4; undefined for what is no address. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

/** The network that an address belongs to: /24 of IPv4, /48 of IPv6, what one household or office is given at most. */
export function networkOf(text: string | undefined): string {
  const address = text === undefined ? undefined : parseAddress(text);
  // Who cannot be told apart shares one network.
  if (!address) return 'unknown';
  const bytes = address.toByteArray();
  return bytes.slice(0, address.kind() === 'ipv4' ? 3 : 6).join('.');
}

export type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** @param what named in the error @throws TypeError */
export function rangeOf(what: string, text: string): Range {
  try {
    return ipaddr.parseCIDR(text);
  } catch {
    throw new TypeError(`${what}: expected a range like 192.0.2.0/24; got "${text}"`);
  }
}

export function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: Range): boolean {
  return (
    address.kind() === base.kind() && (address as ipaddr.IPv6).match(base as ipaddr.IPv6, bits)
  );
}

/** @param what named in the error @throws TypeError */
export function domainOf(what: string, text: string): string {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)) return text.toLowerCase();
  throw new TypeError(`${what}: expected a domain like city.example; got "${text}"`);
}
