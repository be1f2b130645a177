import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import type { NewsErrorEvent } from '../core/error.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { NewsCommentCount } from './comment-count.js';

/** A comment system: what it knows, and what it was asked. */
let known: Record<string, unknown> = {};
let asked: URL[] = [];
let respond: (ids: string[]) => Response | Promise<Response>;
const realFetch = globalThis.fetch;
const right = () => Response.json({ counts: known });

let made = 0;
/** Threads are asked for once a page, so each test has its own. */
const thread = () => `thread-${++made}`;

async function page({ id = thread() } = {}): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`
    <div lang="en">
      <news-comment-count thread=${id}><a href="#comments"><data value="9">9 comments</data></a></news-comment-count>
    </div>
  `);
}

const count = (root: Element) => root.querySelector<NewsCommentCount>('news-comment-count')!;
const shown = (root: Element) => root.querySelector('data')!.textContent!.trim();
const frames = () =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));

describe('<news-comment-count>: when things fail', () => {
  before(() => {
    configure({ comments: { endpoint: '/counts' } });
    globalThis.fetch = (input, init) => {
      const address = new URL(String(input));
      if (!address.pathname.startsWith('/counts')) return realFetch(input, init);
      asked.push(address);
      return Promise.resolve(respond(address.searchParams.get('ids')!.split(',')));
    };
  });

  after(() => {
    globalThis.fetch = realFetch;
  });

  beforeEach(() => {
    asked = [];
    known = {};
    respond = right;
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
});
