import { css } from 'lit';

// Only what script adds: everything else is light DOM and styled by ad-slot.page.css.
export const styles = css`
  button {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 0.5rem;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
    font: 0.75rem/1.5rem system-ui, sans-serif;
  }
  [part='skip']:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  :host(:not(:state(filled))) [part='skip'] {
    display: none;
  }
  span {
    position: absolute;
    inset-block-end: 0;
  }
`;
