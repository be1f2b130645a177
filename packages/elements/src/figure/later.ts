export { adviseOn } from './advice.js';
export { view } from './viewer/viewer.js';
