import { css } from 'lit';

// At the end of the label's line, never over the ad. The cross is drawn: a letter would be read out and depend on the font.
export const styles = css`
  [part='close'] {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: auto 0;
    inline-size: 2.75rem;
    block-size: 1.75rem;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  [part='close']::before,
  [part='close']::after {
    content: '';
    position: absolute;
    inset: calc(50% - 0.75px) calc(50% - 0.5rem);
    block-size: 1.5px;
    background: currentcolor;
    rotate: 45deg;
  }

  [part='close']::after {
    rotate: -45deg;
  }

  [part='close']:focus-visible {
    outline: 2px solid var(--news-accent, LinkText);
    outline-offset: -2px;
  }

  @container (min-width: 1200px) {
    [part='close'] {
      inline-size: 3rem;
      block-size: 100%;
    }
  }

  @media (forced-colors: active) {
    [part='close']::before,
    [part='close']::after {
      forced-color-adjust: none;
      background: ButtonText;
    }
  }
`;
