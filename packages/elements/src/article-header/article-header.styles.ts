import { css } from 'lit';

// Only the Share control: everything else is light DOM and styled by article-header.page.css.
// `@container` without a name finds the nearest container: the host, which page CSS makes one.
export const styles = css`
  [part='share'] {
    position: relative;
    grid-column: 3;
  }
  button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font: var(--news-meta-font, 0.875rem / 1.5 system-ui, sans-serif);
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--news-accent, LinkText);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-word] {
    display: none;
  }
  @container (inline-size >= 30rem) {
    [part='share'] {
      grid-column: 2 / -1;
    }
    button {
      inline-size: auto;
    }
    button:hover [data-word] {
      text-decoration: underline 1px;
      text-underline-offset: 0.2em;
    }
    [data-word] {
      display: inline;
    }
  }
  [role='status'] {
    position: absolute;
    z-index: 1;
    inset-block-end: 100%;
    inset-inline-end: 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: 16rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid;
    border-radius: 2px;
    background: Canvas;
    color: CanvasText;
    font: var(--news-meta-font, 0.875rem / 1.5 system-ui, sans-serif);
  }
  /* Still in the accessibility tree while it is empty: a status that appears together with its words is not read. */
  [role='status']:empty {
    padding: 0;
    border: 0;
  }
  @media print {
    [part='share'] {
      display: none;
    }
  }
`;
