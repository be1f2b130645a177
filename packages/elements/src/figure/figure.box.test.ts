import { expect, fixture, html } from '@open-wc/testing';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import './figure.define.js';

const PICTURE = new URL('../../../site/media/harbour-test.svg', import.meta.url).href;
const MISSING = '/no-such-picture.jpg';

/** A picture with a square cut for some screens, in a column of 360 pixels. */
const page = (cut: string, whole: string, media: string) =>
  fixture<HTMLElement>(html`
    <main style="width: 360px; color: rgb(0 0 0)">
      <news-figure>
        <figure>
          <a data-full href=${PICTURE}
            ><picture
              ><source media=${media} srcset="${cut} 800w" sizes="360px" width="800" height="800" /><img
                src=${whole}
                width="1280"
                height="720"
                alt="A red trawler below the light"
                data-hue="210" /></picture
          ></a>
          <figcaption><span data-caption>The trawler comes home</span></figcaption>
        </figure>
      </news-figure>
      <p>The first words after the picture</p>
    </main>
  `);

describe('the box of a picture with several cuts', () => {
  let removeCSS: () => void;
  before(async () => (removeCSS = await pageCSS(new URL('./figure.page.css', import.meta.url))));
  after(() => removeCSS());

  for (const [name, source] of [
    ['comes', PICTURE],
    ['never comes', MISSING],
  ] as const)
    // prettier-ignore
    it(`has the shape of the cut that is shown, and keeps it when the picture ${name}`, async () => {
      for (const [media, height] of [['(min-width: 1px)', 360], ['print', 202.5]] as const) { // prettier-ignore
        const main = await page(`${source}?${height}`, `${source}?whole`, media);
        const image = main.querySelector('img')!;
        const before = textBoxes(main);
        expect(image.getBoundingClientRect().height).to.equal(height);
        await until(() => image.complete);
        expect(image.getBoundingClientRect().height).to.equal(height);
        expect(textBoxes(main)).to.deep.equal(before);
      }
    });

  it('has a faint tint until the picture comes, and no longer once it failed', async () => {
    const main = await page(PICTURE, PICTURE, 'print');
    const image = main.querySelector('img')!;
    const ground = () => getComputedStyle(image).backgroundColor;
    const tint = ground();
    expect(tint).to.match(/0\.25\)$/);
    image.src = MISSING;
    await until(() => main.querySelector('news-figure')!.matches(':state(failed)'));
    expect(ground()).not.to.equal(tint);
  });
});
