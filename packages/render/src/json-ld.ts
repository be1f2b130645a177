/** The article for search engines, as schema.org has it: from the same fields as the visible page, in one object. */
import {
  phrasingText,
  statsOf,
  type Article,
  type Correction,
  type Image,
  type LivePost,
  type Person,
  type Video,
} from '@broadsheet/article';
import { isoDuration } from '@broadsheet/elements/core/format.js';
import { idOf } from './context.js';
import { kindOf } from './kind.js';
import { absolute, canonicalOf, encoded, publisherOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';
import { descriptionOf } from './description.js';

type Json = Record<string, unknown>;

/**
 * Never `articleBody`: the words stand in the page, and the paid ones nowhere else.
 * @param part what this reader is shown; only that is described
 * @param whole the whole article, for its length
 */
export function jsonLd(part: Part, whole: Article, options: RenderOptions): Json {
  const { origin } = options;
  const article = part.shown;
  const page = canonicalOf(article, origin);
  const { words, minutes } = statsOf(whole);
  return tidy({
    '@context': 'https://schema.org',
    '@type': kindOf(article).schema,
    '@id': page && `${page}#article`,
    url: page,
    mainEntityOfPage: page && { '@type': 'WebPage', '@id': page },
    headline: article.headline,
    description: descriptionOf(article),
    abstract: article.summary?.map(phrasingText),
    backstory: article.method,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    dateline: article.place,
    articleSection: article.section?.text,
    keywords: [...(article.topics ?? []).map(({ text }) => text), ...(article.keywords ?? [])],
    wordCount: words,
    timeRequired: isoDuration(minutes * 60),
    image: images(article, origin),
    video: videos(article, origin),
    author: article.bylines?.map((person) => personOf(person, origin)),
    contributor: article.credits?.map((person) => personOf(person, origin)),
    publisher: publisher(options),
    sponsor: article.sponsor && {
      '@type': 'Organization',
      name: article.sponsor.name,
      url: absolute(article.sponsor.url, origin),
    },
    isPartOf: article.series && {
      '@type': 'CreativeWorkSeries',
      name: article.series.text,
      url: absolute(article.series.url, origin),
    },
    copyrightNotice: article.copyright,
    correction: article.corrections?.map(correction),
    commentCount: options.comments ?? article.comments?.count,
    discussionUrl: absolute(article.comments?.url, origin),
    ...ofKind(article, page),
    ...accessOf(whole),
  });
}

/** Google: booleans, class selectors only, no nesting; a metered article is not free either. */
function accessOf({ access }: Article): Json {
  if (access.model === 'free') return { isAccessibleForFree: true };
  const paid = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.news-paid' };
  return { isAccessibleForFree: false, hasPart: paid };
}

/** What only some kinds have. */
function ofKind(article: Article, page: string | undefined): Json {
  const { children } = article.body;
  if (article.type === 'review') {
    const found = children.find((block) => block.type === 'rating');
    if (!found) return {};
    const { value, min, max } = found;
    return {
      reviewRating: { '@type': 'Rating', ratingValue: value, bestRating: max, worstRating: min },
    };
  }
  if (article.type !== 'live') return {};
  const posts = children.filter((block) => block.type === 'live-post');
  return {
    coverageStartTime: article.published,
    liveBlogUpdate: posts.map((post) => livePost(post, page)),
  };
}

function livePost(post: LivePost, page: string | undefined): Json {
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    url: page && `${page}#${encoded(idOf(post.id) ?? '')}`,
    datePublished: post.published,
    dateModified: post.updated,
    author: post.by?.map((name) => ({ '@type': 'Person', name })),
  };
}

function personOf(person: Person, origin: string): Json {
  const organization = person.kind === 'organization';
  return {
    '@type': organization ? 'Organization' : 'Person',
    name: person.name,
    url: absolute(person.url, origin),
    image: absolute(person.image?.url, origin),
    jobTitle: organization ? undefined : person.jobTitle,
    knowsAbout: person.expertise,
    worksFor: person.organization && { '@type': 'Organization', name: person.organization },
  };
}

function publisher(options: RenderOptions): Json {
  const { name, url, logo, policies = {}, sameAs } = publisherOf(options);
  const { origin } = options;
  const pages = Object.entries(policies).map(([policy, address]) => [
    policy,
    absolute(address, origin),
  ]);
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: absolute(url ?? '/', origin),
    logo: logo && imageObject(logo, origin),
    sameAs: sameAs?.map((address) => absolute(address, origin)),
    ...(Object.fromEntries(pages) as Json),
  };
}

/** The picture for cards first, then the lead in all its cuts: search engines choose the shape they need. */
export function images(article: Article, origin: string): Json[] {
  const picture = article.lead?.type === 'image-set' ? article.lead.picture : undefined;
  const files = [article.socialImage, ...(picture?.images ?? []), picture?.fallbackImage];
  const seen = new Set<unknown>();
  return files.flatMap((file) => {
    const image = file && imageObject(file, origin);
    if (!image?.url || seen.has(image.url)) return [];
    seen.add(image.url);
    return [
      file === article.socialImage
        ? image
        : { ...image, caption: picture?.caption, creditText: picture?.credit },
    ];
  });
}

function imageObject(
  { url, width, height }: Pick<Image, 'url' | 'width' | 'height'>,
  origin: string,
): Json {
  return { '@type': 'ImageObject', url: absolute(url, origin), width, height };
}

function videos(article: Article, origin: string): Json[] {
  const found = [article.lead, ...article.body.children].filter((block) => block?.type === 'video');
  return found.map((video) => videoObject(video as Video, article, origin));
}

function videoObject(video: Video, article: Article, origin: string): Json {
  const { duration, poster, sources, title, caption } = video;
  return {
    '@type': 'VideoObject',
    name: title ?? caption ?? article.headline,
    description: caption,
    thumbnailUrl: absolute(poster?.url, origin),
    uploadDate: article.published,
    duration: duration === undefined ? undefined : isoDuration(duration),
    contentUrl: absolute(sources?.[0]?.url, origin),
    url: absolute(video.url, origin),
  };
}

function correction({ text, date }: Correction): Json {
  return { '@type': 'CorrectionComment', text, datePublished: date };
}

/** Without what is not known: no undefined, no empty list, no object that has only a type. */
function tidy(value: Json): Json {
  const out: Json = {};
  for (const [key, given] of Object.entries(value)) {
    const kept = tidyValue(given);
    if (kept !== undefined) out[key] = kept;
  }
  return out;
}

function tidyValue(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(tidyValue).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = tidy(value as Json);
  return Object.keys(kept).some((key) => key !== '@type') ? kept : undefined;
}
