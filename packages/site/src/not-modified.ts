import type { MiddlewareHandler } from 'hono';

/**
 * 304 for what the reader has already, by its date. The date must be the very one that was sent, so that a clock that
 * was set back keeps nothing from anybody. A reader who names an ETag as well goes by that alone (RFC 9110, 13.1.3).
 */
export const notModified: MiddlewareHandler = async (c, next) => {
  await next();
  const since = c.req.header('If-Modified-Since');
  if (!since || c.req.header('If-None-Match')) return;
  if (c.res.status !== 200 || since !== c.res.headers.get('Last-Modified')) return;
  const headers = new Headers(c.res.headers);
  headers.delete('Content-Length');
  await c.res.body?.cancel();
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
};
