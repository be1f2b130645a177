import { htmlToBlocks, htmlToPhrasing, htmlToText, type Parsed } from '../../html/parse.js';
import type { Dialect } from '../../html/reader.js';
import { xhtmlToHtml } from '../../html/xhtml.js';
import type { BodyBlock, Phrasing } from '../../generated/types.js';
import { words } from '../../json.js';
import { Source } from '../source.js';
import { WORDING } from './item-shape.js';
import { paragraphsOf } from './plain-text.js';

type Field = 'headlines' | 'bodies' | 'descriptions';

/** What ninjs 1 calls the fields that ninjs 2 made lists of. */
const OLD_NAMES: Record<Field, string> = {
  headlines: 'headline',
  bodies: 'body',
  descriptions: 'description',
};

/** Roles by which markup is told from plain text, where no media type says it. */
const MARKUP = /html|rich/i;
const NO_MARKUP = /^(?:text|plain|txt)$/i;
/** A tag that only somebody who means markup writes. */
const TAG = /<\/[a-z][\w:.-]*\s*>|<(?:p|br|div|h[1-6]|img|hr)\b[^<>]*>/i;

/**
 * One of several wordings of the same thing. ninjs 2 and 3 have a list of them, each with a role and a media type; ninjs 1 has a
 * field for each, whose name ends with the role: `body_xhtml`.
 */
export class Wording {
  constructor(
    private readonly source: Source,
    private readonly key: string,
    /** The node for which this wording stands in the report; missing where it is only a field of one. */
    private readonly node: Source | undefined,
    /** In small letters; empty where none is given. */
    readonly role: string,
    readonly mediaType: string | undefined,
  ) {}

  /** The field as it came. */
  get raw(): string {
    return words(this.source.value[this.key]) ?? '';
  }

  get isMarkup(): boolean {
    if (this.mediaType) return /html|xml/i.test(this.mediaType);
    if (MARKUP.test(this.role)) return true;
    return !NO_MARKUP.test(this.role) && TAG.test(this.raw);
  }

  /** One line of plain words. */
  text(to: string): string | undefined {
    if (this.isMarkup) return this.#html((html) => htmlToText(html), to) || undefined;
    return this.source.text(this.key)?.replace(/[ \t\n\r\f]+/g, ' ');
  }

  phrasing(to: string): Phrasing[] | undefined {
    if (!this.isMarkup) {
      const value = this.text(to);
      return value === undefined ? undefined : [{ type: 'text', value }];
    }
    const phrasing = this.#html((html) => htmlToPhrasing(html), to);
    return phrasing?.length ? phrasing : undefined;
  }

  blocks(dialect: Dialect): BodyBlock[] {
    if (this.isMarkup) return this.#html((html) => htmlToBlocks(html, dialect), 'body') ?? [];
    const text = this.source.text(this.key);
    return text === undefined ? [] : paragraphsOf(text);
  }

  map(to: string): void {
    this.node?.map(to);
  }

  degrade(to: string, reason: string): void {
    (this.node ?? this.source).degrade(to, reason);
  }

  drop(reason: string): void {
    this.node?.drop(reason);
  }

  #html<T>(parse: (html: string) => Parsed<T>, to: string): T | undefined {
    return this.source.html(
      this.key,
      (html) => parse(xhtmlToHtml(html)),
      to,
      this.node ?? this.source,
    );
  }
}

/** The headlines, bodies or descriptions of an item that have words in them, in order. Those without are noted. */
export function wordings(item: Source, field: Field): Wording[] {
  const listed = item.objects(field).map((one) => {
    const type = one.text('contentType');
    return new Wording(one, 'value', one, (one.text('role') ?? '').toLowerCase(), type);
  });
  const all = [...named(item, OLD_NAMES[field]), ...listed];
  const filled = all.filter((one) => one.raw !== '');
  for (const one of all) if (one.raw === '') one.drop('no words in it');
  return filled;
}

function named(item: Source, name: string): Wording[] {
  return Object.keys(item.value).flatMap((key) => {
    const role =
      key === name ? '' : WORDING.exec(key)?.[1] === name ? WORDING.exec(key)?.[2] : undefined;
    if (role === undefined || typeof item.value[key] !== 'string') return [];
    // The fields of the document itself have lines of their own in the report.
    const node = item.pointer === '' ? new Source({}, item.at(key), item.ledger) : undefined;
    return [new Wording(item, key, node, role.toLowerCase(), undefined)];
  });
}
