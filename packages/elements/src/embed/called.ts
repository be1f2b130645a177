import type { NewsEmbed } from './embed.js';

/** Who would learn of the reader; '' where there is nothing to show. */
export function siteOf({ src, provider, frame, baseURI }: NewsEmbed): string {
  if (!src.trim() || !(provider || frame) || !URL.canParse(src, baseURI)) return '';
  const { protocol, hostname } = new URL(src, baseURI);
  return /^https?:/.test(protocol) ? provider || hostname : '';
}

/** A name that tells several pieces of one site apart, by what they are called or how their words begin. */
export function named(name: string, embed: NewsEmbed): string {
  const words = embed.querySelector('[data-title], blockquote')?.textContent?.trim().slice(0, 80);
  return words ? `${name}: ${words}` : name;
}
