/** The bar over an editor's preview: as whom, and the way to the other readers. Links alone. */
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { paper } from '../paper.js';

export interface PreviewBar {
  /** "a stranger" */
  readonly name: string;
  /** The article's own page. */
  readonly url: string;
  readonly ways: readonly Way[];
}

interface Way {
  readonly kind: string;
  readonly label: string;
  /** What such a reader gets of the article. */
  readonly gets?: keyof typeof GETS | undefined;
  readonly isShown: boolean;
}

const GETS = {
  open: { sign: '●', words: 'open' },
  ask: { sign: '◐', words: 'when asked' },
  closed: { sign: '○', words: 'closed' },
} as const;

export function previewBar({ name, url, ways }: PreviewBar): SafeHTML {
  const legend = Object.values(GETS).map(
    ({ sign, words }) => html` <span><span aria-hidden="true">${sign}</span> ${words}</span>`,
  );
  return html`<aside class="preview" aria-label="Preview" lang="${paper.language}" dir="ltr">
<div class="preview-page">
<p class="preview-says"><strong>Preview: as ${name} sees it</strong> <a href="${url}">Leave<span class="unseen"> the preview</span></a></p>
<nav aria-label="Preview as another reader"><ul>${ways.map(wayHTML)}</ul></nav>
<p class="preview-note"><span>Nothing is counted.</span>${legend}</p>
</div>
</aside>
`;
}

function wayHTML({ kind, label, gets, isShown }: Way): SafeHTML {
  const mark = gets && GETS[gets];
  const text = html`${mark && html`<span aria-hidden="true">${mark.sign}</span> `}${label}${mark && html`<span class="unseen">: ${mark.words}</span>`}`;
  const href = `?preview=${encodeURIComponent(kind)}`;
  return html`<li>${isShown ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`}</li>
`;
}
