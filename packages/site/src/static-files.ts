import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { notModified } from './not-modified.js';

/** Types that the general table does not know, or takes for another thing (`.ts` is a transport stream here). */
const TYPES: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  ts: 'video/mp2t',
  vtt: 'text/vtt; charset=utf-8',
};

/** Names that change with their content, as the bundler writes them: `chunk-4XU7TZ2B.js`. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/** The kit's bundles: what they were made of lies beside them (ECMA-426, "SourceMap"). */
const MAPPED = /\/cdn\/[\w-]+\.js$/;

/**
 * Serves the files under `folder` at `prefix`, with byte ranges (Safari plays nothing without 206).
 * Paths that would leave the folder are refused by `serveStatic`.
 */
export function staticFiles(
  folder: string,
  prefix: string,
): [MiddlewareHandler, MiddlewareHandler] {
  return [
    notModified,
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.slice(prefix.length),
      onFound(path, c) {
        const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
        if (type) c.header('Content-Type', type);
        if (MAPPED.test(path))
          c.header('SourceMap', `${path.slice(path.lastIndexOf('/') + 1)}.map`);
        c.header('Accept-Ranges', 'bytes');
        c.header(
          'Cache-Control',
          HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  ];
}
