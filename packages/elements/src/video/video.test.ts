import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { asked, button, type Given, MP4, page } from '../../../testing/src/video.js';
import { NewsVideo } from './video.js';

describe('<news-video>', () => {
  let removeCSS: () => void;
  before(async () => {
    removeCSS = await pageCSS(new URL('./video.page.css', import.meta.url));
  });
  after(() => removeCSS());

  describe('before script and on upgrade', () => {
    it('keeps the box of any shape, whether or not the poster comes', async () => {
      const top = async (given: Given) => {
        const { main } = await page(given);
        const image = main.querySelector('img');
        const at = () =>
          main.querySelector('[slot=title]')!.getBoundingClientRect().top -
          main.getBoundingClientRect().top;
        const before = at();
        await until(() => !image || image.complete);
        expect(at()).to.equal(before);
        return before;
      };
      expect(await top({ poster: 'landscape', width: 320 })).to.equal(180 + 8);
      expect(await top({ poster: 'portrait', width: 300 })).to.equal(400 + 8);
      expect(await top({ poster: 'broken', width: 320 })).to.equal(180 + 8);
      expect(await top({ poster: 'none', width: 320 })).to.equal(180 + 8);
    });

    it('lets the title’s link cover the poster, but not the caption', async () => {
      const { main, element } = await page();
      element.scrollIntoView();
      const at = (selector: string) => {
        const box = main.querySelector(selector)!.getBoundingClientRect();
        return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)!;
      };
      expect(at('img').closest('a')).to.equal(main.querySelector('a'));
      expect(at('time').closest('a')).to.equal(main.querySelector('a'));
      expect(at('[data-caption]')).to.equal(main.querySelector('[data-caption]'));
    });

    it('moves no text on upgrade, at 360 and 1280 px, in both directions, with any poster', async () => {
      const pages: HTMLElement[] = [];
      for (const width of [360, 1280])
        for (const dir of ['ltr', 'rtl'])
          for (const poster of ['landscape', 'portrait', 'broken', 'none'] as const) {
            pages.push((await page({ width, dir, poster })).main);
          }
      const images = pages.flatMap((main) => [...main.querySelectorAll('img')]);
      await until(() => images.every((image) => image.complete));
      const before = pages.map(textBoxes);
      customElements.define('news-video', NewsVideo);
      for (const main of pages) {
        const element = main.querySelector('news-video') as NewsVideo;
        await element.updateComplete;
        expect(button(element)).not.to.equal(null);
        expect(unslotted(element)).to.deep.equal([]);
      }
      expect(pages.map(textBoxes)).to.deep.equal(before);
    });
  });

  describe('before the click', () => {
    it('names its button with title and spoken duration, in the nearest language', async () => {
      const name = async (given: Given) => {
        const { element } = await page(given);
        await element.updateComplete;
        return button(element)!.getAttribute('aria-label');
      };
      expect(await name({ duration: 142 })).to.equal(
        'Play video: The ferry comes in, 2 minutes 22 seconds',
      );
      expect(await name({ duration: 0 })).to.equal('Play video: The ferry comes in');
      expect(await name({ duration: 142, lang: 'de' })).to.match(
        /The ferry comes in.*2 Minuten.*22 Sekunden/,
      );
    });

    it('covers exactly the poster with the button, and shows its focus', async () => {
      const { main, element } = await page();
      await element.updateComplete;
      const box = (node: Element) => JSON.stringify(node.getBoundingClientRect());
      expect(box(button(element)!)).to.equal(box(main.querySelector('img')!));
      button(element)!.focus();
      await sendKeys({ press: 'Shift' });
      expect(getComputedStyle(button(element)!).outlineStyle).to.equal('solid');
    });

    it('puts the duration into the lower end corner, readable on any poster', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const { main } = await page({ dir });
        const chip = main.querySelector('time')!.getBoundingClientRect();
        const poster = main.querySelector('img')!.getBoundingClientRect();
        expect(poster.bottom - chip.bottom).to.be.closeTo(8, 0.1);
        expect(dir === 'ltr' ? poster.right - chip.right : chip.left - poster.left).to.be.closeTo(
          8,
          0.1,
        );
        const style = getComputedStyle(main.querySelector('time')!);
        // White on 80 % black over white is 12.6:1.
        expect(style.color).to.equal('rgb(255, 255, 255)');
        expect(style.backgroundColor).to.equal('rgba(0, 0, 0, 0.8)');
      }
    });

    it('asks for nothing, and stays a link where there is nothing to play', async () => {
      const mp4 = `${MP4}?not-yet`;
      const { element } = await page({
        src: mp4,
        hls: 'https://video.invalid/clip.m3u8',
        captions: '/not-yet.vtt',
      });
      await element.updateComplete;
      expect(asked('not-yet')).to.equal(0);
      expect(asked('video.invalid')).to.equal(0);
      const { element: nothing } = await page({ src: 'javascript:alert(1)' });
      await nothing.updateComplete;
      expect(button(nothing)).to.equal(null);
    });

    it('is accessible', async () => {
      const { main, element } = await page();
      await element.updateComplete;
      await expect(main).to.be.accessible();
    });
  });
});
