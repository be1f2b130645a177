import { expect, fixture, html } from '@open-wc/testing';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { NewsFigure } from './figure.js';

const PICTURE = new URL('../../../site/media/harbour-test.svg', import.meta.url).href;
const MISSING = '/no-such-picture.jpg';

interface Given {
  src?: string;
  width?: number;
  dir?: string;
}

/** Upgrading can happen once in a page, so the tests run in the order in which a page lives. */
const page = ({ src = PICTURE, width = 360, dir = 'ltr' }: Given = {}) =>
  fixture<HTMLElement>(html`
    <main dir=${dir} lang=${dir === 'rtl' ? 'ar' : 'en'}>
      <news-figure>
        <figure>
          <img src=${src} width="1280" height="720" alt="A red trawler below the light" />
          <figcaption>
            <span data-caption>The trawler comes home</span> <small data-credit>Ada Wong</small>
          </figcaption>
        </figure>
      </news-figure>
      <p>The first words after the picture</p>
    </main>
  `).then((main) => {
    main.style.width = `${width}px`;
    return main;
  });

describe('<news-figure>', () => {
  let removeCSS: () => void;
  before(async () => (removeCSS = await pageCSS(new URL('./figure.page.css', import.meta.url))));
  after(() => removeCSS());

  it('keeps its box while a picture is on its way and when it never comes, before any script', async () => {
    const main = await page({ src: MISSING });
    const image = main.querySelector('img')!;
    const before = textBoxes(main);
    expect(image.getBoundingClientRect().height).to.equal(202.5);
    await until(() => image.complete);
    expect(textBoxes(main)).to.deep.equal(before);
  });

  it('moves no text on upgrade, at 360 and 1280 px, in both directions', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [360, 1280])
      for (const dir of ['ltr', 'rtl']) pages.push(await page({ width, dir }));
    const before = pages.map(textBoxes);
    customElements.define('news-figure', NewsFigure);
    for (const main of pages) {
      const figure = main.querySelector<NewsFigure>('news-figure')!;
      await figure.updateComplete;
      expect(figure.shadowRoot).not.to.equal(null);
      expect(unslotted(figure)).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
  });

  it('has the state "failed", its alternative text and the same box when the picture does not come', async () => {
    const main = await page();
    const figure = main.querySelector<NewsFigure>('news-figure')!;
    const image = main.querySelector('img')!;
    await until(() => image.complete);
    const before = textBoxes(main);
    expect(figure.matches(':state(failed)')).to.be.false;
    image.src = MISSING;
    await until(() => figure.matches(':state(failed)'));
    expect(textBoxes(main)).to.deep.equal(before);
    expect(image.getBoundingClientRect().height).to.equal(202.5);
    await expect(figure).to.be.accessible();
    image.src = PICTURE;
    await until(() => !figure.matches(':state(failed)'));
    expect(textBoxes(main)).to.deep.equal(before);
  });

  it('notices a picture that failed before the script came', async () => {
    const main = document.createElement('main');
    const image = new Image(1280, 720);
    image.alt = 'A red trawler';
    image.src = MISSING;
    await until(() => image.complete);
    const figure = new NewsFigure();
    figure.append(document.createElement('figure'));
    figure.firstElementChild!.append(image);
    main.append(figure);
    document.body.append(main);
    await until(() => figure.matches(':state(failed)'));
    main.remove();
  });

  it('keeps the box that the attributes name for a picture of another shape', async () => {
    const main = await page();
    const image = main.querySelector('img')!;
    image.height = 1280;
    await until(() => image.complete && image.naturalWidth > 0);
    expect(image.getBoundingClientRect().height).to.equal(360);
    expect(getComputedStyle(image).objectFit).to.equal('contain');
  });

  it('tells developers about a picture without words and without a size', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => said.push(message);
    try {
      const figure = await fixture<NewsFigure>(
        html`<news-figure
          ><figure><img src=${PICTURE} /></figure
        ></news-figure>`,
      );
      await figure.updateComplete;
      await fixture(html`<news-figure>Words alone</news-figure>`);
      // What is said comes on demand, so which of the two figures is first may be either.
      await until(() => said.length === 3);
    } finally {
      console.warn = warn;
    }
    for (const words of ['expected <img>', 'no alt', 'no width and height'])
      expect(said.some((one) => one.includes(words))).to.equal(true, `${words}: ${said.join()}`);
  });

  it('works again after it was removed and put back', async () => {
    const main = await page();
    const figure = main.querySelector<NewsFigure>('news-figure')!;
    const image = main.querySelector('img')!;
    await figure.updateComplete;
    figure.remove();
    image.src = MISSING;
    await until(() => image.complete);
    main.prepend(figure);
    image.src = PICTURE;
    await until(() => image.complete && image.naturalWidth > 0);
    image.src = MISSING;
    await until(() => figure.matches(':state(failed)'));
  });

  it('is accessible', async () => {
    await expect(await page()).to.be.accessible();
  });

  it('reads its credit at 4.5:1 or more', async () => {
    const main = await page();
    main.style.color = 'rgb(0 0 0)';
    const colour = getComputedStyle(main.querySelector('[data-credit]')!).color;
    // 75 % of black over white is a grey of 64, 10.4:1.
    expect(colour).to.match(/0\.75\)$/);
  });
});
