import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { NewsCommentCount } from './comment-count.js';

let known: Record<string, unknown> = {};
let respond: () => Response | Promise<Response>;
const realFetch = globalThis.fetch;
const right = () => Response.json({ counts: known });
const down = () => new Response('', { status: 503 });
let made = 0;

interface Given {
  seed?: string;
  value?: string;
  closed?: boolean;
  compact?: boolean;
  linked?: boolean;
  lang?: string;
}

/** What the comment system knows of a thread, and the page that shows it. */
async function page(answer: unknown, given: Given = {}): Promise<HTMLElement> {
  const { seed = '9 comments', value = '9', closed = false, compact = false, lang = 'en' } = given;
  const thread = `state-${++made}`;
  known = { [thread]: answer };
  const data = html`<data value=${value}>${seed}</data>`;
  return fixture<HTMLElement>(html`
    <div lang=${lang} dir=${/ar|he/.test(lang) ? 'rtl' : 'ltr'}>
      <news-comment-count thread=${thread} ?closed=${closed} ?compact=${compact}
        >${given.linked === false ? data : html`<a href="#comments">${data}</a>`}</news-comment-count
      >
      <p>The first words after the number</p>
    </div>
  `);
}

const count = (root: Element) => root.querySelector<NewsCommentCount>('news-comment-count')!;
const shown = (root: Element) => root.querySelector('data')!.textContent.trim();
const states = (root: Element) =>
  ['loading', 'closed', 'failed'].filter((state) => count(root).matches(`:state(${state})`));
const isDone = (root: Element) => !count(root).matches(':state(loading)');

describe('<news-comment-count>: states', () => {
  let removeCSS: () => void;

  before(async () => {
    removeCSS = await pageCSS(new URL('./comment-count.page.css', import.meta.url));
    configure({ comments: { endpoint: '/state-counts' } });
    globalThis.fetch = (input, init) =>
      String(input).includes('/state-counts') ? Promise.resolve(respond()) : realFetch(input, init);
  });
  after(() => {
    removeCSS();
    globalThis.fetch = realFetch;
  });
  beforeEach(() => {
    respond = right;
  });

  it('tells loading, unknown, none, some, closed and failed apart, and the link works in each', async () => {
    let arrive: (() => void) | undefined;
    respond = () => new Promise((resolve) => (arrive = () => resolve(right())));
    const unknown = { seed: 'Comments', value: '' };
    const slow = await page(null, unknown);
    await until(() => arrive && states(slow).join() === 'loading');
    const dots = () => getComputedStyle(slow.querySelector('data')!, '::after').content;
    expect(dots()).to.contain('…');
    arrive?.();
    await until(() => isDone(slow));
    expect(dots()).to.equal('none');

    const cases: [unknown, Given, string, string][] = [
      [null, unknown, 'Comments', ''],
      [0, unknown, 'Be the first to comment', ''],
      [12, unknown, '12 comments', ''],
      [{ count: 12, closed: true }, unknown, '12 comments, closed', 'closed'],
      [{ count: 0, closed: true }, unknown, 'Comments are closed', 'closed'],
      ['twelve', unknown, 'Comments, number unknown', 'failed'],
      [-1, {}, '9 comments, not updated', 'failed'],
    ];
    for (const [answer, given, words, state] of cases) {
      respond = right;
      const root = await page(answer, given);
      await until(() => shown(root) === words && isDone(root));
      expect(states(root).join(), words).to.equal(state);
      const link = root.querySelector('a')!;
      expect([link.getAttribute('href'), link.title, link.textContent]).to.deep.equal(['#comments', '', words]); // prettier-ignore
      await expect(root).to.be.accessible();
    }
  });

  it('says what the server knew of a closed thread until the system says otherwise', async () => {
    const server = { seed: '9 comments, closed', closed: true };
    const silent = await page(9, server);
    await until(() => states(silent).join() === 'closed');
    expect(shown(silent)).to.equal('9 comments, closed');
    const reopened = await page({ count: 9, closed: false }, server);
    await until(() => shown(reopened) === '9 comments');
    expect(states(reopened)).to.deep.equal([]);
  });

  it('says a short number of a closed thread in full too, with and without a link', async () => {
    const answer = { count: 12_345, closed: true };
    const root = await page(answer, { compact: true });
    await until(() => shown(root) === '12K comments, closed');
    expect(root.querySelector('a')!.title).to.equal('12,345 comments, closed');
    const bare = await page(answer, { compact: true, linked: false });
    await until(() => shown(bare) === '12K comments, closed');
    expect(bare.querySelector('data')!.ariaLabel).to.equal('12,345 comments, closed');
  });

  it('takes the words back when an answer comes again', async () => {
    respond = down;
    const root = await page(10);
    await until(() => shown(root) === '9 comments, not updated');
    respond = right;
    await count(root).ask(true);
    await until(() => shown(root) === '10 comments');
    expect(states(root)).to.deep.equal([]);
  });

  it('forgets what it said when it is about another thread', async () => {
    const root = await page({ count: 3, closed: true });
    await until(() => shown(root) === '3 comments, closed');
    known = { other: 4 };
    count(root).thread = 'other';
    await until(() => shown(root) === '4 comments');
    expect(states(root)).to.deep.equal([]);
  });

  it('reads "closed" from nothing but true', async () => {
    const root = await page({ count: 3, closed: '<b>no</b>' });
    await until(() => shown(root) === '3 comments');
    expect(states(root)).to.deep.equal([]);
  });

  it('moves nothing when a thread turns out closed or fails, in any language', async () => {
    for (const lang of LANGUAGES)
      for (const answer of [{ count: 12_345, closed: true }, -1]) {
        const root = await page(answer, { lang, value: '12344', seed: '12,344' });
        root.style.width = '328px';
        const rest = () => textBoxes(root.querySelector('p')!);
        const before = rest();
        await until(() => states(root).some((state) => state !== 'loading'));
        await until(() => shown(root) !== '12,344');
        expect(rest(), lang).to.deep.equal(before);
        expect(shown(root), `${lang}: there is room for it`).to.match(/[,،，（]\s?\D+$/);
      }
  });

  it('puts words that have no room into the description', async () => {
    const thread = `state-${++made}`;
    known = { [thread]: { count: 9, closed: true } };
    const root = await fixture<HTMLElement>(html`
      <div lang="en" style="display: flex; inline-size: 300px; --news-comment-count-width: 10ch">
        <news-comment-count thread=${thread}><a href="#c"><data value="9">9 comments</data></a></news-comment-count>
        <span>beside it</span>
      </div>
    `);
    const before = textBoxes(root.querySelector('span')!);
    await until(() => root.querySelector('a')!.title === '9 comments, closed');
    expect(shown(root)).to.equal('9 comments');
    expect(textBoxes(root.querySelector('span')!)).to.deep.equal(before);
    await expect(root).to.be.accessible();
  });

  it('says once that a request failed, and keeps two hundred numbers', async () => {
    respond = down;
    const root = await fixture<HTMLElement>(html`
      <div lang="en">
        ${Array.from({ length: 200 }, () => html`<news-comment-count thread=${`state-${++made}`}><data value="9">9 comments</data></news-comment-count>`)}
      </div>
    `);
    let errors = 0;
    root.addEventListener('news-error', () => errors++);
    await oneEvent(root, 'news-error');
    const all = [...root.querySelectorAll('news-comment-count')];
    await until(() => all.every((one) => one.textContent.trim() === '9 comments, not updated'));
    expect(errors).to.equal(1);
  });
});
