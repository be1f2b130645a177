import { html } from 'lit';

/** Lines on a field of 24 by 24; the names are the buttons'. */
export const icons = {
  close: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg>`,
  previous: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>`,
  next: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7" /></svg>`,
  more: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M12 5v14" /></svg>`,
  less: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>`,
};
