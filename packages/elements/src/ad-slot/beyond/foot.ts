/** The end of the page, which an anchor would lie over. */

const sheet = new CSSStyleSheet();
/** What the page itself has there, in CSS pixels. */
let own: readonly [padding: number, scrollPadding: number] | undefined;
let canGrow: boolean | undefined;

/**
 * Adds `height` CSS pixels below the page's last line, where they move nothing, and keeps as much free of whatever the
 * browser scrolls to: what has the focus is not under the anchor (WCAG 2.2, 2.4.11).
 */
export function padFoot(height: number): void {
  own ??= ownFoot();
  sheet.replaceSync(`@media screen { :root {
    padding-block-end: ${own[0] + height}px;
    scroll-padding-block-end: ${own[1] + height}px;
    --news-ad-anchor-height: ${height}px;
  } }`);
  const { adoptedStyleSheets } = document;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}

function ownFoot() {
  const { paddingBlockEnd, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  return [parseFloat(paddingBlockEnd) || 0, parseFloat(scrollPaddingBlockEnd) || 0] as const;
}

/** Takes the room back: at once, or as soon as the reader is so far from the end of the page that its text does not move. */
export function unpadFoot(height: number, isAtOnce: boolean): void {
  const { scrollHeight } = document.documentElement;
  if (isAtOnce || scrollHeight - innerHeight - scrollY >= height) clear();
  else addEventListener('scroll', () => unpadFoot(height, false), { once: true, passive: true });
}

function clear(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  own = undefined;
}

/** Whether the page can be made longer; `html { height: 100% }` is as high as the window, whatever is in it. */
export function canPadFoot(): boolean {
  if (canGrow === undefined && !document.adoptedStyleSheets.includes(sheet)) {
    const { documentElement } = document;
    const before = documentElement.scrollHeight;
    padFoot(innerHeight);
    canGrow = documentElement.scrollHeight > before;
    clear();
  }
  return canGrow ?? true;
}
