import { css } from 'lit';

// Everything lies over the poster, in the grid area that page CSS makes for it, and takes no room of its own.
export const styles = css`
  button,
  .player,
  [role='status'] {
    grid-area: box;
    position: absolute;
    inset: 0;
    margin: 0;
  }

  /* The glyph under it is drawn by page CSS: nothing appears when the button does. */
  button {
    z-index: 2;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  /* Two rings, a light one and a dark one: one of them can be seen on any poster. */
  button:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
    box-shadow: inset 0 0 0 6px #000;
  }

  .player {
    z-index: 2;
    background: #000;
  }

  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  [role='status'] {
    z-index: 3;
    inset-block-end: auto;
    max-block-size: 100%;
    overflow: auto;
    background: #111;
    color: #fff;
    font: var(--news-meta-font, inherit);
  }

  [role='status']:not(:empty) {
    padding: 0.75rem;
  }

  [role='status'] a {
    color: inherit;
  }

  @media print {
    .player {
      display: none;
    }
  }
`;
