import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { COMMENT_SYSTEMS } from '../../../testing/src/comment-systems.js';
import { until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import type { NewsErrorEvent } from '../core/error.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { CommentCount } from './sources/source.js';

const HUNDRED = 100;
const realFetch = globalThis.fetch;
const known = new Map<string, CommentCount>();
let requests: Request[] = [];
let answers: Response[] = [];

/** Names that no other test asks for: a page asks for each once. */
let names = 0;

async function page(threads: readonly string[]): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`
    <div lang="en">
      ${threads.map((thread) => html`<news-comment-count thread=${thread}><data value="">Comments</data></news-comment-count>`)}
    </div>
  `);
}

const shown = (root: Element) =>
  [...root.querySelectorAll('data')].map(({ value }) => (value ? Number(value) : undefined));

describe('<news-comment-count>: how often comment systems are asked', () => {
  before(() => {
    giveConsent({ embeds: true });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const name = /^https:\/\/(\w+)\.comments\.example$/.exec(new URL(request.url).origin)?.[1];
      if (!name) return realFetch(input, init);
      requests.push(request.clone());
      const answer = await COMMENT_SYSTEMS[name]!.answer(request, known);
      answers.push(answer);
      return answer;
    };
  });
  after(() => {
    globalThis.fetch = realFetch;
    giveConsent({ embeds: false });
  });
  beforeEach(() => {
    requests = [];
    answers = [];
    known.clear();
  });

  /** Makes the page's system another one. @returns a hundred of its threads, with 1, 2, 3 … comments */
  function use(source: string): string[] {
    const { endpoint, thread } = COMMENT_SYSTEMS[source]!;
    configure({ comments: { source, endpoint: `https://${source}.comments.example${endpoint}` } });
    const threads = Array.from({ length: HUNDRED }, () => thread(++names));
    threads.forEach((one, n) => known.set(one, { count: n + 1 }));
    return threads;
  }

  for (const [source, { limit }] of Object.entries(COMMENT_SYSTEMS)) {
    const times = limit === Infinity ? 1 : Math.ceil(HUNDRED / limit);

    it(`asks ${source} ${times} times for a hundred, each of them twice on the page, and later for new ones alone`, async () => {
      const threads = use(source);
      const root = await page([...threads, ...threads]);
      const numbers = threads.map((_, n) => n + 1);
      await until(() => shown(root).every((count) => count !== undefined));
      expect(shown(root)).to.deep.equal([...numbers, ...numbers]);
      expect(requests).to.have.length(times);
      expect(answers.every(({ ok }) => ok)).to.equal(true);
      expect(new Set(requests.map(({ credentials }) => credentials))).to.deep.equal(new Set(['same-origin'])); // prettier-ignore

      const late = COMMENT_SYSTEMS[source]!.thread(++names);
      known.set(late, { count: 1000 });
      const more = await page([late, threads[0]!]);
      await until(() => shown(more).every((count) => count !== undefined));
      expect(shown(more)).to.deep.equal([1000, 1]);
      expect(requests).to.have.length(times + 1);
      const last = requests.at(-1)!;
      const said = decodeURIComponent(last.url) + (await last.text());
      expect(said).to.include(late);
      expect(said.includes(`${threads[0]!}"`) || said.endsWith(threads[0]!)).to.equal(false);
    });
  }

  it('asks once for an address and the same one with a campaign’s parameters', async () => {
    const [thread] = use('remark42') as [string];
    const root = await page([`${thread}?utm_source=letter`, thread, `${thread}#comments`]);
    await until(() => shown(root).every((count) => count !== undefined));
    expect(shown(root)).to.deep.equal([1, 1, 1]);
    expect(requests).to.have.length(1);
    expect(await requests[0]!.json()).to.deep.equal([thread]);
  });

  it('keeps the answers of a system of which one request fails, and says it once', async () => {
    const threads = use('bluesky');
    const { answer } = COMMENT_SYSTEMS.bluesky!;
    const down = async (request: Request) =>
      request.url.includes(encodeURIComponent(threads[30]!))
        ? new Response('', { status: 502 })
        : answer(request, known);
    const stub = globalThis.fetch;
    globalThis.fetch = (input, init) => down(new Request(input, init));
    const errors: NewsErrorEvent[] = [];
    const listen = (event: Event) => errors.push(event as NewsErrorEvent);
    document.addEventListener('news-error', listen);
    try {
      const root = await page(threads);
      await until(() => shown(root).filter((count) => count !== undefined).length === 75);
      await until(() => errors.length > 0);
      expect(shown(root)[30]).to.equal(undefined);
      expect(errors).to.have.length(1);
    } finally {
      globalThis.fetch = stub;
      document.removeEventListener('news-error', listen);
    }
    const again = await page([threads[30]!]);
    await until(() => shown(again)[0] === 31);
  });

  it('names the systems that it knows where the page names another', async () => {
    configure({ comments: { source: 'corel', endpoint: 'https://coral.comments.example/' } });
    const root = await page([`a${++names}`]);
    const { cause } = (await oneEvent(root, 'news-error')) as NewsErrorEvent;
    expect(String(cause)).to.match(/"corel"; expected json, bluesky, coral/);
  });
});
