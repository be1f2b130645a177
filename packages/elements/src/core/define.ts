import { VERSION } from './version.js';

/**
 * Registers a tag once. The same class twice is fine; a second copy of the kit is named, since whichever came
 * first serves the whole page: silent, that is the hardest bug to find in a page built from many hands.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  // On a server there is nothing to register with: importing the kit there must be safe.
  if (!registry) return;
  const present = registry.get(tag) as
    (CustomElementConstructor & { version?: string }) | undefined;
  if (!present) {
    registry.define(tag, element);
  } else if (present !== element) {
    const here = present.version ? `version ${present.version}` : 'something else';
    const message = `[broadsheet] <${tag}> is already defined by ${here}; version ${VERSION} was not used. Load the kit once.`;
    if (present.version === VERSION) console.warn(message);
    else console.error(message);
  }
}
