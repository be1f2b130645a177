/** What is said about the article after its end: corrections, who helped, where it belongs. */
import type { Article, LinkedText, Person } from '@broadsheet/article';
import {
  attrs,
  html,
  url,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { correction } from './blocks/live.js';
import type { Context } from './context.js';
import { placesOf } from './header/notes.js';

export function aboutHTML(article: Article, context: Context): SafeHTML | undefined {
  const places = placesOf(context);
  const parts = [
    article.corrections?.map(
      (item, at) => html`${correction(item, context, at === 0 ? places.corrections : undefined)}\n`,
    ),
    article.ai?.map(
      (item, at) =>
        html`<p data-ai${attrs({ id: at === 0 && places.ai })}><strong>${context.words.ai}</strong> ${item.use}${item.system && html` (${item.system})`}</p>\n`,
    ),
    creditsHTML(article.credits ?? []),
    linksHTML(context.words.series, article.series ? [article.series] : []),
    linksHTML(context.words.topics, article.topics ?? []),
    article.copyright && html`<p data-copyright><small>${article.copyright}</small></p>\n`,
  ];
  if (parts.every((part) => !part || (Array.isArray(part) && part.length === 0))) return undefined;
  return html`<footer data-about>\n${parts}</footer>\n`;
}

function creditsHTML(people: readonly Person[]): Renderable {
  if (people.length === 0) return undefined;
  return html`<ul data-credits>${people.map((person) => html`<li>${person.role && html`<span>${person.role}:</span> `}${nameHTML(person)}</li>\n`)}</ul>\n`;
}

function nameHTML({ name, url: page }: Person): SafeHTML {
  const words = html`<bdi>${name}</bdi>`;
  return url(page) ? html`<a href="${page}">${words}</a>` : words;
}

function linksHTML(name: string, links: readonly LinkedText[]): Renderable {
  if (links.length === 0) return undefined;
  const items = links.map(
    ({ text, url: page }) =>
      html`<li>${url(page) ? html`<a href="${page}">${text}</a>` : text}</li>\n`,
  );
  return html`<div data-links><span>${name}</span> <ul>${items}</ul></div>\n`;
}
