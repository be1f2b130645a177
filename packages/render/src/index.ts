export { renderJSON } from './document.js';
export { renderAtom } from './feeds/atom.js';
export { renderJSONFeed } from './feeds/json-feed.js';
export { renderNewsSitemap, type NewsSitemapOptions } from './feeds/news-sitemap.js';
export type { FeedOptions } from './feeds/options.js';
export { renderRSS } from './feeds/rss.js';
export { renderSitemap, type SitemapFile, type SitemapOptions } from './feeds/sitemap.js';
export { renderJSONLD } from './json-ld/render-json-ld.js';
export { frameOrigins } from './frames.js';
export { renderPage, renderPageBytes, renderPageStream } from './page.js';
export { renderPrint } from './print.js';
export { renderPaid, type PaidHTML } from './paid.js';
export { renderArticle, renderBlocks } from './render.js';
export {
  cloudflareImages,
  identity,
  wordpressImages,
  type ImageService,
} from './images/service.js';
export { renderMarkdown } from './text/markdown.js';
export { renderText } from './text/text.js';
export type { TextOptions } from './text/options.js';
export { scriptsFor } from './scripts.js';
export { canonicalOf } from './names.js';
export type { TrustLink, TrustRelation, TrustTxtResult } from './trust/trust-txt.js';
export type { AccessState, WallMeter, WallOffer } from './wall/access-state.js';
export { refusalWords } from './wall/refusal.js';
export type { Alternate, PolicyName, Publisher, RenderOptions } from './options.js';
