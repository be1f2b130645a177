export type * from './generated/types.js';
export {
  placeAds,
  type AdDecision,
  type AdPlacement,
  type AdPolicy,
  type AdRule,
} from './ads/place.js';
export { checkArticle, type Checked } from './check/check.js';
export { cutArticle, type Cut } from './cut.js';
export {
  importArticle,
  importers,
  recogniseFormat,
  type ImportOptions,
  type ImportResult,
} from './importers/index.js';
export type { Format, Hints, Imported, Importer } from './importers/importer.js';
export { measure, statsOf, type Measure } from './measure.js';
export type { Problem } from './problem.js';
export type { Fate } from './fate.js';
export { formatReport, type Report, type ReportEntry } from './report.js';
export { phrasingText, plainText } from './text.js';
