import { renderPage } from '@broadsheet/render';
import { options } from '../data.js';

export function broadsheet(whole) {
  return renderPage(whole, options);
}
