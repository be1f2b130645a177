import type { Phrasing } from '../generated/types.js';

/** A run of text as HTML shows it: white space is one space, none at the ends, no empty nodes. */
export function tidy(nodes: readonly Phrasing[]): Phrasing[] {
  const shown = collapse(nodes, { space: true });
  const start = shown.findIndex(({ type }) => type !== 'break');
  return trimEnd(start > 0 ? shown.slice(start) : shown);
}

/** `before.space`: nothing or white space stands before, so a further space would not show. */
function collapse(nodes: readonly Phrasing[], before: { space: boolean }): Phrasing[] {
  const result: Phrasing[] = [];
  for (const node of nodes) {
    const next = collapsed(node, before);
    const last = result.at(-1);
    if (!next) continue;
    if (next.type === 'text' && last?.type === 'text' && plain(next) && plain(last))
      last.value += next.value;
    else result.push(next);
  }
  return result;
}

function collapsed(node: Phrasing, before: { space: boolean }): Phrasing | undefined {
  if (node.type === 'break') {
    before.space = true;
    return node;
  }
  if (node.type === 'text') {
    const value = node.value.replace(/[ \t\n\r\f]+/g, ' ');
    const shown = before.space ? value.replace(/^ /, '') : value;
    if (shown) before.space = shown.endsWith(' ');
    return shown ? { ...node, value: shown } : undefined;
  }
  if (!('children' in node)) {
    before.space = false;
    return node;
  }
  const children = collapse(node.children, before);
  return children.length ? { ...node, children } : undefined;
}

function plain(node: Phrasing): boolean {
  return !('lang' in node) && !('id' in node);
}

function trimEnd(nodes: readonly Phrasing[]): Phrasing[] {
  const kept = [...nodes];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const trimmed = trimmedEnd(last);
    if (trimmed) return [...kept, trimmed];
  }
  return [];
}

function trimmedEnd(node: Phrasing): Phrasing | undefined {
  if (node.type === 'break') return undefined;
  if (node.type === 'text') {
    const value = node.value.trimEnd();
    return value ? { ...node, value } : undefined;
  }
  if (!('children' in node)) return node;
  const children = trimEnd(node.children);
  return children.length ? { ...node, children } : undefined;
}

/** Several runs as one, a line break between them. */
export function joinLines(runs: readonly (readonly Phrasing[])[]): Phrasing[] {
  return runs
    .filter((run) => run.length > 0)
    .flatMap((run, i) => (i === 0 ? run : [{ type: 'break' } as const, ...run]));
}

/** Whether a line break, with nothing to read after it, ends the run. */
export function endsWithBreak(nodes: readonly Phrasing[]): boolean {
  const last = nodes.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last?.type === 'break';
}
