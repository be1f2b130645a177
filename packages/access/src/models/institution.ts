import { grant } from '../decision.js';
import { domainOf, isWithin, parseAddress, rangeOf, type Range } from '../network.js';
import type { PreviewReader } from '../preview/kinds.js';
import type { Visit, Visitor } from '../visit.js';
import type { AccessRule } from './rule.js';

export interface Institution {
  /** Network ranges, as CIDR: `192.0.2.0/24`, `2001:db8::/32`. */
  readonly addresses?: readonly string[];
  /** Domains of e-mail addresses that the login provider has verified: `city.example`. */
  readonly emails?: readonly string[];
}

/**
 * Opens to those who read from an institution's network, or sign in with an address of its domain.
 * @param institutions by name
 * @throws TypeError for a range or a domain that is none
 */
export function institutions(institutions: Readonly<Record<string, Institution>>): AccessRule {
  const known = Object.entries(institutions).map(([name, { addresses = [], emails = [] }]) => ({
    name,
    ranges: addresses.map((text) => rangeOf(`institutions: ${name}`, text)),
    domains: emails.map((text) => domainOf(`institutions: ${name}`, text)),
  }));
  const rule: AccessRule = ({ visitor }) => {
    const address = visitor.address === undefined ? undefined : parseAddress(visitor.address);
    const domain = visitor.account?.email?.split('@').at(-1)?.toLowerCase();
    const found = known.find(
      ({ ranges, domains }) =>
        (domain !== undefined && domains.includes(domain)) ||
        (address !== undefined && ranges.some((range) => isWithin(address, range))),
    );
    return found && grant('institution', { by: found.name });
  };
  const preview = ({ who }: PreviewReader) =>
    who === 'institution' ? (visit: Visit) => rule(asMember(visit, known)) : rule;
  return Object.assign(rule, {
    needsAddress: known.some(({ ranges }) => ranges.length > 0),
    preview,
  });
}

/** The same visit from the first network of the list, or with an address of the first domain. */
function asMember(
  visit: Visit,
  known: readonly { readonly ranges: readonly Range[]; readonly domains: readonly string[] }[],
): Visit {
  const [[range], [domain]] = [
    known.flatMap(({ ranges }) => ranges),
    known.flatMap(({ domains }) => domains),
  ];
  const more: Partial<Visitor> = {
    ...(range && { address: `${range[0]}` }),
    ...(!range &&
      domain && {
        signedIn: true,
        account: { issuer: visit.origin, subject: 'preview', email: `reader@${domain}` },
      }),
  };
  return { ...visit, visitor: { ...visit.visitor, ...more } };
}
