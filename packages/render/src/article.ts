import { statsOf, type AdPlacement, type Article } from '@broadsheet/article';
import { ARTICLE_END, articleStart } from '@broadsheet/elements/article/html.js';
import { articleHeaderHTML } from '@broadsheet/elements/article-header/html.js';
import { commentCountHTML } from '@broadsheet/elements/comment-count/html.js';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { trustBadgeHTML } from '@broadsheet/elements/trust-badge/html.js';
import { aboutHTML } from './about.js';
import { audio } from './blocks/media.js';
import { phrasing } from './blocks/text.js';
import { bodyPieces } from './body.js';
import type { Context } from './context.js';
import { kindOf, labelOf } from './kind.js';
import { leadHTML } from './lead.js';
import { absolute, directionOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Piece } from './pieces.js';
import type { Rendering } from './rendering.js';
import { trustOf } from './trust/trust.js';

/**
 * `<news-article>` with its header, its body as far as this reader may read, and what is said about it; in pieces.
 * @param ads those in the story
 */
export function* articlePieces(
  { part, context }: Rendering,
  ads: readonly AdPlacement[],
  options: RenderOptions,
): Generator<Piece> {
  const article = part.shown;
  const headline = `${context.anchor}-headline`;
  const data = {
    id: article.id,
    section: article.section?.text,
    access: article.access.model,
    url: article.url,
    labelledby: headline,
    lang: article.language,
    dir: directionOf(article),
  };
  yield html`${articleStart(data)}${headerHTML(article, headline, context, options)}
<div data-body>
`;
  yield* bodyPieces(part, ads, context, options);
  yield html`</div>
${aboutHTML(article, context)}${ARTICLE_END}`;
}

function headerHTML(
  article: Article,
  id: string,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const { face, words, origin } = context;
  return articleHeaderHTML(
    {
      id,
      layout: kindOf(article).layout,
      label: labelOf(article, words),
      headline: article.headline,
      standfirst: article.standfirst && phrasing(article.standfirst, context),
      summary: article.summary?.map((point) => phrasing(point, context)),
      authors: article.bylines,
      place: article.place,
      published: article.published,
      updated: article.updated,
      // Of the whole article: the time belongs to the story, not to what this reader may see of it.
      minutes: statsOf(context.article).minutes,
      url: absolute(article.url, origin),
      trust: trustBadgeHTML(trustOf(article, context, options), face, 'trust'),
      comments: commentsHTML(article, context, options),
      actions: actionsHTML(article, context, options),
      lead: leadHTML(article, context),
    },
    face,
  );
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
function actionsHTML(article: Article, context: Context, { actions }: RenderOptions) {
  if (!article.audio) return actions;
  return html`${audio(article.audio, context)}${actions}`;
}
