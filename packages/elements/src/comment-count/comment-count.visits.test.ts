import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { NewsCommentCount } from './comment-count.js';

const KEY = 'broadsheet:comment-visits';
const HOUR = 3_600_000;
let made = 0;
const thread = () => `visit-${++made}`;

async function page(id: string, value = '12', kind = ''): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`
    <div lang="en">
      <news-comment-count thread=${id} since-visit=${kind}><a href="#comments"><data value=${value}>${value ? `${value} comments` : 'Comments'}</data></a></news-comment-count>
    </div>
  `);
}

const shown = (root: Element) => root.querySelector('data')!.textContent.trim();
type Visit = [string, number, number, number];
const stored = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Visit[];
  } catch {
    return [];
  }
};
const store = (...visits: unknown[]) => localStorage.setItem(KEY, JSON.stringify(visits));
const visitOf = (id: string) => [stored() ?? []].flat().find((visit) => visit?.[0] === id);

describe('<news-comment-count>: new since the last visit', () => {
  beforeEach(() => {
    localStorage.removeItem(KEY);
    giveConsent({ personalisation: true });
  });
  after(() => {
    giveConsent({ personalisation: false });
    localStorage.removeItem(KEY);
  });

  it('says nothing of the first visit, and takes note of it', async () => {
    const id = thread();
    const root = await page(id);
    await until(() => visitOf(id));
    expect(shown(root)).to.equal('12 comments');
    expect(visitOf(id)!.slice(0, 3)).to.deep.equal([id, 12, 12]);
  });

  it('says how many are new, also when the page is loaded again, until the visit has ended', async () => {
    const id = thread();
    store([id, 7, 9, Date.now() - HOUR]);
    const first = await page(id);
    await until(() => shown(first) === '12 comments, 3 new');
    await expect(first).to.be.accessible();
    first.remove();
    const again = await page(id, '13');
    await until(() => shown(again) === '13 comments, 4 new');
    expect(visitOf(id)!.slice(0, 3)).to.deep.equal([id, 9, 13]);
  });

  it('takes no note in a list, where what was seen of the article is not new', async () => {
    const id = thread();
    const visit = [id, 7, 11, Date.now() - 1000];
    store(visit);
    const root = await page(id, '12', 'list');
    await until(() => shown(root) === '12 comments, 1 new');
    expect(visitOf(id)).to.deep.equal(visit);
  });

  it('counts nothing new when comments were taken away', async () => {
    const id = thread();
    store([id, 20, 20, Date.now() - HOUR]);
    const root = await page(id);
    await until(() => visitOf(id)?.[2] === 12);
    expect(shown(root)).to.equal('12 comments');
    expect(visitOf(id)!.slice(0, 3)).to.deep.equal([id, 12, 12]);
  });

  it('waits for the reader’s yes, and deletes all once there is a no', async () => {
    const id = thread();
    giveConsent({ personalisation: false });
    store([id, 7, 9, Date.now() - HOUR]);
    const root = await page(id);
    await until(() => localStorage.getItem(KEY) === null);
    expect(shown(root)).to.equal('12 comments');
    giveConsent({ personalisation: true });
    await until(() => visitOf(id));
    store([id, 7, 9, Date.now() - HOUR]);
    giveConsent({ personalisation: false });
    await until(() => localStorage.getItem(KEY) === null);
  });

  it('says the number that comes, whichever is there first, that or the code for it', async () => {
    const id = thread();
    store([id, 7, 9, Date.now() - HOUR]);
    const { fetch } = globalThis;
    configure({ comments: { endpoint: '/visit-counts' } });
    globalThis.fetch = (input, init) =>
      String(input).includes('/visit-counts')
        ? Promise.resolve(Response.json({ counts: { [id]: { count: 14, closed: true } } }))
        : fetch(input, init);
    try {
      const root = await page(id);
      await until(() => shown(root) === '14 comments, 5 new, closed');
      expect(visitOf(id)!.slice(0, 3)).to.deep.equal([id, 9, 14]);
    } finally {
      globalThis.fetch = fetch;
      configure({ comments: { endpoint: '' } });
    }
  });

  it('takes no note of a number that nobody knows', async () => {
    const [id, other] = [thread(), thread()];
    await page(id, '');
    await page(other);
    await until(() => visitOf(other));
    expect(visitOf(id)).to.equal(undefined);
  });

  it('passes over what is spoilt or old in the storage', async () => {
    const before = Date.now() - HOUR;
    for (const spoilt of ['{', 'null', '7', '{"a": 1}']) {
      localStorage.setItem(KEY, spoilt);
      const id = thread();
      await page(id);
      await until(() => visitOf(id));
    }
    const id = thread();
    const wrong = [null, 7, [], [id], [id, 1, 2], [id, -1, 1, before], [id, 1, '<b>', before], [id, 1, 1e99, before]]; // prettier-ignore
    store(...wrong, [id, 1, 2, Date.now() + HOUR], [id, 1, 2, Date.now() - 91 * 24 * HOUR]);
    const root = await page(id);
    await until(() => stored().length === 1);
    expect(visitOf(id)![2]).to.equal(12);
    expect(shown(root)).to.equal('12 comments');
  });

  it('keeps two hundred threads, the latest', async () => {
    const id = thread();
    store(...Array.from({ length: 250 }, (_, n) => [`old-${n}`, 1, 1, Date.now() - HOUR - n]));
    await page(id);
    await until(() => visitOf(id));
    expect(stored()).to.have.length(200);
    expect(stored()[0]![0]).to.equal(id);
  });

  it('does without a storage', async () => {
    const { getItem, setItem, removeItem } = Storage.prototype;
    let tried = 0;
    const refuse = () => {
      tried++;
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
    try {
      const root = await page(thread());
      await until(() => tried === 2);
      expect(shown(root)).to.equal('12 comments');
      expect(root.querySelector<NewsCommentCount>('news-comment-count')!.count).to.equal(12);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem, removeItem });
    }
  });
});
