/** Plain pages: a heading and words. The paper says here how it works; the texts are its own. */
import { html, type Renderable } from '@broadsheet/elements/core/html.js';
import { ownPages, paper } from '../paper.js';
import { shell, type Section, type ShellData } from './shell.js';

export function textPage(
  page: Pick<ShellData, 'title' | 'path' | 'elements' | 'reader'>,
  sections: readonly Section[],
  words: Renderable,
): string {
  return shell(
    { ...page, sections },
    html`<div class="text">
<h1>${page.title}</h1>
${words}
</div>`,
  );
}

/** What stands at `/about` and below it, by path. */
export const aboutTexts: Readonly<Record<string, Renderable>> = {
  '/about': html`<p>${paper.name} is a small paper for a city that lives from its port. It exists to show what a news page made with Broadsheet looks like: the city, the people and the events in it are invented, and so are the paper’s staff.</p>
<p>The rules on these pages are written as a real paper would write them, because the pages of this one link to them.</p>
<ul>${ownPages.slice(1, 5).map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}</ul>`,
  '/about/ethics': html`<p>We report what we have seen, read or been told by people we can name to our editor. We say how we know a thing when it is not plain from the story.</p>
<h2>Sources</h2>
<p>Sources are named unless naming them would cost them their work or their safety. Two editors must know who an unnamed source is.</p>
<h2>Gifts and interests</h2>
<p>Nobody who writes for us takes presents, trips or shares from those they write about. Where a writer has an interest in a matter, the article says so in its first lines.</p>
<h2>Opinion and news</h2>
<p>Opinion carries the word above its headline. News and opinion are edited by different people.</p>`,
  '/about/corrections': html`<p>We correct mistakes of fact as soon as we know of them, in the article itself, with the date and what was wrong. We do not take an article down because somebody would rather it had not been written.</p>
<p>A correction says what we printed and what is right. A clarification adds what a fair reader would have needed to know.</p>
<p>Write to the corrections editor, who answers every letter within two working days.</p>`,
  '/about/ownership': html`<p>The paper belongs to the Harbour Post Trust, which may not pay a profit to anybody. Its income comes from subscriptions (about two thirds), advertising (a quarter) and events.</p>
<p>No advertiser and no trustee sees an article before it is published. The five largest advertisers are named in the yearly accounts.</p>`,
  '/about/fact-checking': html`<p>Every figure in a story is checked against its source by a second person before it is published. Quotations are checked against notes or recordings. What could not be checked is left out, or the story says that it could not be.</p>
<p>Pictures and recordings sent to us are used only once we know who made them, where and when.</p>`,
};
