/** The controls of a filled slot. They lie over the label's line, so they move nothing. */
import { html, type CSSResult } from 'lit';
import type { Words } from '../core/words/words.js';
import { styles } from './controls.styles.js';

/**
 * What stands before and after the slot's content: a way past the ad for who comes by keyboard, and more where there is
 * more.
 */
export function controlsOf(slot: HTMLElement, words: Words, more?: unknown): readonly unknown[] {
  adopt(slot, styles);
  const skip = () => slot.shadowRoot!.querySelector('span')!.focus();
  return [
    [html`<button part="skip" type="button" @click=${skip}>${words.skipAd}</button>`, more],
    html`<span tabindex="-1"></span>`,
  ];
}

/** Styles that come after the shadow root. */
export function adopt(slot: HTMLElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = slot.shadowRoot!;
  if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
}
