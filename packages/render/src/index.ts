export { renderJSONLD } from './json-ld/render-json-ld.js';
export { frameOrigins } from './frames.js';
export { renderPage } from './page.js';
export { renderPrint } from './print.js';
export { renderArticle, renderBlocks } from './render.js';
export {
  cloudflareImages,
  identity,
  wordpressImages,
  type ImageService,
} from './images/service.js';
export { scriptsFor } from './scripts.js';
export type { AccessState, PolicyName, Publisher, RenderOptions } from './options.js';
