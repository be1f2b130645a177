import { checkArticle } from '../check/check.js';
import { checkJson, MAX_DEPTH, MAX_FOREIGN_DEPTH } from '../check/plain-data.js';
import type { Article } from '../generated/types.js';
import { kindOf } from '../json.js';
import type { Problem } from '../problem.js';
import { choices } from '../problem.js';
import type { Report } from '../report.js';
import { ans } from './ans/ans.js';
import { broadsheet } from './broadsheet/broadsheet.js';
import { contentTree } from './content-tree/content-tree.js';
import { ninjs } from './ninjs/ninjs.js';
import type { Format, Hints, Importer } from './importer.js';
import { wordpress } from './wordpress/wordpress.js';

/**
 * Every format that is read. The first that recognises a document gets it: WordPress before those that look at one field,
 * for its answers may lie in a `body`, and a site may call its own type of posts "story".
 */
export const importers: readonly Importer[] = [wordpress, broadsheet, contentTree, ninjs, ans];

export interface ImportOptions extends Hints {
  /** Format of the document, where it should not be found out. */
  from?: Format;
}

export type ImportResult =
  | { ok: true; article: Article; report: Report }
  | { ok: false; problems: Problem[]; format?: Format };

/** The format of a document, where it has one that is known here. */
export function recogniseFormat(value: unknown): Format | undefined {
  if (checkJson(value).length) return undefined;
  return importers.find((importer) => importer.recognises(value))?.format;
}

/**
 * Makes an article of a document in any known format, with a report of what became of each part of it;
 * or says everything that is wrong with it.
 */
export function importArticle(value: unknown, options: ImportOptions = {}): ImportResult {
  const { from, ...hints } = options;
  const unsafe = checkJson(value, MAX_DEPTH);
  if (unsafe.length) return { ok: false, problems: unsafe };
  const format = from ?? recogniseFormat(value);
  const importer = importers.find((one) => one.format === format);
  if (!importer) return { ok: false, problems: [notKnown(value, from)] };

  const tooDeep = importer === broadsheet ? [] : checkJson(value, MAX_FOREIGN_DEPTH);
  if (tooDeep.length) return { ok: false, problems: tooDeep, format };
  const imported = importer.import(value, hints);
  if (!imported.ok) return { ...imported, format };
  return asChecked(imported, importer.format);
}

/** No importer may hand on what is not an article. */
function asChecked(imported: { article: Article; report: Report }, format: Format): ImportResult {
  const checked = checkArticle(imported.article);
  return checked.ok ? { ok: true, ...imported } : { ok: false, problems: checked.problems, format };
}

function notKnown(value: unknown, from?: string): Problem {
  const formats = choices(importers.map(({ format }) => format));
  if (from !== undefined)
    return {
      pointer: '',
      message: `${JSON.stringify(from)} is no known format: expected ${formats}.`,
    };
  return {
    pointer: '',
    message: `${kindOf(value)} is no document of a known format: expected ${formats}.`,
  };
}
