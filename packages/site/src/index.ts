export { adsTxtLine, checkAdsTxt, type AdsTxt, type AdsTxtProblem } from './ads-txt.js';
export { isOut } from './content.js';
export { problemWithData } from './data-folder.js';
export { envelopeIn } from './envelope.js';
export { parseJSON } from './json.js';
export {
  adFormats,
  adSizesRule,
  adSteps,
  frameOf,
  isAdReserve,
  isEmbedHeight,
  isEmbedRatio,
  kitManifest,
} from './kit.js';
export { createSite, type SiteOptions } from './site.js';
export { startSite, type RunningSite, type ServerOptions } from './server.js';
