import { renderPage, renderPageBytes } from '@broadsheet/render';
import { options } from '../data.js';

export function broadsheet(whole) {
  return renderPage(whole, options);
}

/** The renderer encodes while it prints: that is its way to bytes, as to encode the string is that of the others. */
export function broadsheetBytes(whole) {
  return renderPageBytes(whole, options);
}
