import type { AdPlacement } from '@broadsheet/article';
import { ARTICLE_END, articleStart } from '@broadsheet/elements/article/html.js';
import { html } from '@broadsheet/elements/core/html.js';
import { aboutHTML } from './about.js';
import { bodyPieces } from './body.js';
import { headerHTML } from './header/header.js';
import { directionOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Piece } from './pieces.js';
import type { Rendering } from './rendering.js';

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
