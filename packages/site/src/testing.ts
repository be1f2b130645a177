/** What the tests of this package share: a paper with known articles on a free port. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startSite, type RunningSite } from './server.js';

/** A folder that is gone when the test is over. */
export function folder(t: TestContext, files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'harbour-post-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

export interface TestSite extends RunningSite {
  log: string[];
}

export async function site(
  t: TestContext,
  options: { content?: string; data?: string; mediaFrom?: string[] } = {},
): Promise<TestSite> {
  const log: string[] = [];
  const running = await startSite({ port: 0, log: (line) => log.push(line), ...options });
  t.after(() => running.close());
  return { ...running, log };
}

/** A document whose paid part is the words "the paid words". */
export function documentOf(id: string, fields: Record<string, unknown> = {}) {
  const words = (value: string, name: string) => ({
    type: 'paragraph',
    id: name,
    children: [{ type: 'text', value }],
  });
  return {
    format: 'broadsheet',
    version: 1,
    id,
    url: `/articles/${id}`,
    language: 'en',
    type: 'news',
    headline: `Headline of ${id}`,
    published: '2026-01-02T03:04:05Z',
    access: { model: 'free' },
    body: {
      type: 'body',
      version: 1,
      children: [words('the open words', 'open'), words('the paid words', 'paid')],
    },
    ...fields,
  };
}

export function closed(model: 'metered' | 'subscriber') {
  return { access: { model, preview: { after: 'open' } } };
}

/** Sends a form as a page of the site does. */
export function post(
  { url }: RunningSite,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, ...headers },
    body: new URLSearchParams(fields),
  });
}

export function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
