import type { CSSResult } from 'lit';

/** Styles that come after the shadow root. */
export function adopt(slot: HTMLElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = slot.shadowRoot!;
  if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
}
