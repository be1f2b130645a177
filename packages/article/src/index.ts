export type * from "./generated/types.js"; export { validateArticle } from "./generated/validate.js";
