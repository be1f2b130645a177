export { createSite, type SiteOptions } from './site.js';
export { startSite, type RunningSite, type ServerOptions } from './server.js';
