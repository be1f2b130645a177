import { css } from 'lit';

/** The number of a slot, in the room under its box: positioned by the slot, so that nothing moves. */
export const badgeStyles = css`
  [part='debug'] {
    position: absolute;
    z-index: 2;
    inset-block-end: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    padding: 0 0.375rem;
    overflow: clip;
    border: 1px solid #8a8a8a;
    background: #181818;
    color: #f2f2f2;
    font:
      0.6875rem/1 ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
    white-space: nowrap;
    cursor: pointer;
  }

  [part='debug']:focus-visible {
    outline: 2px solid #ffd24a;
  }

  @media print {
    [part='debug'] {
      display: none;
    }
  }
`;
