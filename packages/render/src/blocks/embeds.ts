/**
 * What other sites show: its words, a link, and a poster where the publisher has one. No frame, no script and no byte of
 * theirs is asked for before the reader says so; films are links until `<news-video>` takes them.
 */
import type {
  AcastPodcast,
  CustomCodeComponent,
  Embed,
  Flourish,
  Image,
  Tweet,
  VimeoVideo,
  YoutubeVideo,
} from '@broadsheet/article';
import { clockTime, fill, isoDuration } from '@broadsheet/elements/core/format.js';
import {
  addressPart,
  attrs,
  html,
  url,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { embedHTML, type EmbedData } from '@broadsheet/elements/embed/html.js';
import type { Context } from '../context.js';
import { sizeOf } from '../images/picture.js';
import { placed } from './media.js';

/** What the kit's element is told of a piece of another site's. */
export function pieceOf(node: Embed | Tweet | AcastPodcast | Flourish): EmbedData {
  switch (node.type) {
    case 'embed':
      return { ...node, src: node.url };
    case 'tweet':
      return {
        ...node,
        src: /^\d+$/.test(node.id) ? `https://x.com/i/status/${node.id}` : node.id,
        provider: 'X',
      };
    case 'acast-podcast':
      return { ...node, src: node.url, provider: 'Acast' };
    case 'flourish':
      return {
        src: flourishAddress(node),
        provider: 'Flourish',
        title: node.description,
        poster: node.fallbackImage,
      };
  }
}

function flourishAddress({ id, flourishType }: Flourish): string {
  const kind = flourishType === 'story' ? 'story' : 'visualisation';
  return id ? `https://public.flourish.studio/${kind}/${addressPart(id)}/` : '';
}

/** A post, a chart, an episode: its words, which the reader can exchange for the thing itself. */
export function embed(node: Embed | Tweet | AcastPodcast, context: Context): SafeHTML {
  return piece(pieceOf(node), context);
}

export function flourish(node: Flourish, context: Context): Renderable {
  return placed(node.layoutWidth, node.fragmentIdentifier, piece(pieceOf(node), context));
}

function piece(data: EmbedData, { face, origin }: Context): SafeHTML {
  const { poster } = data;
  return embedHTML(
    { ...data, poster: poster && isOwn(poster.url, origin) ? sized(poster) : undefined },
    face,
  );
}

interface Card {
  url: string;
  /** Name of the site, for the reader. */
  site: string;
  title?: string | undefined;
  poster?: Image | undefined;
  /** Seconds. */
  duration?: number | undefined;
}

/** One link: poster, title, length, and where it leads. */
function card({ url: address, site, title, poster, duration }: Card, context: Context): SafeHTML {
  const href = url(address);
  const seconds = duration && duration > 0 ? duration : undefined;
  const parts = [
    poster && isOwn(poster.url, context.origin) && picture(poster),
    title && html`<span data-title>${title}</span> `,
    seconds && html`<time datetime="${isoDuration(seconds)}">${clockTime(seconds)}</time> `,
    html`<span data-site>${fill(context.face.words.embedLink, { what: site })}</span>`,
  ];
  return html`<p class="news-link-card">${href ? html`<a${attrs({ href })}>${parts}</a>` : parts}</p>`;
}

export function youtube(node: YoutubeVideo, context: Context): SafeHTML {
  return card({ ...node, site: 'YouTube' }, context);
}

export function vimeo(node: VimeoVideo, context: Context): SafeHTML {
  return card({ ...node, site: 'Vimeo' }, context);
}

/** Hosts of the sites themselves and of where they keep pictures: one from there would tell them who reads. */
const THEIRS = new RegExp(
  `(?:^|\\.)(?:${[
    'ytimg youtube youtube-nocookie googleusercontent vimeo vimeocdn dailymotion dmcdn',
    'twimg twitter x fbcdn facebook instagram cdninstagram threads tiktok tiktokcdn bsky redd reddit redditmedia',
    'linkedin licdn pinterest pinimg acast spotify scdn soundcloud sndcdn apple mzstatic',
    'datawrapper dwcdn flourish infogram documentcloud scribd scribdassets codepen giphy openstreetmap',
  ]
    .join(' ')
    .replaceAll(' ', '|')})\\.(?:com|co|net|org|app|it|io|de|studio|rocks)$`,
  'i',
);

/** Whether a picture can be shown without telling the site that it is of. */
function isOwn(address: string, origin: string): boolean {
  const src = url(address);
  if (!src || !URL.canParse(src, origin)) return false;
  return !THEIRS.test(new URL(src, origin).hostname);
}

function picture({ url: src, ...size }: Image): SafeHTML {
  return html`<img${attrs({ src, ...sizeOf(size), alt: '', loading: 'lazy', decoding: 'async' })}>`;
}

function sized<T extends { width?: number; height?: number }>(poster: T): T {
  return { ...poster, ...sizeOf(poster) };
}

/**
 * A component that the publisher's own script knows by its name. Until that script comes, whatever the settings say
 * of it in words stands in its place.
 */
export function customCode(node: CustomCodeComponent): Renderable {
  const { title, alt, description, fallback } = node.attributes ?? {};
  const said = [title, alt, description, fallback].filter((words) => typeof words === 'string');
  const marks = attrs({ 'data-component': node.path, 'data-version': node.versionRange });
  const box = html`<div class="news-custom"${marks}>${said.length > 0 && html`<p>${said[0]}</p>`}</div>`;
  return placed(node.layoutWidth, undefined, box);
}
