import { SEVERITY, type Fate } from './fate.js';
import type { HtmlEntry } from './html/account.js';
import { isObject, pointer, type JsonObject } from './json.js';

/** What became of one node or field of the source. */
export interface ReportEntry {
  /** JSON pointer into the source. */
  pointer: string;
  /** Where the value there is a text of HTML: the place of the element in it, in XPath. */
  path?: string;
  /** What it is there: the node's type, the field's name, the element's tag. */
  node: string;
  fate: Fate;
  /** Type or field of the article that it became. */
  to?: string;
  /** Why it was degraded or dropped. */
  reason?: string;
  /** Fields of the node that were not carried over, as pointers relative to it; of an element its attributes. */
  left?: string[];
}

export interface Report {
  format: string;
  entries: ReportEntry[];
  sums: { total: number; mapped: number; degraded: number; dropped: number };
}

export interface CloseOptions {
  /** Every field of the document is in the report too. These are the ones without a place in an article, and why. */
  fields?: Record<string, string>;
  /** Every object counts as a node, not only those with a `type`; not what is inside a value that was read or dropped whole. */
  objects?: boolean;
  /** Pointer of the document, where it stands inside another value. */
  root?: string;
}

/** Keeps the books of an import: who says what became of each node, and which fields were read. */
export class Ledger {
  #entries = new Map<string, ReportEntry>();
  #reasons = new Map<string, Set<string>>();
  #read = new Set<string>();
  #html = new Map<string, HtmlEntry[]>();

  map(at: string, node: string, to: string): void {
    this.#enter({ pointer: at, node, fate: 'mapped', to });
  }

  degrade(at: string, node: string, to: string, reason: string): void {
    this.#enter({ pointer: at, node, fate: 'degraded', to, reason });
  }

  drop(at: string, node: string, reason: string): void {
    this.#enter({ pointer: at, node, fate: 'dropped', reason });
  }

  /** The value at `at` went into the article. */
  read(at: string): void {
    this.#read.add(at);
  }

  /** The value at `at` went into the article with all that is in it, which is no part of the story (a publisher's own data). */
  readWhole(at: string): void {
    this.#read.add(at).add(at + WHOLE);
  }

  /** The value at `at` is left out with all that is in it, which is no part of the story: it has one line. */
  dropWhole(at: string, node: string, reason: string): void {
    this.drop(at, node, reason);
    this.readWhole(at);
  }

  /** The text at `at` was read as HTML, and this became of its elements. Read twice, it is told of once. */
  html(at: string, elements: HtmlEntry[]): void {
    if (elements.length && !this.#html.has(at)) this.#html.set(at, elements);
  }

  has(at: string): boolean {
    return this.#entries.has(at);
  }

  /** One entry for each place: of two fates the worse one stays, with every reason. */
  #enter(entry: ReportEntry): void {
    const { pointer: at, reason } = entry;
    const reasons = this.#reasons.get(at);
    if (reason && reasons) reasons.add(reason);
    else if (reason) this.#reasons.set(at, new Set([reason]));
    const old = this.#entries.get(at);
    const worse = old && SEVERITY[entry.fate] <= SEVERITY[old.fate] ? old : entry;
    this.#entries.set(at, { ...old, ...worse });
  }

