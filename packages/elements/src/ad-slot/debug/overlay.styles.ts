import { css } from 'lit';

/** The panel, over the page and never in its layout. */
export const panelStyles = css`
  section {
    all: initial;
    display: block;
    position: fixed;
    inset: auto 0 0 auto;
    box-sizing: border-box;
    inline-size: min(26rem, 100vi);
    max-block-size: 100vb;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid #8a8a8a;
    color-scheme: dark;
    background: #181818;
    color: #f2f2f2;
    font:
      0.75rem/1.45 ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
  }

  @media (max-width: 60rem) {
    section {
      max-block-size: 50vb;
    }
  }

  @media print {
    section {
      display: none;
    }
  }

  summary {
    min-block-size: 24px;
    box-sizing: border-box;
    padding: 0.25rem 0.5rem;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  section > details > summary {
    position: sticky;
    inset-block-start: 0;
    background: #303030;
    font-weight: bold;
  }

  summary:focus-visible {
    outline: 2px solid #ffd24a;
    outline-offset: -2px;
  }

  details details {
    border-block-start: 1px solid #444;
  }

  dl {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: 0.125rem 0.5rem;
    margin: 0;
    padding: 0 0.5rem 0.5rem;
  }

  dt {
    color: #b8b8b8;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  dd[data-name='consent'] {
    max-block-size: 6em;
    overflow: auto;
  }

  p {
    margin: 0;
    padding: 0.5rem;
  }
`;
