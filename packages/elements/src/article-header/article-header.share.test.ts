import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import './article-header.define.js';
import type { NewsArticleHeader } from './article-header.js';
import { toolsHTML } from './tools.html.js';
import { headerWords } from './words/all.js';
import { ownHTML } from '../core/trusted-types.js';

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
  const story = { headline: 'The wall', url: 'https://paper.example/wall' };
  const tools = toolsHTML({ share: ['copy', 'email', 'whatsapp'] }, story, headerWords('en'));
  element.append(ownHTML(String(tools), location.href));
  await element.updateComplete;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  return {
    root,
    element,
    details: find<HTMLDetailsElement>('details'),
    summary: find('summary'),
    copy: find('[data-act=copy]'),
    native: find('[data-act=native]'),
    status: find('[role=status]'),
  };
}

/** Stands in for a capability of the browser's; undefined takes it away. */
const replaced: ('share' | 'clipboard')[] = [];
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  replaced.push(name);
}

describe('<news-article-header>: Share', () => {
  const remove: (() => void)[] = [];
  before(async () => {
    for (const file of ['article-header', 'tools'])
      remove.push(await pageCSS(new URL(`./${file}.page.css`, import.meta.url)));
  });
  after(() => remove.forEach((one) => one()));
  afterEach(() => {
    while (replaced.length) Reflect.deleteProperty(navigator, replaced.pop()!);
  });

  /** The panel open, and what it has to open it ready. */
  async function opened(given = {}) {
    const parts = await upgraded(given);
    parts.summary.click();
    await until(() => parts.details.open);
    return parts;
  }

  it('opens its panel over the text, with plain links, and closes it on Escape and on a press outside', async () => {
    const { root, details, summary } = await upgraded({ width: 328 });
    const outside = () => textBoxes(root.lastElementChild!);
    const before = outside();
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => details.open);
    expect(outside()).to.deep.equal(before);
    const links = [...details.querySelectorAll('a')].map(({ href }) => new URL(href).protocol);
    expect(links).to.deep.equal(['mailto:', 'https:']);
    await expect(root).to.be.accessible();
    await until(
      () => (
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
        !details.open
      ),
    );
    expect(document.activeElement).to.equal(summary);
    summary.click();
    await until(() => details.open);
    root.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(details.open).to.equal(false);
  });

  it('hands the address and the headline to the system', async () => {
    const given: ShareData[] = [];
    replace('share', (data: ShareData) => Promise.resolve(given.push(data)));
    const { native, status } = await opened();
    await until(() => !native.parentElement!.hidden);
    native.click();
    await until(() => given.length === 1);
    expect(given[0]).to.deep.equal({
      title: 'The harbour wall will not hold another winter',
      url: new URL('/articles/wall', location.href).href,
    });
    await nextFrame();
    expect(status.textContent).to.equal('');
  });

  it('offers no dialog that the browser does not have, and says where it refuses', async () => {
    replace('share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { native, status } = await opened();
    native.click();
    await until(() => status.textContent === 'That did not work. Please try again.');
  });

  it('says nothing when the reader closes the system’s dialog', async () => {
    let asked = 0;
    replace('share', () => (asked++, Promise.reject(new DOMException('closed', 'AbortError'))));
    const { native, status } = await opened();
    native.click();
    await until(() => asked === 1);
    await nextFrame();
    expect(status.textContent).to.equal('');
  });

  it('copies the link, says so, and moves nothing', async () => {
    const copied: string[] = [];
    replace('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
    const { root, copy, status } = await opened();
    const outside = () => textBoxes(root.lastElementChild!);
    const before = outside();
    copy.click();
    await until(() => status.textContent === 'Link copied');
    expect(copied).to.deep.equal([new URL('/articles/wall', location.href).href]);
    expect(outside()).to.deep.equal(before);
  });

  for (const [what, clipboard] of [
    ['is refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['does not exist', undefined],
  ] as const) {
    it(`says where the link is when the clipboard ${what}`, async () => {
      replace('clipboard', clipboard);
      const { root, copy, status } = await opened({ width: 328 });
      copy.click();
      await until(() => status.textContent !== '');
      expect(status.textContent).to.equal(
        'The link could not be copied. It is in the address bar.',
      );
      expect(status.getBoundingClientRect().left).to.be.at.least(0);
      expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    });
  }

  for (const url of ['javascript:alert(1)', 'http://[', '']) {
    it(`copies the page's own address in place of "${url}"`, async () => {
      const copied: string[] = [];
      replace('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
      const { copy } = await upgraded({ url });
      copy.click();
      await until(() => copied.length === 1);
      expect(copied[0]).to.equal(location.href);
    });
  }

  it('works again after it was removed and put back, also while it copies', async () => {
    let arrive: (() => void) | undefined;
    replace('clipboard', { writeText: () => new Promise<void>((resolve) => (arrive = resolve)) });
    const { root, element, copy, status } = await upgraded();
    copy.click();
    await until(() => arrive);
    element.remove();
    arrive!();
    await nextFrame();
    expect(status.textContent).to.equal('');
    arrive = undefined;
    root.prepend(element);
    copy.click();
    await until(() => arrive);
    arrive!();
    await until(() => status.textContent === 'Link copied');
  });
});
