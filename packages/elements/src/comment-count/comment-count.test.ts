import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import type { NewsErrorEvent } from '../core/error.js';
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
    for (const lang of [
      'en',
      'zh-Hans',
      'zh-Hant',
      'ja',
      'ko',
      'ar',
      'he',
      'fr',
      'de',
      'es',
      'pt',
      'ru',
    ]) {
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

  it('has the state "closed" for a closed thread', async () => {
    const id = thread();
    known = { [id]: { count: 3, closed: true } };
    const root = await page({ id });
    await until(() => count(root).matches(':state(closed)'));
    expect(shown(root)).to.equal('3 comments');
  });

  it('keeps the number of a thread that nobody knows', async () => {
    const [id, other] = [thread(), thread()];
    known = { [id]: null };
    const root = await page({ id });
    await page({ id: other });
    let errors = 0;
    root.addEventListener('news-error', () => errors++);
    await until(() => asked.length === 1);
    await frames();
    expect(shown(root)).to.equal('9 comments');
    expect(errors).to.equal(0);
  });

  for (const wrong of ['-1', '1.5', '"7"', '1e999', 'true', '{"count": "7"}']) {
    it(`refuses ${wrong} as a number and keeps the one it has`, async () => {
      const id = thread();
      respond = () => new Response(`{"counts": {"${id}": ${wrong}}}`);
      const root = await page({ id });
      await oneEvent(root, 'news-error');
      expect(shown(root)).to.equal('9 comments');
      expect(root.querySelector('data')!.value).to.equal('9');
    });
  }

  const faults: Record<string, () => Response | Promise<Response>> = {
    'an error': () => new Response('', { status: 503 }),
    'something else': () =>
      new Response('<p>Log in</p>', { headers: { 'content-type': 'text/html' } }),
    'another JSON': () => Response.json([10]),
    nothing: () => Promise.reject(new TypeError('offline')),
  };
  for (const [what, answer] of Object.entries(faults)) {
    it(`keeps its number when ${what} comes, says so once, and asks again for the next element`, async () => {
      respond = answer;
      const id = thread();
      const root = await fixture<HTMLElement>(html`
        <div lang="en">
          <news-comment-count thread=${id}><data value="9">9 comments</data></news-comment-count>
          <news-comment-count thread=${thread()}><data value="9">9 comments</data></news-comment-count>
        </div>
      `);
      const errors: NewsErrorEvent[] = [];
      root.addEventListener('news-error', (event) => errors.push(event));
      await until(() => errors.length > 0);
      await frames();
      expect(errors).to.have.length(1);
      expect(shown(root)).to.equal('9 comments');

      respond = right;
      known = { [id]: 10 };
      const later = await page({ id });
      await until(() => shown(later) === '10 comments');
    });
  }

  it('asks another origin only with the reader’s yes', async () => {
    configure({ comments: { endpoint: 'https://comments.test/counts' } });
    try {
      const refused = await page();
      await count(refused).updateComplete;
      await frames();
      expect(asked).to.deep.equal([]);
      giveConsent({ embeds: true });
      const id = thread();
      known = { [id]: 4 };
      const allowed = await page({ id });
      await until(() => shown(allowed) === '4 comments');
      expect(asked[0]!.origin).to.equal('https://comments.test');
    } finally {
      giveConsent({ embeds: false });
      configure({ comments: { endpoint: '/counts' } });
    }
  });

  it('works again after it was removed and put back', async () => {
    const id = thread();
    known = { [id]: 5 };
    let arrive = () => {};
    respond = () => new Promise((resolve) => (arrive = () => resolve(right())));
    const root = await page({ id });
    const element = count(root);
    await until(() => asked.length === 1);
    element.remove();
    root.prepend(element);
    arrive();
    await until(() => shown(root) === '5 comments');
    const other = thread();
    known = { [other]: 6 };
    respond = right;
    element.thread = other;
    await until(() => shown(root) === '6 comments');
  });

  it('tells developers that <data> is missing', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => said.push(message);
    const id = thread();
    known = { [id]: 5 };
    try {
      await fixture(html`<news-comment-count thread=${id}>5</news-comment-count>`);
      await until(() => said.length > 0);
    } finally {
      console.warn = warn;
    }
    expect(said[0]).to.contain('expected <data>');
  });

  it('is accessible', async () => {
    await expect(await page()).to.be.accessible();
    await expect(await page({ linked: false })).to.be.accessible();
  });
});
