/** What the trust badge of an article says. All of it stands in the JSON-LD as well. */
import type { Article, LinkedText } from '@broadsheet/article';
import { fill } from '@broadsheet/elements/core/format.js';
import type { TrustBadgeData, TrustRow } from '@broadsheet/elements/trust-badge/html.js';
import type { Context } from '../context.js';
import { kindWord } from '../kind.js';
import { publisherOf } from '../names.js';
import type { RenderOptions } from '../options.js';
import type { PageWords } from '../words/words.js';
import { claimsOf, type Claim } from './claims.js';
import { trustTxtRows } from './trust-txt.js';
import type { TrustWords } from './trust-words.js';

export function trustOf(
  article: Article,
  { face, words }: Context,
  options: RenderOptions,
): TrustBadgeData {
  const { trustRows = [], trustTxt } = options;
  const says = claimsOf(article, options).map((claim) => claimRow(claim, words.trust));
  says.unshift(...expertiseRows(article));
  // By itself it is the label of the header, said again.
  if (article.method || says.length > 0) says.unshift(...kindRow(article, words));
  const checked = trustRows.filter(({ state }) => state);
  return {
    publisher: publisherOf(options).name,
    method: article.method,
    why: article.why,
    groups: [
      { title: words.trust.sources, rows: article.sources?.map(sourceRow) ?? [] },
      { title: words.trust.says, rows: says },
      {
        title: words.trust.looked,
        rows: [...checked, ...(trustTxt ? trustTxtRows(trustTxt, words.trust, face) : [])],
      },
    ],
  };
}

/** Nobody looked into it: the title of its group says so. */
const CLAIMED = { kind: 'claimed' } as const;

function claimRow({ policy, title, address }: Claim, words: TrustWords): TrustRow {
  return { title: title ?? words.policies[policy!], url: address, state: CLAIMED };
}

function sourceRow({ text, url }: LinkedText): TrustRow {
  return { title: text, url, state: CLAIMED };
}

function kindRow(article: Article, words: PageWords): TrustRow[] {
  const kind = kindWord(article, words);
  return kind ? [{ title: fill(words.trust.kind, { kind }), state: CLAIMED }] : [];
}

/** Why its authors know about it. */
function expertiseRows({ bylines = [] }: Article): TrustRow[] {
  return bylines.flatMap(({ expertise, url }) =>
    expertise ? [{ title: expertise, url, state: CLAIMED }] : [],
  );
}
