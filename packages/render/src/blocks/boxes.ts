/** Boxes of facts, figures and links beside the story. */
import type {
  BigNumber,
  Card,
  Definition,
  Endorsement,
  FactBox,
  Image,
  InfoBox,
  InfoPair,
  InNumbers,
  Newsletter,
  Rating,
  Recommended,
  RecommendedList,
  Timeline,
  TimelineEvent,
} from '@broadsheet/article';
import { fill, number } from '@broadsheet/elements/core/format.js';
import {
  attrs,
  html,
  url,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { tongue, under, type Context } from '../context.js';
import { sizeOf } from '../images/picture.js';
import { placed } from './media.js';

export function factBox(node: FactBox, context: Context): SafeHTML {
  return html`<aside class="news-box">${under(context, node.title, () => context.blocks(node.children))}</aside>`;
}

export function infoBox(node: InfoBox, context: Context): Renderable {
  return placed(
    node.layoutWidth,
    undefined,
    html`<aside class="news-box">${cards(node.children, context)}</aside>`,
  );
}

export function infoPair(node: InfoPair, context: Context): SafeHTML {
  const inside = () => html`<div class="news-pair">${cards(node.children, context)}</div>`;
  return html`<aside class="news-box">${under(context, node.title, inside)}</aside>`;
}

function cards(nodes: Card[], context: Context): Renderable {
  return nodes.map(
    (node) =>
      html`<section${tongue(node)}>${under(context, node.title, () => context.blocks(node.children))}</section>\n`,
  );
}

export function definition(node: Definition): SafeHTML {
  return html`<dl class="news-terms">${term(node)}</dl>`;
}

export function inNumbers(node: InNumbers, context: Context): SafeHTML {
  const inside = () => html`<dl class="news-terms">${node.children.map(term)}</dl>`;
  return html`<aside class="news-box" data-kind="numbers">${under(context, node.title, inside)}</aside>`;
}

function term(node: Definition): SafeHTML {
  return html`<div${tongue(node)}><dt>${node.term}</dt> <dd>${node.description}</dd></div>\n`;
}

export function bigNumber(node: BigNumber): SafeHTML {
  return html`<p class="news-big-number"><strong>${node.number}</strong> <span>${node.description}</span></p>`;
}

export function timeline(node: Timeline, context: Context): SafeHTML {
  const inside = () =>
    html`<ol>${node.children.map((event) => timelineEvent(event, context))}</ol>`;
  return html`<section class="news-timeline">${under(context, node.title, inside)}</section>`;
}

function timelineEvent(node: TimelineEvent, context: Context): SafeHTML {
  return html`<li${tongue(node)}>${under(context, node.title, () => context.blocks(node.children))}</li>\n`;
}

export function recommended(node: Recommended, context: Context): Renderable {
  const story = teaser(node);
  return story && related(node.heading, html`<p>${story}</p>`, context);
}

export function recommendedList(node: RecommendedList, context: Context): Renderable {
  const stories = node.children
    .map((child) => ({ child, story: teaser(child) }))
    .filter(({ story }) => story);
  if (stories.length === 0) return undefined;
  const items = stories.map(({ child, story }) => html`<li${tongue(child)}>${story}</li>\n`);
  return related(node.heading, html`<ul>${items}</ul>`, context);
}

function related(title: string | undefined, stories: SafeHTML, context: Context): SafeHTML {
  return html`<aside class="news-related">${under(context, title ?? context.words.related, () => stories)}</aside>`;
}

/** A story of which neither headline nor address is known cannot be shown. */
function teaser({ url: address, teaserTitleOverride: title, image }: Recommended): Renderable {
  const href = url(address);
  const words = title ?? address;
  if (!words) return undefined;
  const shown = [image && html`<img${pictureAttrs(image)}>`, words];
  return href ? html`<a${attrs({ href })}>${shown}</a>` : shown;
}

function pictureAttrs(image: Image): SafeHTML {
  const size = sizeOf(image);
  return attrs({ src: image.url, ...size, alt: '', loading: 'lazy', decoding: 'async' });
}

export function newsletter(node: Newsletter, context: Context): SafeHTML {
  const inside = () => node.text && html`<p>${node.text}</p>`;
  const title = url(node.url) ? html`<a href="${node.url}">${node.title}</a>` : node.title;
  return html`<aside class="news-box" data-kind="newsletter">${under(context, title, inside)}</aside>`;
}

export function rating(node: Rating, context: Context): SafeHTML {
  const { lang } = context.face;
  const said = fill(context.words.rating, {
    value: number(node.value, lang),
    max: number(node.max, lang),
  });
  return html`<p class="news-rating"><data value="${node.value}">${said}</data>${node.units && html` <span>${node.units}</span>`}</p>`;
}

export function endorsement(node: Endorsement): SafeHTML {
  return html`<p class="news-endorsement"><strong>${node.text}</strong></p>`;
}
