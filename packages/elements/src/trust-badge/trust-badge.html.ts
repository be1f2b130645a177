import { html, type SafeHTML } from '../core/html.js';
import { fill } from '../core/format.js';
import type { Face } from '../core/face.js';

/**
 * How far somebody looked into a statement: two sides say so, one alone does, nobody could look. That it is true is none of
 * them.
 */
export type TrustState = 'linked-both-ways' | 'claimed' | 'not-checked';

/** A statement that lets the reader judge the article or the publisher. */
export interface TrustRow {
  title: string;
  url?: string | undefined;
  /** Always in words too, with the date of the check: in its own, or in the title of its group. */
  state?: { kind: TrustState; says?: string | undefined } | undefined;
}

export interface TrustBadgeData {
  publisher: string;
  /** A mark that somebody else gave the publisher, with its link; the kit brings none. */
  mark?: SafeHTML | undefined;
  /** How we know this, and why it was written: a sentence or two. */
  method?: string | undefined;
  why?: string | undefined;
  /** Before the groups. */
  rows?: readonly TrustRow[] | undefined;
  /** What belongs together: what it is based on, what the publisher says of itself. */
  groups?: readonly TrustGroup[] | undefined;
  /** Offers to check where the article's pictures come from, once its reader asks: `anchors` is the address of the certificates of who may sign. */
  check?: { anchors: string; words: CheckWords } | undefined;
}

/** What a check of content credentials says. */
export interface CheckWords {
  /** On the button. */
  check: string;
  checking: string;
  notChecked: string;
  /** {name} of the signer. */
  trusted: string;
  'unknown-signer': string;
  altered: string;
  invalid: string;
  none: string;
}

export interface TrustGroup {
  title: string;
  rows: readonly TrustRow[];
}

/** `<news-trust-badge>` as it stands in the page before script. Nothing where there is nothing to say. */
export function trustBadgeHTML(data: TrustBadgeData, face: Face, slot?: string): SafeHTML {
  const { mark, method, why, rows = [], groups = [] } = data;
  const parts = [
    mark && html`<div data-mark>${mark}</div>`,
    method && html`<p>${method}</p>`,
    why && html`<p>${why}</p>`,
    rowsHTML(rows),
    ...groups.map(groupHTML),
    data.check && checkHTML(data.check),
  ].filter(Boolean);
  if (parts.length === 0) return html``;
  return html`<news-trust-badge slot="${slot}" class="news-extra"><details>
<summary>${fill(face.words.trust, { publisher: data.publisher })}</summary>
<div data-panel>${parts}</div>
</details></news-trust-badge>`;
}

function groupHTML({ title, rows }: TrustGroup): SafeHTML | undefined {
  const list = rowsHTML(rows);
  return list && html`<div><p data-group>${title}</p>${list}</div>`;
}

/** Hidden until there is script to answer. */
function checkHTML({ anchors, words }: NonNullable<TrustBadgeData['check']>): SafeHTML {
  return html`<div data-check="${JSON.stringify(words)}" data-anchors="${anchors}" hidden><button type="button">${words.check}</button><div role="status"><ul></ul></div></div>`;
}

function rowsHTML(rows: readonly TrustRow[]): SafeHTML | undefined {
  return rows.length === 0 ? undefined : html`<ul>${rows.map(rowHTML)}</ul>`;
}

function rowHTML({ title, url, state }: TrustRow): SafeHTML {
  const named = url ? html`<a href="${url}">${title}</a>` : title;
  const says = state?.says && html`<br><small data-says>${state.says}</small>`;
  return html`<li data-state="${state?.kind}">${named}${says}</li>`;
}
