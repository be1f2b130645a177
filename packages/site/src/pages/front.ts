/** The front page: one lead, the day's stories beside it, opinion in its own column, everything else below. */
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { adSlotHTML } from '@broadsheet/elements/ad-slot/html.js';
import type { Article } from '@broadsheet/article';
import type { Alternate } from '@broadsheet/render';
import { isInPaperLanguage } from '../content.js';
import { paper } from '../paper.js';
import { shell, type Section } from './shell.js';
import { leadImage, story } from './story.js';

/** Number of comments of a thread. */
export type Counts = (thread: string) => number;

export interface Front {
  lead: Article | undefined;
  beside: Article[];
  opinion: Article[];
  /** Articles in other languages than the paper's. */
  abroad: Article[];
  more: Article[];
  /** What finds no room above: headlines only. */
  rest: Article[];
}

const VIEWS = new Set(['opinion', 'analysis', 'letter', 'review']);

/** Gives each article exactly one place. `articles` come newest first. */
export function arrange(articles: readonly Article[]): Front {
  const own = articles.filter(isInPaperLanguage);
  const abroad = articles.filter((article) => !own.includes(article)).slice(0, 4);
  const opinion = own.filter((article) => VIEWS.has(article.type)).slice(0, 4);
  const news = own.filter((article) => !opinion.includes(article));
  const lead = news.find((article) => article.type !== 'live' && leadImage(article)) ?? news[0];
  const others = news.filter((article) => article !== lead);
  const beside = others.slice(0, 2);
  const more = others.slice(2, 10);
  const placed = new Set([lead, ...beside, ...opinion, ...abroad, ...more]);
  return {
    lead,
    beside,
    opinion,
    abroad,
    more,
    rest: articles.filter((article) => !placed.has(article)),
  };
}

export function frontPage(
  articles: readonly Article[],
  sections: readonly Section[],
  counts: Counts,
  feeds: readonly Alternate[],
): string {
  const { lead, beside, opinion, abroad, more, rest } = arrange(articles);
  const count = ({ comments }: Article) => (comments?.thread ? counts(comments.thread) : undefined);
  return shell(
    {
      title: paper.name,
      description: paper.strapline,
      path: '/',
      sections,
      front: true,
      elements: true,
      feeds,
    },
    html`${articles.length === 0 && html`<p class="empty">Nothing has been published yet.</p>`}
<div class="front">
${lead && html`<div class="front-lead">${story(lead, { size: 'lead', picture: true, count: count(lead) })}</div>`}
<div class="front-beside">${beside.map((article) => story(article, { size: 'column', picture: true, count: count(article) }))}</div>
${
  opinion.length > 0 &&
  html`<section class="front-opinion" aria-labelledby="opinion">
<h2 class="band-name" id="opinion"><a href="/sections/opinion">Opinion</a></h2>
${opinion.map((article) => story(article, { size: 'brief', heading: 3, count: count(article) }))}
</section>`
}
</div>
${adSlotHTML({ format: 'billboard', unit: 'front', tier: 'full', house: houseNotice }, face(paper.language, paper.timeZone))}
${band('More news', 'more', more, (article) => story(article, { size: 'column', heading: 3, picture: true, count: count(article) }))}
${band('In other languages', 'abroad', abroad, (article) => story(article, { size: 'column', heading: 3, picture: true, count: count(article) }))}
${band('Also in the paper', 'rest', rest, (article) => story(article, { size: 'line', heading: 3 }))}`,
  );
}

/** What stands in an ad's place while no ad does. */
export const houseNotice = html`<p>The Harbour Post is paid for by its readers. <a href="/subscribe">Subscribe</a></p>`;

function band(
  name: string,
  id: string,
  articles: readonly Article[],
  show: (article: Article) => SafeHTML,
): SafeHTML | false {
  if (articles.length === 0) return false;
  return html`<section class="band band-${id}" aria-labelledby="${id}">
<h2 class="band-name" id="${id}">${name}</h2>
<div class="band-stories">${articles.map(show)}</div>
</section>`;
}
