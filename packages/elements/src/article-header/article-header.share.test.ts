import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import './article-header.define.js';
import type { NewsArticleHeader } from './article-header.js';

async function upgraded({ url = '/articles/wall', width = 640 } = {}) {
  const root = await fixture<HTMLElement>(html`
    <main lang="en">
      <news-article-header url=${url}>
        <h1 slot="headline">The harbour wall will not hold another winter</h1>
        <p slot="dates"><span>23 November 2026</span> <span>Reading time: 4 minutes</span></p>
      </news-article-header>
      <p>The first words of the story</p>
    </main>
  `);
  root.style.width = `${width}px`;
  const element = root.querySelector<NewsArticleHeader>('news-article-header')!;
  await element.updateComplete;
  const shadow = element.shadowRoot!;
  return {
    root,
    element,
    button: () => shadow.querySelector('button')!,
    status: () => shadow.querySelector('[role=status]')!,
  };
}

/** Stands in for a capability of the browser's; undefined takes it away. */
const replaced: ('share' | 'clipboard')[] = [];
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  replaced.push(name);
}

describe('<news-article-header>: Share', () => {
  let removeCSS: () => void;
  before(
    async () => (removeCSS = await pageCSS(new URL('./article-header.page.css', import.meta.url))),
  );
  after(() => removeCSS());
  afterEach(() => {
    while (replaced.length) Reflect.deleteProperty(navigator, replaced.pop()!);
  });

  it('hands the address and the headline to the system', async () => {
    const given: ShareData[] = [];
    replace('share', (data: ShareData) => Promise.resolve(given.push(data)));
    const { button, status } = await upgraded();
    button().click();
    await until(() => given.length === 1);
    expect(given[0]).to.deep.equal({
      title: 'The harbour wall will not hold another winter',
      url: new URL('/articles/wall', location.href).href,
    });
    await nextFrame();
    expect(status().textContent).to.equal('');
  });

  it('says nothing when the reader closes the system’s dialog', async () => {
    let copied = 0;
    let asked = 0;
    replace('share', () => (asked++, Promise.reject(new DOMException('closed', 'AbortError'))));
    replace('clipboard', { writeText: () => Promise.resolve(copied++) });
    const { button, status } = await upgraded();
    button().click();
    await until(() => asked === 1);
    await nextFrame();
    expect([copied, status().textContent]).to.deep.equal([0, '']);
  });

  for (const [what, share] of [
    ['has no share dialog', undefined],
    ['refuses to share', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
  ] as const) {
    it(`copies the link by keyboard where the browser ${what}, says so, and moves nothing`, async () => {
      const copied: string[] = [];
      replace('share', share);
      replace('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
      const { root, button, status } = await upgraded();
      const before = textBoxes(root);
      expect(status().getAttribute('role')).to.equal('status');
      button().focus();
      await sendKeys({ press: 'Enter' });
      await until(() => status().textContent === 'Link copied');
      expect(copied).to.deep.equal([new URL('/articles/wall', location.href).href]);
      expect(textBoxes(root)).to.deep.equal(before);
      await expect(root).to.be.accessible();
    });
  }

  for (const [what, clipboard] of [
    ['is refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['does not exist', undefined],
  ] as const) {
    it(`says where the link is when the clipboard ${what}`, async () => {
      replace('share', undefined);
      replace('clipboard', clipboard);
      const { root, button, status } = await upgraded({ width: 328 });
      const before = textBoxes(root);
      button().click();
      await until(() => status().textContent !== '');
      expect(status().textContent).to.equal(
        'The link could not be copied. It is in the address bar.',
      );
      expect(textBoxes(root)).to.deep.equal(before);
      expect(status().getBoundingClientRect().left).to.be.at.least(0);
      expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    });
  }

  for (const url of ['javascript:alert(1)', 'http://[', '']) {
    it(`shares the page's own address in place of "${url}"`, async () => {
      const given: ShareData[] = [];
      replace('share', (data: ShareData) => Promise.resolve(given.push(data)));
      const { button } = await upgraded({ url });
      button().click();
      await until(() => given.length === 1);
      expect(given[0]!.url).to.equal(location.href);
    });
  }

  it('works again after it was removed and put back, also while it shares', async () => {
    let arrive = () => {};
    replace('share', undefined);
    replace('clipboard', { writeText: () => new Promise<void>((resolve) => (arrive = resolve)) });
    const { root, element, button, status } = await upgraded();
    button().click();
    element.remove();
    arrive();
    await nextFrame();
    expect(status().textContent).to.equal('');
    root.prepend(element);
    button().click();
    arrive();
    await until(() => status().textContent === 'Link copied');
  });
});
