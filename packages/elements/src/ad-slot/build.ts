import { part } from './parts.js';

/**
 * The parts of an empty tag, as `adSlotHTML` prints them. Page CSS has kept their room.
 * @throws Error where the tag is not empty
 */
export function buildParts(slot: Element, label: string): void {
  // Two starts in quick succession both come here.
  if (part(slot, 'label') && part(slot, 'box') && part(slot, 'creative')) return;
  if (slot.firstElementChild)
    throw new Error(
      'expected elements with data-label, data-box and data-creative inside, or none.',
    );
  const group = element('div', { class: 'news-ad-box', role: 'group', 'aria-label': label });
  const words = element('p', { 'data-label': '' });
  words.textContent = label;
  const box = element('div', { 'data-box': '' });
  box.append(element('div', { 'data-house': '' }), element('div', { 'data-creative': '' }));
  group.append(words, box);
  slot.append(group);
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
