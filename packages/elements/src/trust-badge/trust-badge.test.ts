import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { NewsTrustBadge } from './trust-badge.js';

interface Given {
  width?: number;
  dir?: string;
  open?: boolean;
}

async function page({ width = 640, dir = 'ltr', open = false }: Given = {}): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`
    <div lang=${dir === 'rtl' ? 'ar' : 'en'} dir=${dir}>
      <news-trust-badge>
        <details ?open=${open}>
          <summary>Why you can trust the Harbour Post</summary>
          <div data-panel>
            <p>Two reporters read all 400 pages.</p>
            <ul>
              <li><a href="/ethics">Ethics</a></li>
              <li><a href="/corrections">Corrections</a></li>
            </ul>
          </div>
        </details>
      </news-trust-badge>
      <p>The first words after the badge</p>
    </div>
  `);
  root.style.width = `${width}px`;
  return root;
}

const badgeIn = (root: Element) => root.querySelector<NewsTrustBadge>('news-trust-badge')!;
const badge = async () => badgeIn(await page());

describe('<news-trust-badge>', () => {
  let removeCSS: () => void;
  before(
    async () => (removeCSS = await pageCSS(new URL('./trust-badge.page.css', import.meta.url))),
  );
  after(() => removeCSS());

  it('moves no text on upgrade, closed and open, at 328 and 1280 px, in both directions', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [328, 1280])
      for (const dir of ['ltr', 'rtl'])
        for (const open of [false, true]) pages.push(await page({ width, dir, open }));
    const before = pages.map(textBoxes);
    customElements.define('news-trust-badge', NewsTrustBadge);
    for (const root of pages) {
      await badgeIn(root).updateComplete;
      expect(badgeIn(root).shadowRoot).not.to.equal(null);
      expect(unslotted(badgeIn(root))).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
  });

  it('opens over what follows, within the window: no text moves', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const root = await page({ width: 200, dir });
      const others = () => [
        textBoxes(root.querySelector('summary')!),
        textBoxes(root.querySelector(':scope > p')!),
      ];
      const before = others();
      badgeIn(root).open = true;
      const panel = root.querySelector('[data-panel]')!.getBoundingClientRect();
      expect(panel.height).to.be.greaterThan(60);
      expect(panel.bottom).to.be.greaterThan(
        root.querySelector(':scope > p')!.getBoundingClientRect().bottom,
      );
      expect(others()).to.deep.equal(before);
      root.remove();
    }
  });

  it('closes on Escape and gives focus back to the summary', async () => {
    const element = await badge();
    element.open = true;
    element.querySelector('a')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.be.false;
    expect(document.activeElement).to.equal(element.querySelector('summary'));
  });

  it('closes on a press outside, not on one inside', async () => {
    const element = await badge();
    element.open = true;
    element
      .querySelector('p')!
      .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(element.open).to.be.true;
    await sendMouse({ type: 'click', position: [600, 500] });
    expect(element.open).to.be.false;
  });

  it('opens for print and closes after it', async () => {
    const element = await badge();
    dispatchEvent(new Event('beforeprint'));
    expect(element.open).to.be.true;
    dispatchEvent(new Event('afterprint'));
    expect(element.open).to.be.false;
  });

  it('has the state "open" while it is open', async () => {
    const element = await badge();
    element.open = true;
    await oneEvent(element.querySelector('details')!, 'toggle');
    expect(element.matches(':state(open)')).to.be.true;
  });

  it('is accessible, closed and open', async () => {
    const element = await badge();
    await expect(element).to.be.accessible();
    element.open = true;
    await expect(element).to.be.accessible();
  });

  it('works again after it was removed and put back', async () => {
    const element = await badge();
    const parent = element.parentElement!;
    element.remove();
    parent.prepend(element);
    element.open = true;
    await until(() => element.matches(':state(open)'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(element.open).to.be.false;
  });

  it('leaves an open panel open after print', async () => {
    const element = await badge();
    element.open = true;
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(element.open).to.be.true;
  });

  it('tells developers that <details> is missing', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => said.push(message);
    try {
      const element = await fixture<NewsTrustBadge>(
        html`<news-trust-badge>Trust us</news-trust-badge>`,
      );
      await element.updateComplete;
      element.open = true;
      expect(element.open).to.be.false;
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('expected <details>');
  });

  it('stops listening when it leaves the page', async () => {
    const element = await badge();
    element.open = true;
    element.remove();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(element.open).to.be.true;
  });
});
