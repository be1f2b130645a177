import type { Article, TrustRow } from '../../generated/types.js';
import { compact, lookup } from '../../json.js';
import type { Source } from '../source.js';

/**
 * What is printed under the article, and what its publisher has to know. Terms and rights are between the provider and the
 * newsroom: they stay with the article, and are never printed.
 */
export function readRights(item: Source): Pick<Article, 'copyright' | 'data'> {
  const notice = item.text('copyrightNotice');
  const holder = item.text('copyrightHolder');
  item.told('copyrightNotice', 'copyright');
  if (notice === undefined) item.told('copyrightHolder', 'copyright');
  const info = item.object('rightsInfo');
  const rights = compact({
    copyrightHolder: notice === undefined ? undefined : holder,
    usageTerms: item.text('usageTerms'),
    language: info?.text('langId'),
    linked: info?.text('linkedRights'),
    encoded: info?.text('encodedRights'),
  });
  if (notice !== undefined) item.told('copyrightHolder', 'data');
  item.told('usageTerms', 'data');
  item.told('rightsInfo', 'data');
  return compact({
    copyright: notice ?? holder,
    data: Object.keys(rights).length ? { rights } : undefined,
  });
}

/** Codes of http://cv.iptc.org/newscodes/trustindicator, in the words of our trust badge. */
const TRUST: Record<string, string> = {
  editorialpolicy: 'ethics',
  ethicspolicy: 'ethics',
  correctionspolicy: 'corrections',
  ownershipfundinginfo: 'ownership',
  diversitypolicy: 'diversity',
  diversitystaffingreport: 'diversity',
  actionablefeedbackpolicy: 'feedback',
  verificationfactcheckingpolicy: 'fact-checking',
  masthead: 'masthead',
};

export function readTrust(item: Source): TrustRow[] | undefined {
  const rows = item.objects('trustIndicators').flatMap((one): TrustRow[] => {
    const title = one.text('title');
    const code = (one.text('role') ?? one.text('code') ?? '').split(/[/:#]/).at(-1)!;
    if (title === undefined) {
      one.drop('a statement without words');
      return [];
    }
    one.map('trust');
    const role = lookup(TRUST, code.toLowerCase()) ?? (code || 'trust');
    return [compact({ role, title, url: one.link('href') })];
  });
  if (!rows.length) return undefined;
  item.told('trustIndicators', 'trust');
  return rows;
}

/** Codes of http://cv.iptc.org/newscodes/digitalsourcetype for what a machine made or changed. */
const BY_MACHINE = /trained|algorithmic/i;

type Use = NonNullable<Article['ai']>[number];

/** Where AI had a part: `aiInfo`, which is proposed for ninjs, and the type of the digital source. */
export function readAI(item: Source): Use[] | undefined {
  const uses = item.objects('aiInfo').map((one): Use => {
    const system = one.object('system');
    const provider = one.object('provider');
    const names = [provider, system].flatMap(
      (party) => party?.text('name') ?? party?.text('literal') ?? [],
    );
    const use = one.text('description') ?? one.text('role') ?? one.text('name') ?? 'AI';
    one.map('ai');
    for (const party of [system, provider]) party?.map('ai');
    one.object('promptInfo')?.drop('what a machine was asked is not printed');
    return compact<Use>({ system: names.join(' ') || undefined, use });
  });
  if (uses.length) item.told('aiInfo', 'ai');
  const source = item.object('digitalSourceType');
  const code = source?.text('uri') ?? source?.text('literal') ?? '';
  if (source && BY_MACHINE.test(code)) {
    const name = code.split(/[/:#]/).at(-1)!;
    const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    uses.push({ use: source.text('name') ?? words });
    source.map('ai');
  } else source?.drop('how a file was made, without a machine that learns');
  return uses.length ? uses : undefined;
}
