import { phrasingText, type Article } from '@broadsheet/article';
import { html, type Renderable } from '@broadsheet/elements/core/html.js';
import { blocksHTML, footnotesHTML, footnotesOf } from '../blocks/blocks.js';
import { correction } from '../blocks/live.js';
import { phrasing } from '../blocks/text.js';
import { plainCharacters } from '../characters.js';
import type { Context } from '../context.js';
import { labelOf } from '../kind.js';
import { leadHTML } from '../lead.js';
import { canonicalOf } from '../names.js';
import type { Part } from '../part.js';
import { contextFor } from '../rendering.js';
import type { FeedOptions } from './options.js';
import { plainHTML } from './plain-html.js';

/** The article in HTML that any feed reader shows, as far as `part` goes; where it is cut, the way to the rest. */
export function contentHTML(part: Part, whole: Article, options: FeedOptions): string {
  const article = part.shown;
  const { children } = article.body;
  const context = contextFor(whole, children, options);
  const page = canonicalOf(article, options.origin) ?? options.origin;
  const blocks = children.filter(({ type }) => type !== 'newsletter');
  const markup = html`${headHTML(article, context)}${leadHTML(article, context)}
${blocksHTML(blocks, context)}${footnotesHTML(footnotesOf(children), context)}${article.corrections?.map((note) => html`${correction(note, context)}\n`)}${part.cut && html`<p><a href="${page}">${context.words.open}</a></p>`}`;
  return plainCharacters(plainHTML(markup.toString(), page));
}

/** What stands above the story and in no field of a feed: the label, unless it is the section of plain news; the standfirst. */
function headHTML(article: Article, context: Context): Renderable {
  const { standfirst, summary = [], section, type } = article;
  const label = labelOf(article, context.words)?.text;
  return [
    label &&
      (label !== section?.text || type !== 'news') &&
      html`<p><strong>${label}</strong></p>\n`,
    standfirst && html`<p>${phrasing(standfirst, context)}</p>\n`,
    summary.length > 0 &&
      html`<ul>${summary.map((point) => html`<li>${phrasing(point, context)}</li>\n`)}</ul>\n`,
  ];
}

/** The story in a sentence or two, as plain text. */
export function summaryOf({ description, standfirst, summary = [] }: Article): string {
  const words =
    description || phrasingText(standfirst ?? []) || summary.map(phrasingText).join(' ');
  return words.replace(/\s+/g, ' ').trim();
}
