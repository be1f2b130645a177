/** From the address that people know to the frame that shows it. Any runtime: no DOM, no `URL`. */
import { url } from '../core/html.js';
import { PROVIDERS, type Provider } from './providers/providers.html.js';
import type { Box } from './sizes.html.js';

export interface EmbedFrame {
  /** Name of the site, for the reader. */
  readonly name: string;
  /** What the site is remembered by: its name in the table, else its host, whatever the document calls it. */
  readonly site: string;
  /** What the frame loads. */
  readonly address: string;
  /** The same on a dark page. */
  readonly darkAddress: string;
  /** The site's own shape; undefined where the site is not known. */
  readonly box: Box | undefined;
  /** Words for the attribute of that name. */
  readonly allow: string;
  readonly sandbox: string;
}

export interface EmbedAddress {
  readonly src: string;
  /** Name of the site as the document has it. */
  readonly provider?: string | undefined;
  /** The document says that the address is that of a frame: it is framed as it is where the site is not known. */
  readonly frame?: boolean | undefined;
}

/**
 * What every frame may do. Its own origin is left to it, since without its storage hardly any site works; that undoes
 * nothing as long as it is not the page's own origin (see frame.ts).
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Host and what follows it. Neither a user's name nor a port, and no backslash, which browsers take for a slash. */
const ADDRESS = /^(?:https?:)?\/\/([^/?#:@\\\s]+)((?:[/?#][^\s\\]*)?)$/i;

/** Longer than any address of a post or chart. */
const LONGEST = 4000;

/** The frame for an address; undefined where none is known, and the address stays a link. */
export function frameOf({ src, provider, frame }: EmbedAddress): EmbedFrame | undefined {
  const address = url(src);
  if (!address || address.length > LONGEST) return undefined;
  const [, host = '', path = ''] = ADDRESS.exec(address) ?? [];
  const found = host && knownFrame(address, host.toLowerCase(), path, provider);
  if (found) return found;
  const isPage = !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^https?:/i.test(address);
  if (!frame || !isPage) return undefined;
  return {
    name: provider || hostOf(src),
    site: hostOf(src),
    address,
    darkAddress: address,
    box: undefined,
    allow: 'fullscreen',
    sandbox: `${SANDBOX} allow-forms`,
  };
}

/** The host without `www.`, as a name where there is no better one; '' where the address has none. */
export function hostOf(src: string): string {
  const host = /^(?:https?:)?\/\/(?:[^/?#@\\]*@)?(?:www\.)?([^/?#:@\\\s]+)/i.exec(
    url(src) ?? '',
  )?.[1];
  return host?.toLowerCase() ?? '';
}

function knownFrame(
  src: string,
  host: string,
  path: string,
  provider = '',
): EmbedFrame | undefined {
  for (const line of PROVIDERS) {
    const read = isOf(line, host, provider) && line.path.exec(path);
    if (!read) continue;
    const https = src.replace(/^(?:https?:)?/i, 'https:');
    const address = line.frame.replace(
      /\$(\d)|\{(src|host)\}/g,
      (_, part: string, word: string) => {
        if (word === 'src') return encodeURIComponent(https);
        return word === 'host' ? host : (read[Number(part)] ?? '');
      },
    );
    return {
      name: line.name,
      site: line.name,
      address,
      darkAddress: address + (line.dark ?? ''),
      box: line.box,
      allow: line.allow ?? '',
      sandbox: line.sandbox ? `${SANDBOX} ${line.sandbox}` : SANDBOX,
    };
  }
  return undefined;
}

function isOf({ name, hosts }: Provider, host: string, provider: string): boolean {
  if (hosts.length === 0) return provider.toLowerCase() === name.toLowerCase();
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
