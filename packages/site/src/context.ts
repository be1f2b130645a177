import type { Context as AccessContext } from '@broadsheet/access';
import type { Context } from 'hono';

/** What the server that runs the site knows of a connection, and a request alone does not: `fetch(request, {address})`. */
export type Connection = { readonly address?: string | undefined };

export function contextOf(c: Context): AccessContext {
  const { address } = (c.env ?? {}) as Connection;
  return address === undefined ? {} : { address };
}
