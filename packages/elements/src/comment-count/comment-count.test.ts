import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { configure } from '../core/settings.js';
import type { NewsCommentCountChangeEvent } from './comment-count.events.js';
import { NewsCommentCount } from './comment-count.js';

/** A comment system: what it knows, and what it was asked. */
let known: Record<string, unknown> = {};
let asked: URL[] = [];
let respond: (ids: string[]) => Response | Promise<Response>;
const realFetch = globalThis.fetch;
const right = () => Response.json({ counts: known });

let made = 0;
/** Threads are asked for once a page, so each test has its own. */
const thread = () => `thread-${++made}`;

interface Given {
  id?: string;
  seed?: string;
  value?: string;
  compact?: boolean;
  linked?: boolean;
  lang?: string;
  width?: number;
}

async function page(given: Given = {}): Promise<HTMLElement> {
  const {
    id = thread(),
    seed = '9 comments',
    value = '9',
    compact = false,
    lang = 'en',
    width,
  } = given;
  const data = html`<data value=${value}>${seed}</data>`;
  const root = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${/ar|he/.test(lang) ? 'rtl' : 'ltr'}>
      <news-comment-count thread=${id} ?compact=${compact}
        >${given.linked === false ? data : html`<a href="#comments">${data}</a>`}</news-comment-count
      >
      <p>The first words after the number</p>
    </div>
  `);
  if (width) root.style.width = `${width}px`;
  return root;
}

const count = (root: Element) => root.querySelector<NewsCommentCount>('news-comment-count')!;
const shown = (root: Element) => root.querySelector('data')!.textContent!.trim();
const frames = () =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

describe('<news-comment-count>', () => {
  let removeCSS: () => void;

  before(async () => {
    removeCSS = await pageCSS(new URL('./comment-count.page.css', import.meta.url));
    globalThis.fetch = (input, init) => {
      const address = new URL(String(input));
      if (!address.pathname.startsWith('/counts')) return realFetch(input, init);
      asked.push(address);
      return Promise.resolve(respond(address.searchParams.get('ids')!.split(',')));
    };
  });

  after(() => {
    removeCSS();
    globalThis.fetch = realFetch;
  });

  beforeEach(() => {
    asked = [];
    known = {};
    respond = right;
  });

  it('moves no text on upgrade, at 360 and 1280 px, in both directions', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [360, 1280])
      for (const lang of ['en', 'ar']) pages.push(await page({ width, lang }));
    const before = pages.map(textBoxes);
    customElements.define('news-comment-count', NewsCommentCount);
    for (const root of pages) {
      await count(root).updateComplete;
      expect(count(root).shadowRoot).not.to.equal(null);
      expect(unslotted(count(root))).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
  });

  it('asks nobody while the page names no endpoint', async () => {
    const root = await page();
    await count(root).updateComplete;
    await frames();
    expect(asked).to.deep.equal([]);
    expect(shown(root)).to.equal('9 comments');
    configure({ comments: { endpoint: '/counts?paper=harbour' } });
  });

  it('asks once for all counts of the page, and later only for new ones', async () => {
    const [a, b, c] = [thread(), thread(), thread()];
    known = { [a]: 1, [b]: 2, [c]: 3 };
    const root = await fixture<HTMLElement>(html`
      <div lang="en">
        ${[b, a, b].map((id) => html`<news-comment-count thread=${id}><data value="">Comments</data></news-comment-count>`)}
      </div>
    `);
    const words = () => [...root.querySelectorAll('data')].map((data) => data.textContent);
    await until(() => words()[0] === '2 comments');
    expect(words()).to.deep.equal(['2 comments', '1 comment', '2 comments']);
    expect(asked).to.have.length(1);
    expect(asked[0]!.searchParams.get('ids')).to.equal(`${a},${b}`);
    expect(asked[0]!.searchParams.get('paper')).to.equal('harbour');

    const late = [c, a].map((id) => {
      const element = new NewsCommentCount();
      element.thread = id;
      element.append(Object.assign(document.createElement('data'), { textContent: 'Comments' }));
      return element;
    });
    root.append(...late);
    await until(() => words().join() === '2 comments,1 comment,2 comments,3 comments,1 comment');
    expect(asked).to.have.length(2);
    expect(asked[1]!.searchParams.get('ids')).to.equal(c);
  });

  it('changes the text node and the value, nothing else, and says so', async () => {
    const id = thread();
    known = { [id]: 12345 };
    const root = await page({ id });
    const data = root.querySelector('data')!;
    const text = data.firstChild!;
    const event = (await oneEvent(
      root,
      'news-comment-count-change',
    )) as NewsCommentCountChangeEvent;
    expect([event.thread, event.count, event.previous]).to.deep.equal([id, 12345, 9]);
    expect(text.isConnected).to.equal(true);
    expect(shown(root)).to.equal('12,345 comments');
    expect(data.value).to.equal('12345');
    expect(count(root).count).to.equal(12345);
  });

  it('leaves an equal number as it is', async () => {
    const id = thread();
    known = { [id]: 9 };
    const root = await page({ id, seed: 'nine comments' });
    let changes = 0;
    root.addEventListener('news-comment-count-change', () => changes++);
    await until(() => asked.length === 1);
    await frames();
    expect(shown(root)).to.equal('nine comments');
    expect(changes).to.equal(0);
  });

  it('moves nothing when a larger number arrives, in any language and direction', async () => {
    for (const lang of LANGUAGES) {
      for (const width of [360, 1280]) {
        const id = thread();
        known = { [id]: 12345 };
        respond = async () => (await frames(), right());
        const root = await page({ id, lang, width, value: '9', seed: '9' });
        const link = root.querySelector('a')!;
        const box = () =>
          JSON.stringify([link.getBoundingClientRect(), count(root).getBoundingClientRect()]);
        const before = [box(), textBoxes(root.querySelector('p')!)];
        await until(() => root.querySelector('data')!.value === '12345');
        expect([box(), textBoxes(root.querySelector('p')!)], `${lang} ${width}`).to.deep.equal(
          before,
        );
        expect(link.scrollWidth, `${lang} ${width}`).to.be.at.most(link.clientWidth);
        root.remove();
      }
    }
  });

  it('says zero in words', async () => {
    const id = thread();
    known = { [id]: 0 };
    const root = await page({ id });
    await until(() => shown(root) === 'Be the first to comment');
    expect(root.querySelector('data')!.value).to.equal('0');
  });

  it('uses the plural of the language', async () => {
    const id = thread();
    known = { [id]: 3 };
    const root = await page({ id, lang: 'ru' });
    await until(() => shown(root) === '3 комментария');
  });

  it('shows a short number with the full one in the title of the link', async () => {
    const id = thread();
    known = { [id]: 12345 };
    const root = await page({ id, compact: true });
    await until(() => shown(root) === '12K comments');
    expect(root.querySelector('a')!.title).to.equal('12,345 comments');
    expect(root.querySelector('data')!.hasAttribute('aria-label')).to.equal(false);
    await expect(root).to.be.accessible();
  });

  it('names a short number in full where there is no link', async () => {
    const id = thread();
    known = { [id]: 12345 };
    const root = await page({ id, compact: true, linked: false });
    await until(() => shown(root) === '12K comments');
    const data = root.querySelector('data')!;
    expect([data.getAttribute('role'), data.getAttribute('aria-label')]).to.deep.equal([
      'img',
      '12,345 comments',
    ]);
    await expect(root).to.be.accessible();
  });

  it('takes the description away again when the number is no longer short', async () => {
    const id = thread();
    known = { [id]: 70 };
    const root = await page({
      id,
      compact: true,
      linked: false,
      value: '12345',
      seed: '12K comments',
    });
    const data = root.querySelector('data')!;
    data.role = 'img';
    data.ariaLabel = '12,345 comments';
    await until(() => shown(root) === '70 comments');
    expect([data.getAttribute('role'), data.getAttribute('aria-label')]).to.deep.equal([
      null,
      null,
    ]);
  });

  it('is accessible', async () => {
    await expect(await page()).to.be.accessible();
    await expect(await page({ linked: false })).to.be.accessible();
  });
});
