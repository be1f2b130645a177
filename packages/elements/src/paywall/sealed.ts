/** The paid part as a sealed page holds it: ciphertext in data blocks, and on their container what opens them. */
import { importKey, unseal, type Place } from './unseal.js';

export interface Sealed extends Omit<Place, 'section' | 'article'> {
  /** The content key, for the access service alone. */
  readonly envelope: string;
  readonly sections: readonly HTMLScriptElement[];
}

/**
 * What is sealed in the places of the paid parts; undefined where nothing is.
 * @param own the place that says what opens them all
 * @throws TypeError where what opens it is missing
 */
export function sealedIn(own: Element, places: readonly Element[]): Sealed | undefined {
  const found = places.flatMap((place) => [
    ...place.querySelectorAll<HTMLScriptElement>(
      ':scope > script[type="application/jwe"][data-sealed]',
    ),
  ]);
  if (found.length === 0) return undefined;
  const { issuer, revision, envelope } = (own as HTMLElement).dataset;
  if (!issuer || !revision || !envelope)
    throw new TypeError(
      'expected data-issuer, data-revision and data-envelope beside data-paid, for what is sealed in it',
    );
  return { issuer, revision, envelope, sections: found };
}

/**
 * The HTML of all sections, in their order.
 * @throws TypeError if one of them stays closed: a story with a hole is worse than none
 */
export async function unsealed(
  { sections, issuer, revision }: Sealed,
  article: string,
  secret: string,
): Promise<string[]> {
  const key = await importKey(secret);
  return Promise.all(
    sections.map((block) => {
      const section = block.dataset.sealed!;
      return unseal(block.text.trim(), key, { issuer, article, revision, section });
    }),
  );
}
