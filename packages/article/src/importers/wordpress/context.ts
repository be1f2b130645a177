import type { Dialect } from '../../html/reader.js';
import type { Hints } from '../importer.js';

/** What the parts of the importer share while they read one post. */
export interface Context {
  hints: Hints;
  /** What WordPress means by its HTML. */
  dialect: Dialect;
}
