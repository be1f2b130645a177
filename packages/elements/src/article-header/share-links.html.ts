/** Where a story can be sent by a plain link. Addresses as the networks document them for pages without their script. */

import { addressPart } from '../core/html.js';

/** `{url}` and `{title}` are filled in, encoded. */
const NETWORKS = {
  bluesky: ['Bluesky', 'https://bsky.app/intent/compose?text={title}%20{url}'],
  facebook: ['Facebook', 'https://www.facebook.com/sharer/sharer.php?u={url}'],
  line: ['LINE', 'https://social-plugins.line.me/lineit/share?url={url}'],
  linkedin: ['LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url={url}'],
  reddit: ['Reddit', 'https://www.reddit.com/submit?url={url}&title={title}'],
  telegram: ['Telegram', 'https://t.me/share/url?url={url}&text={title}'],
  threads: ['Threads', 'https://www.threads.net/intent/post?text={title}%20{url}'],
  weibo: ['微博', 'https://service.weibo.com/share/share.php?url={url}&title={title}'],
  whatsapp: ['WhatsApp', 'https://wa.me/?text={title}%20{url}'],
  x: ['X', 'https://x.com/intent/post?text={title}&url={url}'],
} as const;

export type Network = keyof typeof NETWORKS;

/** A network that the kit does not know: `{name: 'Mixi', url: 'https://mixi.example/share?u={url}&t={title}'}`. */
export interface OtherNetwork {
  name: string;
  url: string;
}

/** Names of the networks that the kit knows. */
export const networks = Object.keys(NETWORKS) as readonly Network[];

/** Name and address of a network's page for sending this story; undefined for a name that the kit does not know. */
export function shareLink(
  network: Network | OtherNetwork,
  story: { url: string; title: string },
): { name: string; url: string } | undefined {
  if (typeof network === 'object') return { name: network.name, url: filled(network.url, story) };
  if (!Object.hasOwn(NETWORKS, network)) return undefined;
  const [name, pattern] = NETWORKS[network];
  return { name, url: filled(pattern, story) };
}

/** A mail about the story, to nobody yet (RFC 6068). */
export function mailLink({ url, title }: { url: string; title: string }): string {
  return filled('mailto:?subject={title}&body={url}', { url, title });
}

function filled(pattern: string, { url, title }: { url: string; title: string }): string {
  return pattern.replaceAll('{url}', addressPart(url)).replaceAll('{title}', addressPart(title));
}
