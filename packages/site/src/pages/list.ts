/** Lists of stories: a section's, an author's. */
import { html } from '@broadsheet/elements/core/html.js';
import type { Article } from '@broadsheet/article';
import type { Alternate } from '@broadsheet/render';
import { shell, type Section } from './shell.js';
import { story } from './story.js';
import type { Counts } from './front.js';

export interface ListData {
  name: string;
  path: string;
  /** Below the name: what an author does, for example. */
  note?: string | undefined;
  feeds?: readonly Alternate[];
}

export function listPage(
  { name, path, note, feeds }: ListData,
  articles: readonly Article[],
  sections: readonly Section[],
  counts: Counts,
): string {
  return shell(
    { title: name, path, sections, elements: true, feeds },
    html`<div class="list">
<h1 class="list-name">${name}</h1>
${note && html`<p class="list-note">${note}</p>`}
${articles.map((article) =>
  story(article, {
    size: 'column',
    picture: true,
    count: article.comments?.thread ? counts(article.comments.thread) : undefined,
  }),
)}
</div>`,
  );
}
