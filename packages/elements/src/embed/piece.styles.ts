import { css } from 'lit';

// The frame lies over the ground and the words; what is said below it makes room for the way back.
export const styles = css`
  .frame {
    grid-area: 1 / 1 / 5 / 2;
    position: relative;
  }

  iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }

  .waiting iframe {
    opacity: 0;
  }

  .skip {
    position: absolute;
    z-index: 1;
    min-block-size: 2.75rem;
    padding: 0.25rem 1rem;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
    font: var(--news-meta-font, 0.875rem / 1.5 system-ui, sans-serif);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  .bar {
    display: flex;
    gap: 1.5rem;
    line-height: 1.25;
  }

  .bar .word {
    min-block-size: 1.5rem;
  }

  .heard {
    position: absolute;
    clip-path: inset(50%);
  }

  a {
    color: inherit;
  }

  @media print {
    .frame {
      display: none;
    }
  }
`;
