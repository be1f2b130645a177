import { expect, fixture, html } from '@open-wc/testing';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import { face } from '../core/face.js';
import './article-header.define.js';
import { articleHeaderHTML, type ArticleHeaderData } from './article-header.html.js';
import type { NewsArticleHeader } from './article-header.js';
import { ownHTML } from '../core/trusted-types.js';

const MINUTE = 60_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

/** A header as the server prints it, and where its text stood before script. */
async function upgraded(data: Partial<ArticleHeaderData>, lang = 'en-GB') {
  const root = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  root.style.width = '328px';
  const printed = articleHeaderHTML({ id: 'a', headline: 'The wall', ...data }, face(lang));
  const header = ownHTML(String(printed), location.href).firstElementChild as NewsArticleHeader;
  root.append(header);
  const boxes = textBoxes(root);
  await header.updateComplete;
  return { root, header, boxes };
}

describe('<news-article-header>: words about time', () => {
  const remove: (() => void)[] = [];
  before(async () => {
    for (const file of ['article-header', 'notes'])
      remove.push(await pageCSS(new URL(`./${file}.page.css`, import.meta.url)));
  });
  after(() => remove.forEach((one) => one()));

  it('says how long ago a fresh story was published; the exact date stays in the page, and nothing moves', async () => {
    const published = ago(12 * MINUTE);
    for (const [lang, words] of Object.entries({
      'en-GB': '12 minutes ago',
      de: 'vor 12 Minuten',
      he: 'לפני 12 דקות',
      ja: '12 分前',
      'zh-Hant': '12 分鐘前',
      ru: '12 минут назад',
    })) {
      const { root, header, boxes } = await upgraded(
        { published, minutes: 4, relative: true },
        lang,
      );
      const time = header.querySelector('time')!;
      await until(() => time.dataset['shown']);
      expect(time.dataset['shown']).to.equal(words);
      expect(time.textContent).to.match(/\d{4}/);
      expect(time.title).to.match(/UTC|GMT|世界|всемирное/);
      expect(textBoxes(root)).to.deep.equal(boxes);
      root.remove();
    }
  });

  it('shows the reader’s own time beside nothing that could move', async () => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const printed = { published: '2020-02-03T04:05:00Z', zone: 'reader' } as const;
    const { root, header, boxes } = await upgraded(printed);
    const time = header.querySelector('time')!;
    // Where the machine lives by the paper's clock, the paper moves.
    if (own === 'UTC') {
      const other = articleHeaderHTML(
        { id: 'a', headline: 'W', ...printed },
        face('en', 'Asia/Tokyo'),
      );
      expect(String(other)).to.include('data-zone="Asia/Tokyo"').and.include('1:05');
      time.dataset['zone'] = 'Asia/Tokyo';
      root.append(header);
    }
    await until(() => time.dataset['shown']);
    const expected = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
    expect(time.dataset['shown']).to.equal(expected.format(new Date(printed.published)));
    expect(textBoxes(root)).to.deep.equal(boxes);
  });

  it('says that a page from an old cache has grown old, in the line of its label', async () => {
    const published = '2021-03-04T05:06:00Z';
    const now = Date.parse('2021-06-01T00:00:00Z');
    const label = { text: 'Opinion', url: '/opinion' };
    const { root, header, boxes } = await upgraded({ published, label, ageFrom: 1, now });
    const age = header.querySelector('[data-age]')!;
    await until(() => age.textContent !== '');
    expect(age.textContent).to.match(/^This article is more than \d+ years old$/);
    const moved = textBoxes(root).filter(({ text }) => text !== age.textContent);
    expect(moved).to.deep.equal(boxes);
  });

  it('leaves alone what is true', async () => {
    const published = ago(400 * 24 * 60 * MINUTE);
    const { header } = await upgraded({
      published,
      relative: true,
      ageFrom: 1,
      label: { text: 'News' },
    });
    expect(header.querySelector('[data-age]')!.textContent).to.include('1 year old');
    expect(header.querySelector('time')!.hasAttribute('data-relative')).to.equal(false);
  });
});
