/** What other sites show: a link with its words. */
import type {
  AcastPodcast,
  CustomCodeComponent,
  Embed,
  Flourish,
  Tweet,
  VimeoVideo,
  YoutubeVideo,
} from '@broadsheet/article';
import { clockTime, fill } from '@broadsheet/elements/core/format.js';
import { addressPart } from '@broadsheet/elements/core/html.js';
import { linkOutside } from '../names.js';
import type { Block, TextContext } from './context.js';
import { paragraph, text } from './phrasing.js';
import { aside } from './prose.js';

interface Line {
  url: string | undefined;
  words: string;
  /** How long it is. */
  seconds?: number | undefined;
}

/** A line that is a link, and how long what it leads to is. Words alone where the address is refused. */
export function linkLine({ url: address, words, seconds }: Line, { page }: TextContext): Block[] {
  const shown = paragraph([text(words)])[0]?.children ?? [];
  const url = linkOutside(address, page);
  const length = seconds && seconds > 0 ? [text(` (${clockTime(seconds)})`)] : [];
  if (!url) return paragraph([...shown, ...length]);
  const children = shown.length > 0 ? shown : [text(url)];
  return paragraph([{ type: 'link', url, children: children as never }, ...length]);
}

interface Foreign {
  url: string;
  /** Name of the site. */
  site: string;
  title?: string | undefined;
  duration?: number | undefined;
}

function foreign({ url, site, title, duration }: Foreign, context: TextContext): Block[] {
  const way = fill(context.face.words.embedLink, { what: site });
  return linkLine({ url, words: title ? `${title} – ${way}` : way, seconds: duration }, context);
}

export const youtube = (node: YoutubeVideo, context: TextContext): Block[] =>
  foreign({ ...node, site: 'YouTube' }, context);

export const vimeo = (node: VimeoVideo, context: TextContext): Block[] =>
  foreign({ ...node, site: 'Vimeo' }, context);

export const acast = (node: AcastPodcast, context: TextContext): Block[] =>
  foreign({ ...node, site: 'Acast' }, context);

export function embed(node: Embed, context: TextContext): Block[] {
  const url = linkOutside(node.url, context.page);
  const host = url && new URL(url).hostname.replace(/^www\./, '');
  const way = foreign({ ...node, site: node.provider || host || node.url }, context);
  return [...post(node), ...way];
}

export function tweet(node: Tweet, context: TextContext): Block[] {
  const url = /^\d+$/.test(node.id) ? `https://x.com/i/status/${node.id}` : node.id;
  return [...post(node), ...foreign({ url, site: 'X' }, context)];
}

/** The words of a post, and whose they are. */
function post({ text: words, author }: Pick<Embed, 'text' | 'author'>): Block[] {
  if (!words) return [];
  const source = author ? paragraph([text(`— ${author}`)]) : [];
  return aside([...words.split(/\n+/).flatMap((part) => paragraph([text(part)])), ...source]);
}

export function flourish(node: Flourish, context: TextContext): Block[] {
  const kind = node.flourishType === 'story' ? 'story' : 'visualisation';
  const url = node.id ? `https://public.flourish.studio/${kind}/${addressPart(node.id)}/` : '';
  return foreign({ url, site: 'Flourish', title: node.description }, context);
}

/** Whatever the component's settings say of it in words. */
export function customCode({ attributes }: CustomCodeComponent): Block[] {
  const { title, alt, description, fallback } = attributes ?? {};
  const said = [title, alt, description, fallback].find((words) => typeof words === 'string');
  return paragraph([text(typeof said === 'string' ? said : '')]);
}
