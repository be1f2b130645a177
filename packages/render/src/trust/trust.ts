/** What the trust badge of an article says. All of it stands in the JSON-LD as well. */
import type { Article, LinkedText } from '@broadsheet/article';
import { fill, moment } from '@broadsheet/elements/core/format.js';
import type {
  CheckWords,
  TrustBadgeData,
  TrustRow,
} from '@broadsheet/elements/trust-badge/html.js';
import { correctionName } from '../blocks/live.js';
import type { Context } from '../context.js';
import { placesOf } from '../header/notes.js';
import { kindWord } from '../kind.js';
import { publisherOf } from '../names.js';
import type { RenderOptions } from '../options.js';
import type { PageWords } from '../words/words.js';
import { claimsOf, type Claim } from './claims.js';
import { trustTxtRows } from './trust-txt.js';
import type { TrustWords } from './trust-words.js';

export function trustOf(
  article: Article,
  context: Context,
  options: RenderOptions,
): TrustBadgeData {
  const { face, words } = context;
  const { trustRows = [], trustTxt, credentials } = options;
  const says = claimsOf(article, options).map((claim) => claimRow(claim, words.trust));
  says.unshift(...expertiseRows(article), ...correctionRow(article, context));
  // By itself it is the label of the header, said again.
  if (article.method || says.length > 0) says.unshift(...kindRow(article, words));
  const checked = trustRows.filter(({ state }) => state);
  return {
    publisher: publisherOf(options).name,
    mark: options.trustMark,
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
    check:
      credentials && hasMedia(article)
        ? { ...credentials, words: checkWords(words.trust) }
        : undefined,
  };
}

const MEDIA = new Set(['image-set', 'image-pair', 'gallery', 'video']);

function hasMedia({ lead, body }: Article): boolean {
  return lead !== undefined || body.children.some(({ type }) => MEDIA.has(type));
}

/** Those that go into the page with the check. */
function checkWords(words: TrustWords): CheckWords {
  const { check, checking, notChecked, trusted, altered, invalid, none } = words;
  const unknown = words['unknown-signer'];
  return {
    check,
    checking,
    notChecked,
    trusted,
    'unknown-signer': unknown,
    altered,
    invalid,
    none,
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

/** Where the corrections of this article are told; the newest by its date. */
function correctionRow({ corrections = [] }: Article, context: Context): TrustRow[] {
  const [newest] = corrections;
  if (!newest) return [];
  const { words, lang, timeZone } = context.face;
  const date = newest.date && moment(newest.date, lang, timeZone, 'date');
  const name = correctionName(newest, words);
  const title = date ? `${name} (${date})` : name;
  return [{ title, url: `#${placesOf(context).corrections}`, state: CLAIMED }];
}

/** Why its authors know about it. */
function expertiseRows({ bylines = [] }: Article): TrustRow[] {
  return bylines.flatMap(({ expertise, url }) =>
    expertise ? [{ title: expertise, url, state: CLAIMED }] : [],
  );
}
