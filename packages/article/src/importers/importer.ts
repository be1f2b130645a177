import type { Article } from '../generated/types.js';
import type { Problem } from '../problem.js';
import type { Report } from '../report.js';

export type Format = 'ans' | 'ninjs' | 'content-tree' | 'wordpress' | 'broadsheet';

/** What the caller knows about an article and the document may not say. The document's own words win. */
export interface Hints extends Partial<Omit<Article, 'format' | 'version' | 'body' | 'source'>> {
  /** The publisher's codes of access (ANS: `content_restrictions.content_code`), beside the usual ones. */
  accessCodes?: Record<string, Article['access']['model']>;
}

export type Imported =
  { ok: true; article: Article; report: Report } | { ok: false; problems: Problem[] };

/** One format of a newsroom. */
export interface Importer {
  format: Format;
  /** Whether `value` means to be a document of this format, right or wrong. */
  recognises(value: unknown): boolean;
  import(value: unknown, hints: Hints): Imported;
}