  /**
   * The report: every object with a `type` in `source` is in it once, and so is every element of its HTML.
   * What nobody claimed was not used, and says so.
   */
  close(format: string, source: unknown, options: CloseOptions = {}): Report {
    const touched = this.#touched();
    const entries: ReportEntry[] = [];
    const open: Frame[] = [
      { value: source, pointer: '', key: 'document', owner: '', holder: undefined, left: false },
    ];
    for (let frame = open.pop(); frame; frame = open.pop()) {
      const { value } = frame;
      const entry = this.#account(frame, options);
      if (entry) entries.push(entry);
      for (const element of this.#html.get(frame.pointer) ?? [])
        entries.push(entryOf(frame.pointer, element));
      // A list of objects that each have a line of their own needs none.
      const isTold = options.objects && Array.isArray(value) && value.some(isObject);
      const unread = !entry && !frame.left && !isTold && !touched.has(frame.pointer);
      if (unread) this.#leave(frame);
      if (typeof value !== 'object' || value === null || this.#read.has(frame.pointer + WHOLE))
        continue;
      const owner = entry ? entry.pointer : frame.owner;
      const left = entry ? false : frame.left || unread;
      for (const [key, child] of Object.entries(value).reverse())
        open.push({
          value: child,
          pointer: pointer(frame.pointer, key),
          key,
          owner,
          holder: frame.pointer,
          left,
        });
    }
    const sums = { total: entries.length, mapped: 0, degraded: 0, dropped: 0 };
    for (const { fate } of entries) sums[fate] += 1;
    return { format, entries, sums };
  }

  /** Every place that was read or claimed, and all that hold one. */
  #touched(): Set<string> {
    const touched = new Set<string>();
    for (const place of [...this.#read, ...this.#entries.keys()])
      for (let at = place; !touched.has(at); at = at.slice(0, at.lastIndexOf('/'))) {
        touched.add(at);
        if (!at) break;
      }
    return touched;
  }

  #account(
    { value, pointer: at, key, owner, holder }: Frame,
    { fields, objects = false, root = '' }: CloseOptions,
  ): ReportEntry | undefined {
    const isNode = isObject(value) && (objects || typeof value.type === 'string');
    const isField = fields !== undefined && holder === root;
    if (!this.has(at)) {
      if (!isNode && !isField) return undefined;
      const reason = isField && Object.hasOwn(fields, key) ? fields[key] : undefined;
      const node = isNode ? nodeName(value, at) : key;
      this.#enter({ pointer: at, node, ...this.#inherited(owner, reason) });
    }
    const entry = this.#entries.get(at);
    const reasons = this.#reasons.get(at);
    if (entry && reasons) entry.reason = [...reasons].join('; ');
    // What was claimed first and dropped after all became nothing.
    if (entry?.fate === 'dropped') delete entry.to;
    return entry;
  }

  /** An unclaimed node shares the fate of the one around it. */
  #inherited(owner: string, reason?: string): Pick<ReportEntry, 'fate' | 'to' | 'reason'> {
    const parent = this.#entries.get(owner);
    if (reason) return { fate: 'dropped', reason };
    if (parent?.to === 'unknown')
      return { fate: 'degraded', to: 'unknown', reason: 'kept inside what is not known' };
    if (parent?.fate === 'dropped')
      return { fate: 'dropped', reason: `its ${parent.node} is dropped` };
    return { fate: 'dropped', reason: 'the article has no place for it' };
  }

  /** Notes a value that nobody read at the node that holds it. */
  #leave({ pointer: at, key, owner }: Frame): void {
    const holder = this.#entries.get(owner);
    if (key === 'type' || !holder || holder.fate === 'dropped' || holder.to === 'unknown') return;
    (holder.left ??= []).push(at.slice(owner.length + 1));
  }
}

/** What the object at `at` is called: by its type, else by the field in which it stands, alone or in a list. */
export function nodeName(value: JsonObject, at: string): string {
  if (typeof value.type === 'string') return value.type;
  const name = at
    .split('/')
    .slice(1)
    .findLast((key) => !/^\d+$/.test(key));
  return name?.replaceAll('~1', '/').replaceAll('~0', '~') ?? 'document';
}

function entryOf(at: string, { tag, ...element }: HtmlEntry): ReportEntry {
  return { pointer: at, node: tag, ...element };
}

/** Stands behind a pointer for everything under it; no pointer ends so. */
const WHOLE = '/\u0000whole';

interface Frame {
  value: unknown;
  pointer: string;
  key: string;
  /** Pointer of the nearest node or field that has an entry. */
  owner: string;
  /** Pointer of what it stands in. */
  holder: string | undefined;
  /** Its holder is already noted as left. */
  left: boolean;
}

/** One line for each entry and one for the sums. */
export function formatReport(report: Report): string {
  const { total, mapped, degraded, dropped } = report.sums;
  return [
    ...report.entries.map(formatEntry),
    `${report.format}: ${total} in the source: ${mapped} mapped, ${degraded} degraded, ${dropped} dropped`,
  ].join('\n');
}

function formatEntry({ pointer: at, path, node, fate, to, reason, left }: ReportEntry): string {
  const words = [
    `${fate.padEnd(8)} ${at || '/'} ${path ?? node}`,
    to && `-> ${to}`,
    reason && `(${oneLine(reason)})`,
  ];
  return [...words, left?.length && `[left: ${left.join(', ')}]`].filter(Boolean).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
