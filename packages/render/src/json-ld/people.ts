/** Who wrote it, and who publishes it. */
import type { Article, Person } from '@broadsheet/article';
import type { NewsMediaOrganizationLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { absolute, publisherOf } from '../names.js';
import type { PolicyName, RenderOptions } from '../options.js';
import type { Claim } from '../trust/claims.js';
import { imageObject } from './images.js';

/** One object for each, so that nobody has to take a line of names apart. */
export function personObject(person: Person, origin: string): PersonLeaf | OrganizationLeaf {
  const common = {
    name: person.name,
    url: absolute(person.url, origin),
    image: absolute(person.image?.url, origin),
    knowsAbout: person.expertise,
  };
  if (person.kind === 'organization') return { '@type': 'Organization', ...common };
  return {
    '@type': 'Person',
    ...common,
    jobTitle: person.jobTitle,
    worksFor: person.organization
      ? { '@type': 'Organization', name: person.organization }
      : undefined,
  };
}

export function publisherObject(
  claims: readonly Claim[],
  options: RenderOptions,
): NewsMediaOrganizationLeaf {
  const { name, url, logo, sameAs = [] } = publisherOf(options);
  const { origin } = options;
  const logoUrl = absolute(logo?.url, origin);
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: absolute(url ?? '/', origin),
    logo: logo && logoUrl ? imageObject({ ...logo, url: logoUrl }) : undefined,
    sameAs: sameAs.flatMap((address) => absolute(address, origin) ?? []),
    ...policiesOf(claims),
  };
}

/** Those that the badge shows. A paper may set out one of them on several pages. */
function policiesOf(claims: readonly Claim[]): Partial<Record<PolicyName, string | string[]>> {
  const policies: Partial<Record<PolicyName, string | string[]>> = {};
  for (const { policy, url } of claims) {
    if (!policy || !url) continue;
    const others = policies[policy];
    policies[policy] = others === undefined ? url : [others, url].flat();
  }
  return policies;
}

export function sponsorObject(
  sponsor: Article['sponsor'],
  origin: string,
): OrganizationLeaf | undefined {
  if (!sponsor) return undefined;
  return { '@type': 'Organization', name: sponsor.name, url: absolute(sponsor.url, origin) };
}
