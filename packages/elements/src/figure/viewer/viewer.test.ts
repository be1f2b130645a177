import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { textBoxes, until } from '../../../../testing/src/still.js';
import '../figure.define.js';
import type { NewsFigureViewEvent } from '../figure.events.js';

const PICTURE = new URL('../../../../site/media/harbour-test.svg', import.meta.url).href;
const MISSING = '/no-such-picture.jpg';

interface Given {
  many?: number;
  dir?: string;
  lang?: string;
  src?: (at: number) => string;
}

const page = async ({ many = 3, dir = 'ltr', lang = 'en', src = () => PICTURE }: Given = {}) => {
  const main = await fixture<HTMLElement>(html`
    <main dir=${dir} lang=${lang}>
      <section class="news-gallery">
        ${Array.from({ length: many }, (_, at) => {
          const full = `${src(at)}?${at}`;
          return html`<news-figure
            ><figure>
              <a data-full href=${full}
                ><img src=${PICTURE} width="64" height="36" alt="Boat ${at}"
              /></a>
              <figcaption>
                <span data-caption>Caption ${at}</span> <small data-credit>Ada Wong</small>
              </figcaption>
            </figure></news-figure
          >`;
        })}
      </section>
    </main>
  `);
  for (const figure of main.querySelectorAll('news-figure')) await figure.updateComplete;
  return main;
};

const linksOf = (main: Element) => [...main.querySelectorAll<HTMLAnchorElement>('[data-full]')];
const root = () =>
  [...document.body.children]
    .map((one) => one.shadowRoot)
    .find((one) => one?.querySelector('dialog'));
const dialog = () => root()?.querySelector<HTMLDialogElement>('dialog[open]');
const image = () => root()?.querySelector('img');
const words = () => root()?.querySelector('.words')?.textContent.replace(/\s+/g, ' ').trim();
const button = (name: string) =>
  root()!.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;
const isShown = (name: string) => until(() => image()?.alt === name && image()!.complete);

async function open(main: Element, at = 0): Promise<HTMLAnchorElement> {
  const link = linksOf(main)[at]!;
  link.focus();
  link.click();
  await until(() => !!dialog());
  await isShown(link.querySelector('img')!.alt);
  return link;
}

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  dialog()!.dispatchEvent(event);
  return event;
}

