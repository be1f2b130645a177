import { isObject, pointer, words, type JsonObject } from '../json.js';
import { nodeName, type Ledger } from '../report.js';
import type { Parsed } from '../html/parse.js';
import { safeLink, safeSource } from '../html/url.js';

/** The key under which an object has a field, for formats whose versions call the same field differently. */
export type Spelling = (value: JsonObject, key: string) => string;

/** An object of the source document, and the way in which importers read it: what is read is noted, what is of the wrong kind counts as absent. */
export class Source {
  constructor(
    readonly value: JsonObject,
    readonly pointer: string,
    readonly ledger: Ledger,
    private readonly spelling: Spelling = (_value, key) => key,
  ) {}

  get type(): string {
    return typeof this.value.type === 'string' ? this.value.type : 'untyped';
  }

  /** What the object is called in the report. */
  get node(): string {
    return nodeName(this.value, this.pointer);
  }

  at(key: string): string {
    return pointer(this.pointer, this.spelling(this.value, key));
  }

  has(key: string): boolean {
    return Object.hasOwn(this.value, this.spelling(this.value, key));
  }

  /** A text with words in it. */
  text(key: string): string | undefined {
    const value = words(this.#own(key));
    if (value !== undefined) this.ledger.read(this.at(key));
    return value;
  }

  number(key: string): number | undefined {
    const value = this.#own(key);
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    this.ledger.read(this.at(key));
    return value;
  }

  /** A number above nothing: pixels, seconds. */
  size(key: string): number | undefined {
    const written = this.#own(key);
    const value = typeof written === 'string' ? Number(written) : written;
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return undefined;
    this.ledger.read(this.at(key));
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.#own(key);
    if (typeof value !== 'boolean') return undefined;
    this.ledger.read(this.at(key));
    return value;
  }

  /** An address to which a reader may be led. */
  link(key: string): string | undefined {
    return this.#address(key, safeLink);
  }

  /** An address from which a file or frame may be loaded. */
  file(key: string): string | undefined {
    return this.#address(key, safeSource);
  }

  object(key: string): Source | undefined {
    const value = this.#own(key);
    return isObject(value) ? this.#below(value, this.at(key)) : undefined;
  }

  /** The objects of a list. */
  objects(key: string): Source[] {
    const value = this.#own(key);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) =>
      isObject(item) ? [this.#below(item, pointer(this.at(key), i))] : [],
    );
  }

  texts(key: string): string[] {
    const value = this.#own(key);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) => {
      const text = words(item);
      if (text !== undefined) this.ledger.read(pointer(this.at(key), i));
      return text ?? [];
    });
  }

  map(to: string): void {
    this.ledger.map(this.pointer, this.node, to);
  }

  degrade(to: string, reason: string): void {
    this.ledger.degrade(this.pointer, this.node, to, reason);
  }

  drop(reason: string): void {
    this.ledger.drop(this.pointer, this.node, reason);
  }

  /**
   * Says that a field, where it is there, became a field of the article.
   * @param reason what was lost or guessed, if anything was
   */
  told(key: string, to: string, reason?: string): void {
    if (!this.has(key)) return;
    const [at, name] = [this.at(key), this.#name(key)];
    if (isBlank(this.#own(key))) this.ledger.drop(at, name, 'nothing in it');
    else if (reason === undefined) this.ledger.map(at, name, to);
    else this.ledger.degrade(at, name, to, reason);
  }

  /** Says that a field, where it is there, is not carried over. */
  untold(key: string, reason: string): void {
    if (this.has(key)) this.ledger.drop(this.at(key), this.#name(key), reason);
  }

  /**
   * A text read as HTML, with what was lost of it noted here and what became of each element at its field.
   * @param holder the node to which it belongs, where that is another one
   */
  html<T>(
    key: string,
    parse: (html: string) => Parsed<T>,
    to: string,
    holder: Source = this,
  ): T | undefined {
    const html = this.text(key);
    if (html === undefined) return undefined;
    const { value, losses, elements } = parse(html);
    for (const loss of losses) this.ledger.degrade(holder.pointer, holder.node, to, loss);
    this.ledger.html(this.at(key), elements);
    return value;
  }

  #own(key: string): unknown {
    return this.has(key) ? this.value[this.spelling(this.value, key)] : undefined;
  }

  #name(key: string): string {
    return this.spelling(this.value, key);
  }

  #below(value: JsonObject, at: string): Source {
    return new Source(value, at, this.ledger, this.spelling);
  }

  #address(key: string, allow: (url: string) => string | undefined): string | undefined {
    const text = words(this.#own(key));
    const url = text === undefined ? undefined : allow(text);
    if (url !== undefined) this.ledger.read(this.at(key));
    return url;
  }
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}
