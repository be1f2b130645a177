import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { configure } from '../core/settings.js';
import type { NewsNextArticleLoadedEvent } from './next-article.events.js';
import { NewsNextArticle } from './next-article.js';

const file = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).href;

interface Given {
  href?: string;
  /** Room between the link and the end of the feed, in viewport heights. */
  room?: number;
  /** Room above the link, in viewport heights. */
  above?: number;
  lang?: string;
  width?: number;
}

function gap(heights: number): HTMLElement {
  const element = document.createElement('div');
  element.style.height = `${heights * innerHeight}px`;
  return element;
}

/** An article's end: words, the link, more words, and a feed some way below. */
async function page(given: Given = {}): Promise<HTMLElement> {
  const { href = file('second.html'), room = 2, above = 0, lang = 'en', width } = given;
  const root = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      ${gap(above)}
      <news-article article-id="first"
        ><article aria-labelledby="headline">
          <h1 id="headline">The wall</h1>
          <p>It stood for ninety years.</p>
        </article></news-article
      >
      <news-next-article feed="next-articles">
        <p><span data-next>Next</span> <a rel="next" href=${href}>The ferry that was never late</a></p>
        <p data-status role="status"></p>
      </news-next-article>
      <p>An advertisement, perhaps.</p>
      ${gap(room)}
      <div id="next-articles"></div>
    </div>
  `);
  if (width) root.style.width = `${width}px`;
  return root;
}

const parts = (root: HTMLElement) => {
  const element = root.querySelector<NewsNextArticle>('news-next-article')!;
  return {
    element,
    feed: root.querySelector('#next-articles')!,
    status: element.querySelector('[data-status]')!,
    button: () => element.shadowRoot?.querySelector('button') ?? null,
    articles: () => [...root.querySelectorAll('#next-articles > news-article')],
    /** Everything that stood there before: what an arriving article must not move. */
    words: () => [...root.children].filter((child) => child.id !== 'next-articles').map(textBoxes),
  };
};

const idle = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

/** Counts requests, and lets a test change what they answer. */
const Real = globalThis.XMLHttpRequest;
let asked: string[] = [];
class Watched extends Real {
  override open(method: string, url: string | URL): void {
    asked.push(String(url));
    super.open(method, url);
  }
}

describe('<news-next-article>', () => {
  let removeCSS: () => void;

  before(
    async () => (removeCSS = await pageCSS(new URL('./next-article.page.css', import.meta.url))),
  );

  after(() => removeCSS());

  beforeEach(() => {
    asked = [];
    globalThis.XMLHttpRequest = Watched;
    configure({ next: { limit: 3 } });
    scrollTo(0, 0);
  });

  afterEach(() => (globalThis.XMLHttpRequest = Real));

  it('moves no text on upgrade, at 320 and 1280 px, in both directions', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [320, 1280])
      for (const lang of ['en', 'ar'])
        pages.push(await page({ width, lang, href: 'https://other.test/' }));
    const before = pages.map(textBoxes);
    customElements.define('news-next-article', NewsNextArticle);
    for (const root of pages) {
      const { element } = parts(root);
      await element.updateComplete;
      expect(element.shadowRoot).not.to.equal(null);
      expect(unslotted(element)).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
    expect(asked).to.deep.equal([]);
  });

  it('appends the article below the viewport, and no text moves', async () => {
    const root = await page();
    const { element, articles, words, status } = parts(root);
    const before = words();
    const event = (await oneEvent(
      element,
      'news-next-article-loaded',
    )) as NewsNextArticleLoadedEvent;
    expect(event.url).to.equal(file('second.html'));
    expect(event.article).to.equal(articles()[0]);
    expect(event.article.textContent).to.contain('nobody thanked it');
    expect(status.textContent).to.equal('Next article: The ferry that was never late');
    const said = (text: { text: string }) => text.text === status.textContent;
    expect(
      words()
        .flat()
        .filter((text) => !said(text)),
    ).to.deep.equal(before.flat());
    expect(event.article.getBoundingClientRect().top).to.be.greaterThan(innerHeight);
    await until(() => status.textContent === '');
    expect(words()).to.deep.equal(before);
  });

  it('asks for a page once', async () => {
    const root = await page();
    const { element, articles } = parts(root);
    await oneEvent(element, 'news-next-article-loaded');
    scrollTo(0, document.documentElement.scrollHeight);
    await idle();
    scrollTo(0, 0);
    element.remove();
    root.prepend(element);
    await element.updateComplete;
    await idle();
    expect(asked.filter((url) => url === file('second.html'))).to.have.length(1);
    expect(articles().filter((one) => one.getAttribute('article-id') === 'second')).to.have.length(
      1,
    );
  });

  it('waits until the link is within two viewports', async () => {
    const { element } = parts(await page({ above: 3 }));
    await element.updateComplete;
    await idle();
    expect(asked).to.deep.equal([]);
    scrollTo(0, 1.5 * innerHeight);
    await oneEvent(element, 'news-next-article-loaded');
    expect(asked).to.deep.equal([file('second.html')]);
  });

  it('makes ids, references and addresses right for the page, and runs no script of the other', async () => {
    const { element, articles } = parts(await page());
    await oneEvent(element, 'news-next-article-loaded');
    const [article] = articles() as [Element];
    const heading = article.querySelector('h1')!;
    expect(heading.id).to.equal('headline-2');
    expect(article.querySelector('article')!.getAttribute('aria-labelledby')).to.equal(
      'headline-2',
    );
    expect(document.getElementById('headline')!.textContent).to.equal('The wall');
    expect(article.querySelector('[href="#crew"]')).not.to.equal(null);
    expect(article.querySelector('[href="#%E0%A4%A"]')).not.to.equal(null);
    expect(article.querySelector('input')!.getAttribute('aria-describedby')).to.equal('crew hint');
    expect(article.querySelector('p > a:last-child')!.getAttribute('href')).to.equal(
      file('elsewhere.html'),
    );
    expect(article.querySelector('img')!.getAttribute('srcset')).to.equal(
      `${file('picture.svg')} 320w, ${location.origin}/pictures/large,wide.svg 640w`,
    );
    expect((globalThis as { ranFromFeed?: boolean }).ranFromFeed).to.equal(undefined);
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says headings one level lower, tags and words as they are', async () => {
    const { element, articles } = parts(await page());
    await oneEvent(element, 'news-next-article-loaded');
    const [article] = articles() as [Element];
    expect(article.querySelector('h1')!.ariaLevel).to.equal('2');
    expect(article.querySelector('h2')!.ariaLevel).to.equal('3');
    expect(article.querySelector('h1')!.textContent).to.equal('The ferry that was never late');
  });

  it('stops at three articles; the link after them stays a link', async () => {
    const root = await page({ room: 1.2 });
    const { articles, feed } = parts(root);
    // The articles of this test are short, so the reader is taken down to each link.
    for (const count of [1, 2, 3]) await until(() => articles().length >= count);
    const last = [...feed.querySelectorAll<NewsNextArticle>('news-next-article')].at(-1)!;
    await last.updateComplete;
    await idle();
    expect(articles().map((one) => one.getAttribute('article-id'))).to.deep.equal([
      'second',
      'third',
      'fourth',
    ]);
    expect(last.querySelector('a')!.href).to.equal(file('fifth.html'));
    expect(last.shadowRoot!.querySelector('button')).to.equal(null);
    expect(asked).to.have.length(3);
  });

  it('takes the limit from the settings', async () => {
    configure({ next: { limit: 0 } });
    const { element, button } = parts(await page());
    await element.updateComplete;
    await idle();
    expect(asked).to.deep.equal([]);
    expect(button()).to.equal(null);
  });

  it('offers a button where the article would come into view, and focuses what it brought', async () => {
    const root = await page({ room: 0 });
    const { element, button, articles, words } = parts(root);
    const before = words();
    await until(() => button());
    expect(asked).to.deep.equal([]);
    expect(button()!.textContent!.trim()).to.equal('Show the next article here');
    expect(words()).to.deep.equal(before);
    await expect(element).to.be.accessible();
    button()!.click();
    await until(() => articles().length >= 1);
    await until(() => !button());
    expect(document.activeElement).to.equal(articles()[0]!.querySelector('h1'));
  });

  it('offers the button when the reader reached the end while the page was on its way', async () => {
    let arrive = () => {};
    globalThis.XMLHttpRequest = class extends Watched {
      override send(): void {
        arrive = () => super.send();
      }
    };
    const { element, button, articles } = parts(await page());
    await until(() => element.matches(':state(loading)') && asked.length === 1);
    scrollTo(0, document.documentElement.scrollHeight);
    arrive();
    await until(() => button());
    expect(articles()).to.have.length(0);
    button()!.click();
    await until(() => articles().length >= 1);
    expect(asked.filter((url) => url === file('second.html'))).to.have.length(1);
  });

  it('does not load while the footer is in view', async () => {
    const footer = document.createElement('footer');
    footer.textContent = 'Imprint';
    document.body.prepend(footer);
    try {
      const { button } = parts(await page());
      await until(() => button());
      expect(asked).to.deep.equal([]);
    } finally {
      footer.remove();
    }
  });

  it('only offers the button to readers who save data', async () => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
    try {
      const { button } = parts(await page());
      await until(() => button());
      expect(asked).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('leaves links to other origins alone', async () => {
    const { element, button } = parts(await page({ href: 'https://other.test/next' }));
    await element.updateComplete;
    await idle();
    expect(asked).to.deep.equal([]);
    expect(button()).to.equal(null);
  });
});
