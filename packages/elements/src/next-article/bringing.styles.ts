import { css } from 'lit';

// The button stands in the row of the status, which page CSS keeps free.
export const styles = css`
  button {
    box-sizing: border-box;
    grid-area: 2 / 1 / 3 / -1;
    justify-self: start;
    align-self: start;
    margin-block: 0.5rem 0;
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.25rem 1rem;
    border: 1px solid color-mix(in srgb, currentcolor 40%, transparent);
    border-radius: 2px;
    background: none;
    color: inherit;
    font: var(--news-meta-font, 0.875rem / 1.5 system-ui, sans-serif);
    cursor: pointer;
  }
  button.retry {
    grid-column-start: 2;
    inline-size: 100%;
    padding-inline: 0.25rem;
  }
  button:hover {
    border-color: currentcolor;
  }
  button:focus-visible {
    outline: 2px solid var(--news-accent, LinkText);
    outline-offset: 2px;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
