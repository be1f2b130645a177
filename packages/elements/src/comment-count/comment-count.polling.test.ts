import { expect, fixture, html } from '@open-wc/testing';
import { COMMENT_SYSTEMS } from '../../../testing/src/comment-systems.js';
import { until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { CommentCount } from './sources/source.js';

const { fetch: realFetch, setTimeout: realSet, clearTimeout: realClear } = globalThis;
const known = new Map<string, CommentCount>();
let requests: Request[] = [];
let respond: ((request: Request) => Response | Promise<Response>) | undefined;
let made = 0;

/** The page's only timer that is a long one is the next round: it comes when the test says so. */
let round: { go: () => void; after: number } | undefined;
let rounds = 0;
function hold(): void {
  const fake = -1;
  Object.assign(globalThis, {
    setTimeout: (go: () => void, after = 0, ...rest: unknown[]) => {
      if (after < 9000) return realSet(go, after, ...rest);
      rounds++;
      round = { go, after };
      return fake;
    },
    clearTimeout: (id: number) => {
      if (id === fake) round = undefined;
      else realClear(id);
    },
  });
}

/** Lets the planned round come, and waits until the next one is planned. */
async function pass(): Promise<void> {
  const { go } = round!;
  const before = rounds;
  round = undefined;
  go();
  await until(() => rounds > before);
}

async function page(count: number, name = 'json', poll = '30'): Promise<HTMLElement> {
  const threads = Array.from({ length: count }, () => COMMENT_SYSTEMS[name]!.thread(70_000 + ++made)); // prettier-ignore
  for (const thread of threads) known.set(thread, { count: 1 });
  return fixture<HTMLElement>(html`
    <div lang="en" style="block-size: 100px; overflow: auto; font-size: 1px">
      ${threads.map((thread) => html`<news-comment-count thread=${thread} poll=${poll}><data value="1">1 comment</data></news-comment-count>`)}
    </div>
  `);
}

const shown = (root: Element) => [...root.querySelectorAll('data')].map((data) => data.textContent.trim()); // prettier-ignore
const all = (count: number) => {
  for (const thread of known.keys()) known.set(thread, { count });
};
const setHidden = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};
function use(source: string): void {
  const { endpoint } = COMMENT_SYSTEMS[source]!;
  configure({ comments: { source, endpoint: `https://${source}.polled.example${endpoint}` } });
}

describe('<news-comment-count>: asking again', () => {
  before(() => {
    giveConsent({ embeds: true });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const name = /^https:\/\/(\w+)\.polled\.example$/.exec(new URL(request.url).origin)?.[1];
      if (!name) return realFetch(input, init);
      requests.push(request);
      return respond?.(request) ?? COMMENT_SYSTEMS[name]!.answer(request, known);
    };
    hold();
  });
  after(() => {
    Object.assign(globalThis, { fetch: realFetch, setTimeout: realSet, clearTimeout: realClear });
    giveConsent({ embeds: false });
  });
  let root: HTMLElement;
  beforeEach(() => {
    known.clear();
    requests = [];
    respond = undefined;
    use('json');
  });
  afterEach(async () => {
    root.remove();
    await until(() => round === undefined);
  });

  it('asks once a round for all that can be seen, and shows what changed', async () => {
    root = await page(3);
    await until(() => round && requests.length === 1);
    expect(round!.after).to.be.within(29_000, 30_000);
    all(2);
    await pass();
    expect(shown(root)).to.deep.equal(['2 comments', '2 comments', '2 comments']);
    expect(requests).to.have.length(2);
    all(3);
    await pass();
    expect(shown(root)[2]).to.equal('3 comments');
    expect(requests).to.have.length(3);
  });

  it('asks for none that is out of view, and for two hundred within the limits of the system', async () => {
    use('bluesky');
    root = await page(200, 'bluesky');
    root.style.blockSize = 'auto';
    await until(() => round && requests.length === 8);
    all(2);
    await pass();
    const times = requests.length - 8;
    const names = requests.slice(8).flatMap(({ url }) => new URL(url).searchParams.getAll('uris'));
    const changed = shown(root).filter((words) => words === '2 comments').length;
    expect(changed).to.be.within(1, 200);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.have.length(changed);
    expect(times).to.equal(Math.ceil(changed / 25));
    root.style.display = 'none';
    await until(() => round === undefined);
  });

  it('rests while the tab is hidden and in the back/forward cache, and goes on after', async () => {
    root = await page(1);
    await until(() => round && requests.length === 1);
    setHidden(true);
    expect(round).to.equal(undefined);
    setHidden(false);
    expect(round).not.to.equal(undefined);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(round).to.equal(undefined);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(round).not.to.equal(undefined);
    delete (document as { hidden?: boolean }).hidden;
    await pass();
    expect(requests).to.have.length(2);
  });

  it('stops when it leaves the page, and goes on when it comes back', async () => {
    root = await page(1);
    await until(() => round && requests.length === 1);
    const element = root.firstElementChild!;
    element.remove();
    await until(() => round === undefined);
    root.append(element);
    await until(() => round !== undefined);
    await pass();
    expect(requests).to.have.length(2);
    element.removeAttribute('poll');
    root.append(await fixture(html`<p>later</p>`));
    round!.go();
    await new Promise(requestAnimationFrame);
    expect(requests).to.have.length(2);
  });

  it('waits longer after each failure, says the first of them, and comes back', async () => {
    root = await page(1);
    await until(() => round && requests.length === 1);
    let errors = 0;
    root.addEventListener('news-error', () => errors++);
    respond = () => new Response('', { status: 502 });
    for (const least of [60, 120, 240]) {
      await pass();
      expect(round!.after / 1000).to.be.within(least - 1, least * 1.1);
    }
    expect(errors).to.equal(1);
    expect(shown(root)).to.deep.equal(['1 comment, not updated']);
    respond = undefined;
    all(5);
    await pass();
    expect(shown(root)).to.deep.equal(['5 comments']);
    expect(round!.after).to.be.within(29_000, 30_000);
  });

  it('asks no sooner than the system says', async () => {
    root = await page(1);
    await until(() => round && requests.length === 1);
    respond = () => new Response('', { status: 429, headers: { 'retry-after': '1800' } });
    await pass();
    expect(round!.after / 1000).to.be.within(1799, 1800);
  });

  it('does not ask by itself where the reader saves data', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'connection');
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } }); // prettier-ignore
    try {
      root = await page(1);
      await until(() => requests.length === 1);
      await until(() => shown(root)[0] === '1 comment');
      document.dispatchEvent(new Event('visibilitychange'));
      expect(round).to.equal(undefined);
    } finally {
      if (own) Object.defineProperty(navigator, 'connection', own);
      else delete (navigator as { connection?: unknown }).connection;
    }
  });
});
