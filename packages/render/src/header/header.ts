/** What stands above the story: each row where the article has it and the publisher wants it. */
import { statsOf, type Article } from '@broadsheet/article';
import {
  articleHeaderHTML,
  type ArticleHeaderData,
} from '@broadsheet/elements/article-header/html.js';
import { commentCountHTML } from '@broadsheet/elements/comment-count/html.js';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { trustBadgeHTML } from '@broadsheet/elements/trust-badge/html.js';
import { audio } from '../blocks/media.js';
import { phrasing } from '../blocks/text.js';
import type { Context } from '../context.js';
import { kindOf } from '../kind.js';
import { leadHTML } from '../lead.js';
import { absolute } from '../names.js';
import type { RenderOptions } from '../options.js';
import { trustOf } from '../trust/trust.js';
import { breadcrumbsOf, labelFor, notesOf, ratingOf } from './notes.js';
import type { HeaderOptions } from './options.js';
import { followedIn, toolsOf } from './tools.js';

/** @param id of the headline */
export function headerHTML(
  article: Article,
  id: string,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const { header = {}, now } = options;
  const data: ArticleHeaderData = {
    id,
    now: now?.getTime(),
    layout: kindOf(article).layout,
    headline: article.headline,
    url: absolute(article.url, context.origin),
    ...wordsOf(article, header, context),
    ...datesOf(article, header, context),
    breadcrumbs: header.breadcrumbs ? breadcrumbsOf(article, context) : undefined,
    label: isOn(header.label) ? labelFor(article, header, context.words) : undefined,
    rating: isOn(header.rating) ? ratingOf(article, context) : undefined,
    follow: followedIn(article, header),
    tools: toolsOf(article, header),
    notes: notesOf(article, header, context),
    trust: isOn(header.trust)
      ? trustBadgeHTML(trustOf(article, context, options), context.face, 'trust')
      : undefined,
    comments: isOn(header.comments) ? commentsHTML(article, context, options) : undefined,
    actions: actionsHTML(article, context, options),
    lead: isOn(header.lead) ? leadHTML(article, context) : undefined,
  };
  return articleHeaderHTML(data, context.face);
}

const isOn = (row: boolean | undefined) => row !== false;

function wordsOf(
  article: Article,
  header: HeaderOptions,
  context: Context,
): Partial<ArticleHeaderData> {
  const { standfirst, summary, bylines, place } = article;
  return {
    standfirst: isOn(header.standfirst) && standfirst && phrasing(standfirst, context),
    summary: isOn(header.summary) ? summary?.map((point) => phrasing(point, context)) : undefined,
    authors: isOn(header.byline) ? bylines?.map((author) => authorOf(author, header)) : undefined,
    place: isOn(header.dateline) ? place : undefined,
  };
}

function authorOf(
  { name, url, image, role, jobTitle }: NonNullable<Article['bylines']>[number],
  header: HeaderOptions,
) {
  return {
    name,
    url,
    image: isOn(header.portraits) ? image : undefined,
    ...(isOn(header.jobTitles) && { role, jobTitle }),
  };
}

function datesOf(
  { published, updated }: Article,
  header: HeaderOptions,
  context: Context,
): Partial<ArticleHeaderData> {
  const { age = 1 } = header;
  return {
    published: isOn(header.published) ? published : undefined,
    updated: isOn(header.updated) ? updated : undefined,
    // Of the whole article: the time belongs to the story, not to what this reader may see of it.
    minutes: isOn(header.readingTime) ? statsOf(context.article).minutes : undefined,
    relative: header.relativeDates,
    zone: header.timeZone,
    ageFrom: age === false ? undefined : age,
  };
}

function commentsHTML(article: Article, { face }: Context, options: RenderOptions) {
  const { comments } = article;
  if (!comments) return undefined;
  const data = {
    thread: comments.thread ?? article.id,
    count: options.comments ?? comments.count,
    url: comments.url,
    compact: true,
    closed: comments.open === false,
    ...options.discussion,
  };
  return commentCountHTML(data, face, 'comments');
}

/** The recording of the article, and whatever controls the publisher adds. */
function actionsHTML(article: Article, context: Context, { actions, header }: RenderOptions) {
  if (!article.audio || header?.listen === false) return actions;
  return html`${audio(article.audio, context)}${actions}`;
}
