/** What the site knows of the kit that it serves, for tools that check pages made with it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export {
  FORMATS as adFormats,
  isReserve as isAdReserve,
  sizesRule as adSizesRule,
  stepsOf as adSteps,
} from '@broadsheet/elements/ad-slot/html.js';
export {
  frameOf,
  isHeight as isEmbedHeight,
  isRatio as isEmbedRatio,
} from '@broadsheet/elements/embed/html.js';

/** The folder of the built elements, wherever the package is installed. */
export function kitFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('@broadsheet/elements/broadsheet.css')));
}

/** The custom elements manifest: every tag with its attributes, slots, events and states. */
export function kitManifest(): unknown {
  const file = fileURLToPath(import.meta.resolve('@broadsheet/elements/custom-elements.json'));
  return JSON.parse(readFileSync(file, 'utf8'));
}
