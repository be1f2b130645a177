import { css } from 'lit';

// Page CSS makes room for all of it.
export const styles = css`
  [part] {
    grid-area: show;
    place-self: center start;
    min-block-size: 2.75rem;
    margin-inline: 1.25rem;
    padding: 0.25rem 1rem;
    border: 1px solid color-mix(in srgb, currentcolor 40%, transparent);
    border-radius: 2px;
  }

  .below {
    grid-area: below;
    padding-block-start: 0.5rem;
    color: var(--news-text-quiet, color-mix(in srgb, currentcolor 75%, transparent));
  }

  .below,
  [part] {
    font: var(--news-meta-font, 0.875rem / 1.5 system-ui, sans-serif);
  }

  button {
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .word {
    padding: 0;
    border: 0;
    font: inherit;
    text-align: start;
    text-decoration: underline;
  }

  :focus-visible {
    outline: 2px solid var(--news-accent, LinkText);
    outline-offset: 2px;
  }

  @media print {
    button,
    .below {
      display: none;
    }
  }
`;
