import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import { configure } from '../core/settings.js';
import type { NewsErrorEvent } from '../core/error.js';
import './next-article.define.js';
import type { NewsNextArticle } from './next-article.js';

const file = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).href;

interface Given {
  href?: string;
  /** Room between the link and the end of the feed, in viewport heights. */
  room?: number;
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
  const { href = file('second.html'), room = 2, lang = 'en', width } = given;
  const root = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
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
    status: element.querySelector('[data-status]')!,
    button: () => element.shadowRoot?.querySelector('button') ?? null,
    articles: () => [...root.querySelectorAll('#next-articles > news-article')],
  };
};

const failed = (element: Element) => until(() => element.matches(':state(failed)'));

/** Counts requests, and lets a test change what they answer. */
const Real = globalThis.XMLHttpRequest;
let asked: string[] = [];
class Watched extends Real {
  override open(method: string, url: string | URL): void {
    asked.push(String(url));
    super.open(method, url);
  }
}

describe('<news-next-article>: when things fail', () => {
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

  const faults: Record<string, [href: string, request: typeof Real, problem: RegExp]> = {
    'is not there': [file('missing.html'), Watched, /answered 404/],
    'answers 500': [file('second.html'), class extends Watched { override get status() { return 500; } }, /answered 500/],
    'leads to another origin': [
      file('second.html'),
      class extends Watched { override get responseURL() { return 'https://other.test/'; } },
      /led to https:\/\/other\.test/,
    ],
    'does not answer in time': [
      file('second.html'),
      class extends Watched { override send() { this.dispatchEvent(new ProgressEvent('timeout')); } },
      /within 10 seconds/,
    ],
    'cannot be reached': [
      file('second.html'),
      class extends Watched { override send() { this.dispatchEvent(new ProgressEvent('error')); } },
      /could not be reached/,
    ],
    'is another kind of page': [file('no-article.html'), Watched, /no <news-article>/],
    'is no page': [file('picture.svg'), Watched, /not an HTML page/],
  }; // prettier-ignore

  for (const [what, [href, request, problem]] of Object.entries(faults)) {
    it(`keeps the link and offers to try again when the page ${what}`, async () => {
      globalThis.XMLHttpRequest = request;
      const root = await page({ href });
      const { element, status, button, articles } = parts(root);
      const after = root.querySelector(':scope > p')!;
      const before = [textBoxes(element), textBoxes(after)];
      const error = (await oneEvent(element, 'news-error')) as NewsErrorEvent;
      expect(String(error.cause)).to.match(problem);
      await failed(element);
      await until(() => button());
      expect(status.textContent).to.equal('The next article could not be loaded.');
      expect([textBoxes(element).slice(0, 2), textBoxes(after)]).to.deep.equal(before);
      expect(element.querySelector('a')!.href).to.equal(href);
      expect(articles()).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  }

  it('refuses an article that stands on the page already', async () => {
    const root = await page();
    root.querySelector('news-article')!.setAttribute('article-id', 'second');
    const { element, articles } = parts(root);
    const error = (await oneEvent(element, 'news-error')) as NewsErrorEvent;
    expect(String(error.cause)).to.contain('already');
    expect(articles()).to.have.length(0);
  });

  it('tries again when asked to', async () => {
    globalThis.XMLHttpRequest = class extends Watched {
      override get status() {
        return 500;
      }
    };
    const { element, status, button, articles } = parts(await page());
    await failed(element);
    await until(() => button());
    globalThis.XMLHttpRequest = Watched;
    button()!.click();
    await until(() => articles().length >= 1);
    expect(element.matches(':state(failed)')).to.be.false;
    await until(() => status.textContent === '');
  });

  it('keeps room for its status and its buttons in every language', async () => {
    for (const lang of LANGUAGES) {
      for (const width of [320, 1280]) {
        for (const given of [{ href: file('missing.html') }, { room: 0 }]) {
          const root = await page({ ...given, lang, width });
          const { element, button } = parts(root);
          const after = root.querySelector(':scope > p')!;
          const height = element.getBoundingClientRect().height;
          const before = textBoxes(after);
          await until(() => button());
          expect(element.getBoundingClientRect().height, `${lang} ${width}`).to.equal(height);
          expect(textBoxes(after), `${lang} ${width}`).to.deep.equal(before);
          expect(element.scrollWidth, `${lang} ${width}`).to.be.at.most(element.clientWidth);
          root.remove();
        }
      }
    }
  }).timeout(60_000);

  it('gives up when it leaves the page, and begins again when it comes back', async () => {
    let aborted = 0;
    globalThis.XMLHttpRequest = class extends Watched {
      override send(): void {}
      override abort(): void {
        aborted++;
        super.abort();
      }
    };
    const root = await page();
    const { element, status, articles } = parts(root);
    await until(() => asked.length === 1);
    element.remove();
    expect(aborted).to.equal(1);
    await until(() => status.textContent === '');
    globalThis.XMLHttpRequest = Watched;
    root.querySelector('news-article')!.after(element);
    await until(() => articles().length >= 1);
  });

  it('tells developers about a missing link or feed', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => said.push(message);
    try {
      await fixture(html`<news-next-article><p>No link</p></news-next-article>`);
      await fixture(
        html`<news-next-article feed="nowhere"><a href="/x">Next</a></news-next-article>`,
      );
      await until(() => said.length === 2);
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('expected a link').and.to.contain('"nowhere"');
  });
});
