import type { RenderOptions } from '../options.js';

export type TextOptions = Pick<RenderOptions, 'origin' | 'publisher' | 'access' | 'timeZone'>;
