/** The script of Mozilla's reader mode, for a page to run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