describe('pictures at full size', () => {
  afterEach(async () => {
    dialog()?.close();
    await until(() => !dialog());
  });

  it('opens at the picture pressed, with its words, and gives the focus back; nothing moves', async () => {
    const main = await page();
    const before = textBoxes(main);
    const seen = oneEvent(main, 'news-figure-view') as Promise<NewsFigureViewEvent>;
    const link = await open(main, 1);
    const { address, place, of } = await seen;
    expect([address, place, of]).to.deep.equal([link.href, 2, 3]);
    expect(image()!.src).to.equal(link.href);
    expect(words()).to.equal('Caption 1 Ada Wong');
    expect(root()!.querySelector('[role=status]')!.textContent).to.equal('Picture 2 of 3: Boat 1');
    expect(root()!.activeElement?.ariaLabel).to.equal('Close');
    expect(textBoxes(main)).to.deep.equal(before);
    await expect(root()!.host).to.be.accessible();
    button('Close').click();
    await until(() => document.activeElement === link);
    expect(!!dialog()).to.equal(false);
    expect(textBoxes(main)).to.deep.equal(before);
  });

  it('goes on by keys, to the ends and no further; arrows are mirrored', async () => {
    const main = await page();
    await open(main);
    for (const [key, at] of [
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
      ['End', 2],
      ['ArrowRight', 2],
      ['Home', 0],
    ] as const) {
      // prettier-ignore
      press(key);
      await isShown(`Boat ${at}`);
    }
    expect(button('Previous picture').getAttribute('aria-disabled')).to.equal('true');
    expect(press('ArrowLeft', { altKey: true }).defaultPrevented).to.equal(false);
    button('Next picture').click();
    await isShown('Boat 1');
    dialog()!.close();
    await until(() => !dialog());
    await open(await page({ dir: 'rtl', lang: 'ar' }));
    press('ArrowLeft');
    await isShown('Boat 1');
    expect(button('الصورة السابقة').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('zooms by keys and buttons, pans with the arrows, and shows the next picture whole', async () => {
    await open(await page());
    const scale = () => new DOMMatrix(getComputedStyle(image()!).transform).a;
    expect(scale()).to.equal(1);
    press('+');
    button('Zoom in').click();
    expect(scale()).to.equal(2.25);
    press('ArrowRight');
    expect(image()!.alt).to.equal('Boat 0');
    expect(new DOMMatrix(getComputedStyle(image()!).transform).e).to.be.below(0);
    press('0');
    expect(scale()).to.equal(1);
    press('=');
    press('End');
    await isShown('Boat 2');
    expect(scale()).to.equal(1);
  });

  it('zooms where it is clicked, and with two fingers', async () => {
    await open(await page());
    const stage = root()!.querySelector('.stage')!;
    // Only a pointer that is really down can be captured.
    stage.setPointerCapture = () => undefined;
    const { left, top, width, height } = stage.getBoundingClientRect();
    const send = (type: string, pointerId: number, x: number, pointerType: string) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType, button: 0, clientX: left + x, clientY: top + height / 2 }), // prettier-ignore
      );
    const scale = () => new DOMMatrix(getComputedStyle(image()!).transform).a;
    for (const type of ['pointerdown', 'pointerup']) send(type, 1, width / 4, 'mouse');
    expect(scale()).to.equal(2.5);
    for (const type of ['pointerdown', 'pointerup']) send(type, 1, width / 4, 'mouse');
    expect(scale()).to.equal(1);
    send('pointerdown', 2, width / 2 - 50, 'touch');
    send('pointerdown', 3, width / 2 + 50, 'touch');
    send('pointermove', 3, width / 2 + 250, 'touch');
    expect(scale()).to.equal(3);
    for (const id of [2, 3]) send('pointerup', id, width / 2, 'touch');
    press('0');
    send('pointerdown', 4, width / 2, 'touch');
    send('pointermove', 4, width / 2 - 100, 'touch');
    send('pointerup', 4, width / 2 - 100, 'touch');
    await isShown('Boat 1');
  });

  it('asks for the picture shown and its neighbours alone, of many', async () => {
    const main = await page({ many: 200 });
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => /svg\?\d+&many$/.test(name)).map(({ name }) => Number(/\?(\d+)/.exec(name)![1])); // prettier-ignore
    for (const link of linksOf(main)) link.href += '&many';
    await open(main, 100);
    await until(() => asked().length >= 3);
    expect(asked().sort()).to.deep.equal([100, 101, 99]);
    expect(document.body.querySelectorAll('div').length).to.be.below(10);
  });

  it('says when a picture does not come, and tries again', async () => {
    const main = await page({ many: 1, src: () => MISSING });
    const link = linksOf(main)[0]!;
    link.click();
    await until(() => !!root()?.querySelector('.message button'));
    expect(root()!.querySelector('.message')!.textContent).to.contain('could not be loaded').and.to.contain('Boat 0'); // prettier-ignore
    await expect(root()!.host).to.be.accessible();
    link.href = PICTURE;
    root()!.querySelector<HTMLElement>('.message button')!.click();
    await isShown('Boat 0');
    expect(root()!.querySelectorAll('.turn').length).to.equal(0);
  });

  it('leaves a press that opens a tab to the browser', async () => {
    const main = await page();
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    let isLeft = false;
    main.addEventListener('click', (event) => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    });
    linksOf(main)[0]!.dispatchEvent(press);
    expect(isLeft).to.equal(true);
  });
});
