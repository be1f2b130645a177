/**
 * trust.txt: a file in which publishers and their associations say who belongs to whom (JournalList, "Reference Document for
 * trust.txt", July 2024).
 */

import type { TrustRelation } from '@broadsheet/render';

/** What one side says, and what the other says where both agree. */
export const COUNTERPARTS = {
  belongto: 'member',
  member: 'belongto',
  control: 'controlledby',
  controlledby: 'control',
  vendor: 'customer',
  customer: 'vendor',
} as const satisfies Record<TrustRelation, TrustRelation>;

const OTHERS = ['social', 'disclosure', 'contact', 'datatrainingallowed'] as const;

export interface Entry {
  attribute: TrustRelation | (typeof OTHERS)[number];
  /** An address, but for `contact` and `datatrainingallowed`. */
  value: string;
}

export interface TrustTxt {
  entries: Entry[];
  /** What cannot be read, by its line, 1 for the first. */
  problems: { line: number; message: string }[];
}

export function readTrustTxt(text: string): TrustTxt {
  const read: TrustTxt = { entries: [], problems: [] };
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const content = line.replace(/(?:^|\s)#.*/, '').trim();
    if (!content) continue;
    const entry = entryOf(content);
    if (typeof entry === 'string') read.problems.push({ line: at + 1, message: entry });
    else read.entries.push(entry);
  }
  return read;
}

/** @returns a sentence where it is none */
function entryOf(line: string): Entry | string {
  const [, name = '', given = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
  const attribute = ATTRIBUTES.find((one) => one === name.trim().toLowerCase());
  const value = given.trim();
  if (!attribute)
    return `expected ${ATTRIBUTES.join('=, ')}=; got ${JSON.stringify(line.slice(0, 80))}`;
  if (attribute === 'datatrainingallowed')
    return /^(?:yes|no)$/i.test(value) ? { attribute, value } : `${attribute}: expected yes or no; got "${value}"`; // prettier-ignore
  if (attribute === 'contact') return value ? { attribute, value } : `${attribute}: says nothing`;
  const address = addressOf(value);
  return address ? { attribute, value: address } : `${attribute}: expected an address like https://press.example/; got "${value}"`; // prettier-ignore
}
const ATTRIBUTES = [...(Object.keys(COUNTERPARTS) as TrustRelation[]), ...OTHERS];

/** Many files name a domain where the specification wants an address. */
function addressOf(value: string): string | undefined {
  const text = /^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(value) ? `https://${value}` : value;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Whether two addresses are of one site: `www.` and the scheme make no other one, a path does. */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(address: string): string {
  const { host, pathname } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}
