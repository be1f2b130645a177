/** A story as the front page and the lists show it. */
import { html, srcset, attrs, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { listParts, moment } from '@broadsheet/elements/core/format.js';
import { commentCountHTML } from '@broadsheet/elements/comment-count/html.js';
import type { Article, Image, Phrasing } from '@broadsheet/article';
import { isInPaperLanguage } from '../content.js';
import { paper } from '../paper.js';

export interface StoryOptions {
  /** How large it stands: the lead, one of the columns, a line of a list. */
  size: 'lead' | 'column' | 'brief' | 'line';
  picture?: boolean;
  heading?: 2 | 3;
  /** Number of comments, where the article has a discussion. */
  count?: number | undefined;
}

export function story(article: Article, options: StoryOptions): SafeHTML {
  const { size, count } = options;
  const standfirst = size === 'line' ? '' : firstSentences(article);
  return html`<article${attrs({
    class: `story story-${size}`,
    'data-kind': article.type,
    lang: languageIfOther(article),
    dir: article.dir ?? directionIfOther(article),
  })}>
${options.picture && pictureOf(article, size)}
<div class="story-words">
${size === 'brief' && portraitOf(article)}
${labelOf(article)}
${headlineOf(article, options.heading ?? 2)}
${standfirst && html`<p class="story-standfirst">${standfirst}</p>`}
<p class="story-meta">${bylineOf(article)} ${dateOf(article)} ${countOf(article, count)}</p>
</div>
</article>`;
}

/** The writer's face beside an opinion; the name stands below. */
function portraitOf({ bylines = [] }: Article): SafeHTML | undefined {
  const image = bylines.length === 1 ? bylines[0]!.image : undefined;
  if (!image) return undefined;
  return html`<img class="story-portrait"${attrs({
    src: image.url,
    width: image.width ?? 56,
    height: image.height ?? 56,
    alt: '',
    loading: 'lazy',
    decoding: 'async',
  })}>`;
}

function headlineOf({ url, headline }: Article, level: 2 | 3): SafeHTML {
  const link = html`<a href="${url}">${headline}</a>`;
  return level === 2
    ? html`<h2 class="story-headline">${link}</h2>`
    : html`<h3 class="story-headline">${link}</h3>`;
}

function labelOf({ label, section, access }: Article): SafeHTML {
  const said = label ?? section;
  const closed =
    access.model === 'subscriber' && html` <span class="story-access">Subscribers</span>`;
  if (!said) return html`${closed && html`<p class="story-label">${closed}</p>`}`;
  const words = said.url ? html`<a href="${said.url}">${said.text}</a>` : said.text;
  return html`<p class="story-label">${words}${closed}</p>`;
}

function bylineOf(article: Article): SafeHTML | undefined {
  const names = article.bylines?.map((person) => person.name);
  if (!names?.length) return undefined;
  const { lang, words } = face(article.language, paper.timeZone);
  // <bdi>: a stray bidi override in a name cannot turn the rest of the line round.
  const [before, after] = words.by.split('{names}');
  const joined = listParts(names, lang).map(({ type, value }) =>
    type === 'element' ? html`<bdi>${value}</bdi>` : value,
  );
  return html`<span>${before}${joined}${after}</span>`;
}

function dateOf(article: Article): SafeHTML | undefined {
  const { published } = article;
  if (!published || Number.isNaN(Date.parse(published))) return undefined;
  return html`<time datetime="${published}">${moment(published, article.language, paper.timeZone, 'date')}</time>`;
}

function countOf(article: Article, count: number | undefined): SafeHTML | undefined {
  const { comments } = article;
  if (!comments?.thread || count === undefined) return undefined;
  return commentCountHTML(
    { thread: comments.thread, count, url: comments.url, closed: comments.open === false },
    face(article.language, paper.timeZone),
  );
}

/** The picture that stands for a story: its lead, a video's poster, or the one made for sharing. */
export function leadImage({
  lead,
  socialImage,
}: Article): { image: Image; alt: string } | undefined {
  if (lead?.type === 'image-set' && lead.picture) {
    return { image: lead.picture.fallbackImage, alt: lead.picture.alt };
  }
  if (lead?.type === 'video' && lead.poster) return { image: lead.poster, alt: '' };
  return socialImage && { image: socialImage, alt: '' };
}

function pictureOf(article: Article, size: StoryOptions['size']): SafeHTML | undefined {
  const found = leadImage(article);
  if (!found) return undefined;
  const { url, width, height, sourceSet } = found.image;
  const lead = size === 'lead';
  return html`<img class="story-picture"${attrs({
    src: url,
    srcset: srcset(sourceSet ?? []),
    sizes:
      sourceSet && (lead ? '(min-width: 64rem) 40rem, 100vw' : '(min-width: 48rem) 20rem, 100vw'),
    width,
    height,
    alt: found.alt,
    loading: lead ? 'eager' : 'lazy',
    fetchpriority: lead ? 'high' : undefined,
    decoding: 'async',
  })}>`;
}

/** Standfirst, summary or description as plain words. */
function firstSentences({ standfirst, summary, description }: Article): string {
  return wordsOf(standfirst ?? summary?.[0] ?? []) || (description ?? '');
}

function wordsOf(nodes: readonly Phrasing[]): string {
  let words = '';
  for (const node of nodes) {
    if ('value' in node) words += node.value;
    else if (node.type === 'break') words += ' ';
    else if ('children' in node) words += wordsOf(node.children);
  }
  return words;
}

function languageIfOther(article: Article): string | undefined {
  return isInPaperLanguage(article) ? undefined : article.language;
}

const RIGHT_TO_LEFT = /^(ar|arc|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

function directionIfOther({ language }: Article): 'rtl' | undefined {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined;
}
