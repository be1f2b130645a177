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
  /** Always in words too, with the date of the check. */
  state?: { kind: TrustState; says: string } | undefined;
}

export interface TrustBadgeData {
  publisher: string;
  /** How we know this, in a sentence or two. */
  method?: string | undefined;
  rows: readonly TrustRow[];
}

/** `<news-trust-badge>` as it stands in the page before script. Nothing where there is nothing to say. */
export function trustBadgeHTML(data: TrustBadgeData, face: Face, slot?: string): SafeHTML {
  if (!data.method && data.rows.length === 0) return html``;
  const rows = data.rows.map(rowHTML);
  return html`<news-trust-badge slot="${slot}" class="news-extra"><details>
<summary>${fill(face.words.trust, { publisher: data.publisher })}</summary>
<div data-panel>${data.method && html`<p>${data.method}</p>`}${rows.length > 0 && html`<ul>${rows}</ul>`}</div>
</details></news-trust-badge>`;
}

function rowHTML({ title, url, state }: TrustRow): SafeHTML {
  const named = url ? html`<a href="${url}">${title}</a>` : title;
  const says = state && html`<br><small data-says>${state.says}</small>`;
  return html`<li data-state="${state?.kind}">${named}${says}</li>`;
}
