import { css } from 'lit';

/** Colours of its own: a picture is looked at on black, on a light page too. */
export const styles = css`
  dialog {
    box-sizing: border-box;
    inline-size: 100vw;
    block-size: 100vh;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    color-scheme: dark;
    color: #fff;
    background: #111;
    font: 1rem / 1.5 system-ui, sans-serif;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(10rem, 1fr) auto / minmax(0, 1fr);
  }
  ::backdrop {
    background: #111;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    background: #111;
  }
  .count {
    flex: 1;
    margin: 0;
    padding-inline: 1rem 0;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  button {
    box-sizing: border-box;
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding: 0;
    border: 1px solid transparent;
    background: #111;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: #333;
  }
  :focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
  }
  [aria-disabled='true'] {
    color: #8a8a8a;
    cursor: default;
  }
  svg {
    display: block;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  [dir='rtl'] .turn svg {
    transform: scaleX(-1);
  }
  .stage {
    position: relative;
    overflow: clip;
    touch-action: none;
    cursor: zoom-in;
  }
  .stage.in {
    cursor: grab;
  }
  img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    user-select: none;
  }
  .message {
    position: absolute;
    inset: 0;
    overflow: auto;
    display: grid;
    place-content: safe center;
    gap: 1rem;
    padding: 1rem;
    text-align: center;
  }
  .message p {
    margin: 0;
    max-inline-size: 36rem;
  }
  .message button {
    justify-self: center;
    padding-inline: 1rem;
    border-color: currentcolor;
  }
  /* What comes at once needs no word. */
  .waiting {
    animation: late 0s 0.4s both;
    pointer-events: none;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .words {
    max-inline-size: 44rem;
    inline-size: 100%;
    box-sizing: border-box;
    justify-self: center;
    padding: 0.75rem 1rem 1rem;
    overflow-wrap: anywhere;
  }
  .words:empty {
    padding-block: 0.5rem;
  }
  figcaption a {
    color: inherit;
  }
  [data-credit] {
    font-size: inherit;
    color: #c4c4c4;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (width >= 48rem) {
    .turn {
      position: absolute;
      inset-block-start: calc(50dvh - 2rem);
      inset-inline-start: 0.5rem;
      min-inline-size: 4rem;
      min-block-size: 4rem;
      border-radius: 50%;
      background: rgb(17 17 17 / 0.7);
    }
    .turn.on {
      inset-inline: auto 0.5rem;
    }
  }
  /* A phone held sideways: the words stand beside the picture. */
  @media (orientation: landscape) and (height < 30rem) and (width >= 36rem) {
    dialog[open] {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 16rem;
    }
    .bar {
      grid-column: 1 / -1;
    }
    .words {
      overflow: auto;
    }
    .turn {
      position: static;
      min-inline-size: 2.75rem;
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
