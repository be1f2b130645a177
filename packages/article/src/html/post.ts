import type { BodyBlock } from '../generated/types.js';
import { embedOf } from './embed.js';
import type { Reader } from './reader.js';
import { all, allText, attribute, classesOf, first, textOf, type HtmlElement } from './tree.js';
import { hostOf, safeLink } from './url.js';

const lastLink = (post: HtmlElement): string | undefined =>
  attribute(all(post, 'a').at(-1) ?? post, 'href');
const firstLink = (post: HtmlElement): string | undefined =>
  attribute(first(post, 'a') ?? post, 'href');
const from =
  (name: string) =>
  (post: HtmlElement): string | undefined =>
    attribute(post, name);

/** Classes by which the scripts of the networks find a post, and where its address is. */
const POSTS = new Map<string, (post: HtmlElement) => string | undefined>([
  ['twitter-tweet', lastLink],
  ['twitter-video', lastLink],
  ['instagram-media', from('data-instgrm-permalink')],
  ['tiktok-embed', from('cite')],
  ['bluesky-embed', lastLink],
  ['text-post-media', from('data-text-post-permalink')],
  ['mastodon-embed', from('data-embed-url')],
  ['reddit-embed-bq', firstLink],
  ['reddit-card', firstLink],
  ['imgur-embed-pub', firstLink],
  ['fb-post', from('data-href')],
  ['fb-video', from('data-href')],
]);

/** A post of a network, which its script would replace: the element holds its address. */
export function postOf(element: HtmlElement, reader: Reader): BodyBlock[] | undefined {
  const network = classesOf(element).find((name) => POSTS.has(name));
  const address = network && POSTS.get(network)!(element);
  const url = address && safeLink(address);
  if (!url || !hostOf(url)) return undefined;
  attribute(element, 'class');
  const text = wordsOf(first(element, 'p')?.childNodes ?? []);
  const author = network.startsWith('twitter') ? authorOf(element) : '';
  const block = embedOf(url, { ...(text && { text }), ...(author && { author }) });
  reader.account.map(element, block.type);
  return [block];
}

/** X prints the name between the words and the date: `— Ada Wong (@ada)`. */
function authorOf(post: HtmlElement): string {
  const line = wordsOf(post.childNodes.filter((node) => textOf(node) !== undefined));
  return line.replace(/^[—–-]\s*/, '');
}

function wordsOf(nodes: HtmlElement['childNodes']): string {
  return allText(nodes).replace(/\s+/g, ' ').trim();
}
