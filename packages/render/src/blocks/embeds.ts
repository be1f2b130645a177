/**
 * What other sites show: a link with its title, and a poster where the publisher has one. No frame, no script and no
 * byte of theirs is asked for before the reader follows the link.
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
  attrs,
  html,
  url,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { tongue, type Context } from '../context.js';
import { encoded } from '../names.js';
import { placed } from './media.js';

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
    poster && ownPicture(poster, context.origin),
    title && html`<span data-title>${title}</span> `,
    seconds && html`<time datetime="${isoDuration(seconds)}">${clockTime(seconds)}</time> `,
    html`<span data-site>${fill(context.face.words.embedLink, { what: site })}</span>`,
  ];
  return html`<p class="news-link-card">${href ? html`<a${attrs({ href })}>${parts}</a>` : parts}</p>`;
}

/** Hosts of the sites themselves: a poster from there would tell them who reads. */
const THEIRS =
  /(?:^|\.)(?:ytimg|youtube|youtube-nocookie|vimeo|vimeocdn|twimg|twitter|x|fbcdn|facebook|instagram|cdninstagram|tiktok|tiktokcdn|acast|spotify|scdn|soundcloud|sndcdn|googleusercontent)\.(?:com|co|net)$|(?:^|\.)flourish\.(?:studio|rocks)$/i;

function ownPicture({ url: address, width, height }: Image, origin: string): SafeHTML | undefined {
  const src = url(address);
  if (!src || THEIRS.test(hostOf(src, origin))) return undefined;
  return html`<img${attrs({ src, width, height, alt: '', loading: 'lazy', decoding: 'async' })}>`;
}

function hostOf(address: string, origin: string): string {
  return URL.canParse(address, origin) ? new URL(address, origin).hostname : '';
}

export function youtube(node: YoutubeVideo, context: Context): SafeHTML {
  return card({ ...node, site: 'YouTube' }, context);
}

export function vimeo(node: VimeoVideo, context: Context): SafeHTML {
  return card({ ...node, site: 'Vimeo' }, context);
}

export function acast(node: AcastPodcast, context: Context): SafeHTML {
  return card({ ...node, site: 'Acast' }, context);
}

export function embed(node: Embed, context: Context): SafeHTML {
  const host = hostOf(node.url, context.origin).replace(/^www\./, '');
  return card({ ...node, site: node.provider || host || node.url }, context);
}

/** A post keeps its words, where they are known, and the way to it. */
export function tweet(node: Tweet, context: Context): SafeHTML {
  const address = /^\d+$/.test(node.id) ? `https://x.com/i/status/${node.id}` : node.id;
  const way = card({ url: address, site: 'X' }, context);
  if (!node.text) return way;
  return html`<figure class="news-post"><blockquote${tongue(node)}><p>${node.text}</p></blockquote>\n<figcaption>${way}</figcaption></figure>`;
}

export function flourish(node: Flourish, context: Context): Renderable {
  const kind = node.flourishType === 'story' ? 'story' : 'visualisation';
  const chart = card(
    {
      url: node.id ? `https://public.flourish.studio/${kind}/${encoded(node.id)}/` : '',
      site: 'Flourish',
      title: node.description,
      poster: node.fallbackImage,
    },
    context,
  );
  return placed(node.layoutWidth, node.fragmentIdentifier, chart);
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
