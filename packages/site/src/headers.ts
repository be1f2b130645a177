import type { Article } from '@broadsheet/article';

/** Everything that the kit needs, and nothing beyond it. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";

export interface PageHeaders {
  status?: number;
  /** Further headers; they win. */
  headers?: Record<string, string>;
  /** Values of `Set-Cookie`. */
  cookies?: readonly string[];
  /** Whether a player will feed `<video>` through Media Source Extensions, which needs `blob:` addresses. */
  mediaSource?: boolean;
  /** Other sites' origins from which the reader may bring a frame into the page. */
  frames?: readonly string[];
}

/** Makes an answer of a page's HTML. */
export type PageMaker = (
  body: string | ReadableStream | Uint8Array<ArrayBuffer> | null,
  more?: PageHeaders,
) => Response;

/** @param mediaFrom other origins from which pictures, films and sound may come */
export function pageMaker(mediaFrom: readonly string[]): PageMaker {
  return (body, { status = 200, headers, cookies = [], mediaSource = false, frames = [] } = {}) =>
    new Response(body, {
      status,
      headers: [
        ...Object.entries({
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy(mediaFrom, mediaSource, frames),
          'Cache-Control': 'no-cache',
          ...headers,
        }),
        ...cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]),
      ],
    });
}

function policy(
  mediaFrom: readonly string[],
  mediaSource: boolean,
  frames: readonly string[],
): string {
  const media = [...(mediaSource ? ['blob:'] : []), ...mediaFrom];
  const more = { 'img-src': mediaFrom, 'media-src': media, 'frame-src': frames };
  const said = Object.entries(more).filter(([, origins]) => origins.length > 0);
  return [POLICY, ...said.map(([name, origins]) => `${name} 'self' ${origins.join(' ')}`)].join(
    '; ',
  );
}

/** A media type as a header says it. JSON is UTF-8 and has no such parameter (RFC 8259, section 11). */
export function withCharset(type: string): string {
  return /[/+]json$/.test(type) ? type : `${type}; charset=utf-8`;
}

/** For pages that differ from reader to reader: no cache may keep one for another reader. */
export const PERSONAL = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };

/** Whether the article holds a video that comes as an HLS playlist, at any depth. */
export function hasPlaylist(article: Article): boolean {
  return someNode([article.lead, article.body], (node) => {
    const film = node['type'] === 'video' || node['type'] === 'clip-set';
    if (!film || !Array.isArray(node['sources'])) return false;
    return node['sources'].some(isPlaylist);
  });
}

function isPlaylist(source: { url?: unknown; mediaType?: unknown }): boolean {
  return (
    /mpegurl/i.test(String(source.mediaType ?? '')) ||
    /\.m3u8(?:$|[?#])/i.test(String(source.url ?? ''))
  );
}

function someNode(value: unknown, test: (node: Record<string, unknown>) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => someNode(item, test));
  if (typeof value !== 'object' || value === null) return false;
  const node = value as Record<string, unknown>;
  return test(node) || Object.values(node).some((item) => someNode(item, test));
}
