/** The paper's styles: the numbered files of the theme, one after the other. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function themeFile(name: string): string {
  return fileURLToPath(new URL(`../theme/${name}`, import.meta.url));
}

export function themeStyles(): string {
  return readdirSync(themeFile(''))
    .filter((name) => /^\d-.*\.css$/.test(name))
    .sort()
    .map((name) => readFileSync(themeFile(name), 'utf8'))
    .join('\n');
}
