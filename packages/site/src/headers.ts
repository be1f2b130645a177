import type { Article } from '@broadsheet/article';

/** Everything that the kit needs, and nothing beyond it. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";

export interface PageHeaders {
  status?: number;
  /** Further headers; they win. */
  headers?: Record<string, string>;
  /** Whether a player will feed `<video>` through Media Source Extensions, which needs `blob:` addresses. */
  mediaSource?: boolean;
}

/** A page of the paper with its headers. */
export function page(
  body: string,
  { status = 200, headers, mediaSource = false }: PageHeaders = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': mediaSource ? `${POLICY}; media-src 'self' blob:` : POLICY,
      'Cache-Control': 'no-cache',
      ...headers,
    },
  });
}

/** For pages that differ from reader to reader: no cache may keep one for another reader. */
export const PERSONAL = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };

/** Whether the article holds a video that comes as an HLS playlist, at any depth. */
export function hasPlaylist(article: Article): boolean {
  return someNode([article.lead, article.body], (node) => {
    if (node['type'] !== 'video' || !Array.isArray(node['sources'])) return false;
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
