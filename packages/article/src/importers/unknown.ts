import type { Unknown } from '../generated/types.js';
import type { JsonObject } from '../json.js';
import type { Ledger } from '../report.js';

/**
 * A node that has no place in our format is no mistake: it may be newer than its importer. It survives the import as an
 * `unknown` block that holds its source, is listed in the report, and is never printed.
 * @param reason why it is not known
 * @param where where it is kept, if not in its own place: ` after its block`
 */
export function keepUnknown(
  source: JsonObject,
  type: string,
  at: string,
  ledger: Ledger,
  reason: string,
  where = '',
): Unknown {
  ledger.degrade(at, type, 'unknown', `${reason}: kept as it came${where}, never printed`);
  return { type: 'unknown', originalType: type, source };
}

export const NOT_KNOWN = 'a type that is not known here';
