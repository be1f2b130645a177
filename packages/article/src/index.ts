export type * from './generated/types.js';
export { estimateHeights, type Extent, type Heights } from './ads/heights.js';
export { METRICS, type Metrics, type Screen, type TextSetting } from './ads/metrics.js';
export { placeAds } from './ads/place.js';
export type { AdDecision, AdPlacement, Placement, TemplateDecision } from './ads/placement.js';
export { POLICIES, type AdPolicy, type AdPolicyName, type TemplateAd } from './ads/policy.js';
export { AD_RULES, type AdRule } from './ads/rules.js';
export { adviceOn } from './advice.js';
export { checkArticle, type Checked } from './check/check.js';
export { cutArticle, paidRanges, type Cut, type PaidRange, type PaidSection } from './cut.js';
export {
  importArticle,
  importers,
  recogniseFormat,
  type ImportOptions,
  type ImportResult,
} from './importers/index.js';
export type { Format, Hints, Imported, Importer } from './importers/importer.js';
export { keeper } from './kept.js';
export { measure, statsOf, type Measure } from './measure.js';
export type { Problem } from './problem.js';
export type { Fate } from './fate.js';
export { formatReport, type Report, type ReportEntry } from './report.js';
export { phrasingText, plainText } from './text.js';
export { isDateTime } from './dates.js';
export { walk } from './walk.js';
