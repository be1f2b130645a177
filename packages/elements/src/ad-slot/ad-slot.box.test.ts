/** The box as page CSS alone keeps it: nothing in this file defines the tag. */
import { expect } from '@open-wc/testing';
import { html } from '../core/html.js';
import { pageCSS, stage, strike, textBoxes } from '../../../testing/src/ads.js';
import { boxRules } from './box-rules.html.js';
import { boxOf, FORMATS, parseSizes, stepsOf, type AdFormat, type Size } from './sizes.html.js';

const FORMAT_NAMES = Object.keys(FORMATS) as AdFormat[];
/** In the first no ad has room, in the second only one. */
const WIDTHS = [120, 288, 320, 360, 500, 728, 800, 970, 1200];
const house = html`<p>The Harbour Post, <a href="/letters">every week by letter</a></p>`;

/** Width and height of a slot's box. */
function sizeOf(slot: Element): Size {
  const { width, height } = slot.querySelector('[data-box]')!.getBoundingClientRect();
  return [width, height];
}

/** The slot without its parts, and the parts. */
function emptied(slot: HTMLElement, content = '') {
  const parts = document.createDocumentFragment();
  parts.append(...slot.childNodes);
  slot.innerHTML = content;
  return { slot, parts };
}

describe('<news-ad-slot>: the box before script', () => {
  before(pageCSS);
  afterEach(strike);

  // What the class puts into an empty tag is put in by hand.
  it('is kept in an empty tag, so that its parts move no text when they come', () => {
    expect(customElements.get('news-ad-slot')).to.be.undefined;
    for (const format of FORMAT_NAMES) {
      for (const width of WIDTHS) {
        for (const content of ['', '\n  ', '<!---->']) {
          const { slot, parts } = emptied(stage({ format }, width), content);
          const [, boxHeight] = boxOf(stepsOf({ format }), width);
          // Rules, padding and the label's line beside the box.
          expect(slot.getBoundingClientRect().height, `${format} in ${width}`).to.equal(
            2 + 24 + 24 + boxHeight,
          );
          const before = textBoxes(slot.parentElement!);
          slot.append(parts);
          const now = textBoxes(slot.parentElement!);
          delete now['Advertisement'];
          expect(now, `${format} in ${width}`).to.deep.equal(before);
        }
      }
    }
  });

  it('keeps the room of an empty tag in a page that sizes everything by its border', () => {
    const { slot, parts } = emptied(stage({ format: 'mpu' }, 400));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before { box-sizing: border-box }');
    document.adoptedStyleSheets.push(sheet);
    const before = slot.getBoundingClientRect().height;
    slot.append(parts);
    expect([before, slot.getBoundingClientRect().height]).to.deep.equal([300, 300]);
    document.adoptedStyleSheets.pop();
  });

  it('of a free list is what the printed rule says, in an empty tag too', () => {
    const lists = [
      '300x250 | 728: 728x90, 970x250',
      'fluid, 300x250 | 728: 728x90',
      '320x50,\n  300x250 | 500: 160x600',
      '300x250 | 728: 970x250',
    ];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(boxRules(lists));
    document.adoptedStyleSheets.push(sheet);
    for (const sizes of lists) {
      for (const width of WIDTHS) {
        const slot = stage({ format: undefined, sizes }, width);
        const [boxWidth, boxHeight] = boxOf(parseSizes(sizes), width);
        expect(sizeOf(slot), `${sizes} in ${width}`).to.deep.equal([
          boxHeight ? boxWidth : width,
          boxHeight,
        ]);
        const { height } = slot.getBoundingClientRect();
        expect(emptied(slot).slot.getBoundingClientRect().height).to.equal(height);
      }
    }
    document.adoptedStyleSheets.pop();
  });

  it('of a free list without a rule is the format beside it, or nothing', () => {
    const sizes = '300x100, 300x250';
    expect(sizeOf(stage({ format: 'mpu', sizes }, 800))).to.deep.equal([300, 250]);
    expect(sizeOf(stage({ format: undefined, sizes }, 800))).to.deep.equal([800, 0]);
  });

  it('is as high as reserve says by the width of the container, in an empty tag too', () => {
    for (const [reserve, heights] of [
      ['250', [250, 250, 250, 250]],
      ['50 728:90 970:250', [50, 50, 90, 250]],
      [' 970:600\n468:60 ', [0, 60, 60, 600]],
      ['100 468:280 728:400 970:1050', [100, 280, 400, 1050]],
      ['480', [480, 480, 480, 480]],
      ['251 728:91', [0, 0, 0, 0]],
    ] as const) {
      [467, 468, 728, 970].forEach((width, at) => {
        const slot = stage({ format: undefined, sizes: 'fluid', reserve }, width);
        expect(sizeOf(slot), `${reserve} in ${width}`).to.deep.equal([width, heights[at]]);
        const { height } = slot.getBoundingClientRect();
        expect(emptied(slot).slot.getBoundingClientRect().height).to.equal(height);
      });
    }
  });

  it('does not grow by what an ad library draws before the slot accepts it', () => {
    const slot = stage({ format: 'mpu', house }, 800);
    const before = textBoxes(slot.parentElement!);
    const wide = document.documentElement.scrollWidth;
    const frame = document.createElement('iframe');
    frame.width = '1600';
    frame.height = '900';
    slot.querySelector('[data-creative]')!.append(frame, 'words '.repeat(500));
    expect(sizeOf(slot)).to.deep.equal([300, 250]);
    expect(slot.scrollWidth).to.equal(800);
    const now = textBoxes(slot.parentElement!);
    expect(Object.entries(now).filter(([words]) => words in before)).to.deep.equal(
      Object.entries(before),
    );
    expect(document.documentElement.scrollWidth).to.equal(wide);
  });

  it('has a smaller notice in its middle, or where align says', () => {
    const top = (align?: 'start' | 'center' | 'end') => {
      const slot = stage({ format: 'half-page', house, align }, 800);
      const box = slot.querySelector('[data-box]')!.getBoundingClientRect();
      const notice = slot.querySelector('[data-house]')!.getBoundingClientRect();
      expect(notice.height).to.be.lessThan(100);
      return { above: notice.top - box.top, below: box.bottom - notice.bottom };
    };
    for (const align of [undefined, 'center'] as const)
      expect(top(align).above).to.be.closeTo(top(align).below, 0.5);
    expect(top('start').above).to.equal(0);
    expect(top('end').below).to.equal(0);
  });
});
