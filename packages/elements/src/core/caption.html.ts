import { between, html, type Renderable, type SafeHTML } from './html.js';

/** Words under a picture or video, and who made it: two nodes, since one belongs to the story and the other does not. */
export function captionHTML(caption?: string, credit?: Renderable): SafeHTML | undefined {
  if (!caption && !credit) return undefined;
  const said = caption && html`<span data-caption>${caption}</span>`;
  const made = credit && html`<small data-credit>${credit}</small>`;
  return html`${between([said, made], ' ')}`;
}
