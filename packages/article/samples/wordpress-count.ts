/** Counts what a report on a post has to tell of. Written apart from the code under test. */
import { parseFragment } from 'parse5';
import type { ReportEntry } from '../src/index.js';

type Json = Record<string, unknown>;

/** Objects, fields that are none, and elements of the texts that were read as HTML; in `at` their pointers. */
export function countPost(
  post: Json,
  entries: readonly ReportEntry[],
): { total: number; at: string[] } {
  const at = new Set([
    ...objects(post, '', ''),
    ...Object.keys(post).map((key) => `/${escape(key)}`),
  ]);
  const read = new Set(
    entries.filter(({ path }) => path !== undefined).map(({ pointer }) => pointer),
  );
  const elements = [...read].map((pointer) => elementsIn(String(valueAt(post, pointer)).trim()));
  const total = at.size + elements.reduce((sum, count) => sum + count, 0);
  return { total, at: [...at] };
}

/** Pointers of all objects. What the API says of itself, and of other pages' heads, is one for all that is in it. */
function objects(value: unknown, at: string, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  const isWhole =
    !isList &&
    (key === '_links' ||
      at === '/yoast_head_json/schema' ||
      (key === 'yoast_head_json' && at !== '/yoast_head_json'));
  const below = isWhole
    ? []
    : Object.entries(value).flatMap(([name, child]) =>
        objects(child, `${at}/${escape(name)}`, name),
      );
  return isList ? below : [at, ...below];
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function valueAt(post: Json, pointer: string): unknown {
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')); // prettier-ignore
  return keys.reduce<unknown>((value, key) => (value as Json)[key], post);
}

interface HtmlNode {
  nodeName: string;
  tagName?: string;
  value?: string;
  childNodes?: HtmlNode[];
}

function parsed(html: string): HtmlNode {
  return parseFragment(html, { scriptingEnabled: false }) as HtmlNode;
}

export function elementsIn(html: string): number {
  let count = 0;
  const open = [parsed(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.tagName) count += 1;
    for (const child of node.childNodes ?? []) open.push(child);
  }
  return count;
}

/** The texts of a piece of HTML in order, each with the place of the element that holds it. */
export function textsOf(html: string): { words: string; path: string }[] {
  const texts: { words: string; path: string }[] = [];
  walk(parsed(html), '');
  return texts;

  function walk(node: HtmlNode, path: string): void {
    const numbers = new Map<string, number>();
    for (const child of node.childNodes ?? []) {
      if (child.nodeName === '#text') texts.push({ words: child.value ?? '', path });
      if (!child.tagName) continue;
      const number = (numbers.get(child.tagName) ?? 0) + 1;
      numbers.set(child.tagName, number);
      walk(child, `${path && `${path}/`}${child.tagName}[${number}]`);
    }
  }
}
