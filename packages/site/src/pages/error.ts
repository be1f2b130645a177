/** What a reader sees instead of a page. */
import { html } from '@broadsheet/elements/core/html.js';
import { textPage } from './text.js';
import type { Section } from './shell.js';

export function notFoundPage(sections: readonly Section[]): string {
  return textPage(
    { title: 'This page is not in the paper', path: '' },
    sections,
    html`<p>The address may be mistyped, or the page may have moved.</p>
<p><a href="/">Go to the front page</a></p>`,
  );
}

export function failedPage(sections: readonly Section[]): string {
  return textPage(
    { title: 'Something went wrong on our side', path: '' },
    sections,
    html`<p>The page could not be made. The mistake has been noted. Please try again in a moment.</p>
<p><a href="/">Go to the front page</a></p>`,
  );
}
