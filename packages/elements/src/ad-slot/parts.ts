/** The light-DOM parts of a slot: those that stand in its HTML, or its own where the tag is empty. */

export type Part = 'label' | 'box' | 'house' | 'creative';

export function part(slot: Element, name: Part): HTMLElement | null {
  return slot.querySelector(`[data-${name}]`);
}

/**
 * The parts of an empty tag, as `adSlotHTML` prints them. Page CSS has kept their room.
 * @throws Error where parts stand in the HTML and one is missing
 */
export function buildParts(slot: Element, label: string): void {
  if (!slot.firstElementChild) {
    const group = element('div', { class: 'news-ad-box', role: 'group', 'aria-label': label });
    const words = element('p', { 'data-label': '' });
    words.textContent = label;
    const box = element('div', { 'data-box': '' });
    box.append(element('div', { 'data-house': '' }), element('div', { 'data-creative': '' }));
    group.append(words, box);
    slot.append(group);
  }
  const missing = (['label', 'box', 'creative'] as const).find((name) => !part(slot, name));
  if (missing) throw new Error(`expected an element with data-${missing} inside.`);
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
