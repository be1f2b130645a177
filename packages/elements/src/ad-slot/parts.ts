/** The light-DOM parts of a slot: those that stand in its HTML, or its own where the tag is empty. */

export type Part = 'label' | 'box' | 'house' | 'creative';

export function part(slot: Element, name: Part): HTMLElement | null {
  return slot.querySelector(`[data-${name}]`);
}

/** Width and height of the box in CSS pixels, as page CSS has reserved it. */
export function boxIn(slot: Element): [width: number, height: number] {
  const { clientWidth, clientHeight } = part(slot, 'box')!;
  return [clientWidth, clientHeight];
}

/**
 * Sees to it that a slot has its parts.
 * @throws Error where parts stand in the HTML and one is missing
 */
export async function complete(slot: Element, label: string): Promise<void> {
  if (['label', 'box', 'creative'].some((name) => !part(slot, name as Part)))
    (await import('./build.js')).buildParts(slot, label);
}
