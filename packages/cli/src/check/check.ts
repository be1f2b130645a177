/** Names what is wrong with the kit's tags in a page of HTML. */
import { parse } from 'parse5';
import type { Tag, Tags } from './manifest.js';
import { PARTS } from './parts.js';
import { attribute, elementsIn, isElement, kitAncestor, type Element } from './tree.js';

export interface Problem {
  line: number;
  column: number;
  message: string;
}

export interface Findings {
  /** How many tags of the kit the page has. */
  tags: number;
  problems: Problem[];
}

export function checkHTML(source: string, tags: Tags): Findings {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const problems: Problem[] = [];
  let count = 0;
  for (const element of elementsIn(document)) {
    if (element.tagName.startsWith('news-')) {
      count++;
      problems.push(...checkTag(element, tags));
    }
    if (element.tagName === 'img') problems.push(...checkImage(element));
    problems.push(...checkSlot(element, tags));
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { tags: count, problems };
}

function checkTag(element: Element, tags: Tags): Problem[] {
  const name = element.tagName;
  const tag = tags.get(name);
  if (!tag)
    return [at(element, `<${name}> is no tag of the kit${like(name, [...tags.keys()], '<', '>')}`)];
  const missing = (PARTS[name] ?? [])
    .filter((part) => !part.has(element))
    .map((part) => at(element, `<${name}> needs ${part.needs}`));
  return [...checkAttributes(element, tag), ...missing];
}

/** Attributes that every element of HTML has. */
const GLOBAL = new Set(
  'accesskey autofocus class dir draggable enterkeyhint hidden id inert is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck tabindex title translate'.split(' '), // prettier-ignore
);

function checkAttributes(element: Element, tag: Tag): Problem[] {
  const problems: Problem[] = [];
  for (const { name, value } of element.attrs) {
    if (GLOBAL.has(name) || /^(data|aria)-/.test(name)) continue;
    const say = (message: string) => problems.push(at(element, message, name));
    if (name === 'style')
      say('a style attribute is refused by the content policy that the kit is made for');
    else if (name.startsWith('on'))
      say(`${name} is refused by the content policy that the kit is made for`);
    else if (!tag.attributes.has(name)) {
      say(`<${element.tagName}> has no attribute ${name}${like(name, [...tag.attributes.keys()])}`);
    } else {
      const words = tag.attributes.get(name);
      if (words && !words.includes(value))
        say(`${name}="${value}": expected one of ${words.join(', ')}`);
    }
  }
  return problems;
}

function checkImage(element: Element): Problem[] {
  if (attribute(element, 'alt') !== undefined || !kitAncestor(element)) return [];
  return [at(element, '<img> needs alt: what the picture shows, or alt="" where it adds nothing')];
}

function checkSlot(element: Element, tags: Tags): Problem[] {
  const slot = attribute(element, 'slot');
  const host = element.parentNode;
  if (!slot || !host || !isElement(host)) return [];
  const tag = tags.get(host.tagName);
  if (tag) {
    if (tag.slots.has(slot)) return [];
    const known = [...tag.slots].filter(Boolean);
    return [at(element, `<${host.tagName}> has no slot ${slot}${like(slot, known)}`, 'slot')];
  }
  // A slot only takes the host's own children, so one step too deep means that the words are not shown in it.
  const around = kitAncestor(element);
  if (!around || host.tagName.includes('-') || !tags.get(around.tagName)?.slots.has(slot))
    return [];
  return [
    at(
      element,
      `slot="${slot}" works on a child of <${around.tagName}> only, and this is a child of <${host.tagName}>`,
      'slot',
    ),
  ];
}

function at(element: Element, message: string, attributeName?: string): Problem {
  const place = element.sourceCodeLocation;
  const spot = (attributeName && place?.attrs?.[attributeName]) || place?.startTag || place;
  return { line: spot?.startLine ?? 1, column: spot?.startCol ?? 1, message };
}

/** "; did you mean X?", or the list of what there is. */
function like(wrong: string, known: readonly string[], before = '', after = ''): string {
  if (known.length === 0) return '';
  const near = known
    .map((name) => ({ name, distance: distance(wrong, name) }))
    .sort((a, b) => a.distance - b.distance)[0]!;
  if (near.distance <= Math.max(2, wrong.length / 3))
    return `; did you mean ${before}${near.name}${after}?`;
  return `; there are ${known.map((name) => before + name + after).join(', ')}`;
}

/** How many letters must be changed, added or left out to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return row[b.length]!;
}
