import type { BodyBlock } from '../generated/types.js';
import { SEVERITY, type Fate } from '../fate.js';
import { DROPPED, isElement, unread, type HtmlElement, type HtmlNode } from './tree.js';

/** What became of one element of a piece of HTML. */
export interface HtmlEntry {
  /** Its place in the piece, in XPath: `div[1]/p[3]/a[1]`. */
  path: string;
  tag: string;
  fate: Fate;
  /** Type of the node that it became; missing where only its content was taken and nothing was lost by that. */
  to?: string;
  reason?: string;
  /** Its attributes that were not carried over. */
  left?: string[];
}

interface Entry {
  fate: Fate;
  to?: string | undefined;
  reasons: Set<string>;
}

/** Why most empty elements are dropped. */
export const NOTHING = 'nothing in it to read';

/** Why elements are dropped that no reader reads. */
export function notForReading(tag: string): string {
  return `<${tag}> dropped: only what is for reading is taken`;
}

/** Keeps the books of one piece of HTML: what became of each of its elements. */
export class Account {
  #entries = new Map<HtmlElement, Entry>();
  #elements = new WeakMap<BodyBlock, HtmlElement>();
  #losses = new Set<string>();

  /** Everything that was lost, each loss once. */
  get losses(): string[] {
    return [...this.#losses];
  }

  map(element: HtmlElement, to?: string): void {
    this.#enter(element, 'mapped', to);
  }

  degrade(element: HtmlElement, to: string | undefined, reason: string): void {
    this.#enter(element, 'degraded', to, reason);
  }

  drop(element: HtmlElement, reason: string): void {
    this.#enter(element, 'dropped', undefined, reason);
  }

  has(element: HtmlElement): boolean {
    return this.#entries.has(element);
  }

  /** Remembers of which element a block was made, for what happens to the block afterwards. */
  made(block: BodyBlock, element: HtmlElement): void {
    if (!this.#elements.has(block)) this.#elements.set(block, element);
  }

  /** The block could not stay what it was. */
  degradeBlock(block: BodyBlock, to: string, reason: string): void {
    const element = this.#elements.get(block);
    if (element) this.degrade(element, to, reason);
    else this.lose(reason);
  }

  /** Something was lost that belongs to no element. */
  lose(reason: string): void {
    this.#losses.add(reason);
  }

  /** An entry for every element under `nodes`, in the order of the document. */
  entries(nodes: readonly HtmlNode[]): HtmlEntry[] {
    const found: HtmlEntry[] = [];
    const open = childrenOf(nodes).reverse();
    for (let place = open.pop(); place; place = open.pop()) {
      const { element } = place;
      const path = pathOf(place);
      // An element that nobody named went with the one around it.
      const entry = this.#entries.get(element) ?? inherited(place.around, element.tagName);
      const { fate, to, reasons } = entry;
      const left = fate === 'dropped' ? [] : unread(element);
      found.push({
        path,
        tag: element.tagName,
        fate,
        ...(to && fate !== 'dropped' && { to }),
        ...(reasons.size && { reason: [...reasons].join('; ') }),
        ...(left.length && { left }),
      });
      const inside = childrenOf(element.childNodes, { ...place, path, entry });
      for (let i = inside.length - 1; i >= 0; i--) open.push(inside[i]!);
    }
    return found;
  }

  /** Of two fates the worse one stays, with every reason. */
  #enter(element: HtmlElement, fate: Fate, to?: string, reason?: string): void {
    const old = this.#entries.get(element);
    const reasons = old?.reasons ?? new Set<string>();
    if (reason) {
      reasons.add(reason);
      this.#losses.add(reason);
    }
    const stays = old !== undefined && SEVERITY[old.fate] >= SEVERITY[fate];
    const [first, second] = stays ? [old.to, to] : [to, old?.to];
    this.#entries.set(element, { fate: stays ? old.fate : fate, to: first ?? second, reasons });
  }
}

/** An element, and where it stands. */
interface Place {
  element: HtmlElement;
  /** Among its siblings of the same name, from 1. */
  number: number;
  around?: Around;
}
interface Around {
  element: HtmlElement;
  path: string;
  depth: number;
  entry: Entry;
  /** Elements far below, counted by name. */
  far: Map<string, number>;
}

function childrenOf(
  nodes: readonly HtmlNode[],
  holder?: Place & { path: string; entry: Entry },
): Place[] {
  const numbers = new Map<string, number>();
  const depth = (holder?.around?.depth ?? 0) + 1;
  const far = depth > DEEPEST_PATH ? holder?.around?.far : undefined;
  const around = holder && { ...holder, depth, far: far ?? new Map<string, number>() };
  return nodes.filter(isElement).map((element) => ({
    element,
    number: count(numbers, element.tagName),
    ...(around && { around }),
  }));
}

/** Deeper elements are named as descendants: whole paths through a tree that a machine nested would grow with its square. */
const DEEPEST_PATH = 40;

function pathOf({ element: { tagName }, number, around }: Place): string {
  if (!around) return `${tagName}[${number}]`;
  if (around.depth <= DEEPEST_PATH) return `${around.path}/${tagName}[${number}]`;
  const base = around.path.replace(/\/\/.*$/, '');
  return `${base}//${tagName}[${count(around.far, tagName)}]`;
}

function count(numbers: Map<string, number>, name: string): number {
  const number = (numbers.get(name) ?? 0) + 1;
  numbers.set(name, number);
  return number;
}

function inherited(around: Around | undefined, tag: string): Entry {
  if (around?.entry.fate === 'dropped')
    return { fate: 'dropped', reasons: new Set([`its <${around.element.tagName}> is dropped`]) };
  // Where only the words of an element were taken, those of such a one in it were not.
  if (DROPPED.has(tag)) return { fate: 'dropped', reasons: new Set([notForReading(tag)]) };
  if (around?.entry.fate === 'degraded')
    return { ...around.entry, reasons: new Set([`went with its <${around.element.tagName}>`]) };
  return { fate: 'mapped', to: around?.entry.to, reasons: new Set() };
}
