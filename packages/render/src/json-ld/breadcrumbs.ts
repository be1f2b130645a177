import type { Article } from '@broadsheet/article';
import type { BreadcrumbListLeaf } from 'schema-dts';
import { absolute } from '../names.js';

/**
 * The way from the section to the article. Nothing where the section has no page: Google asks for two steps at least,
 * and for the address of each but the last ("Breadcrumb structured data").
 */
export function breadcrumbs(
  { section, headline }: Article,
  page: string | undefined,
  origin: string,
): BreadcrumbListLeaf | undefined {
  const item = absolute(section?.url, origin);
  if (!section?.text || !item) return undefined;
  return {
    '@type': 'BreadcrumbList',
    '@id': page && `${page}#breadcrumbs`,
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: section.text, item },
      { '@type': 'ListItem', position: 2, name: headline },
    ],
  };
}
