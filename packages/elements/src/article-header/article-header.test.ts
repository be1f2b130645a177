import { expect, fixture, html } from '@open-wc/testing';
import { pageCSS, textBoxes, unslotted } from '../../../testing/src/still.js';
import { NewsArticleHeader } from './article-header.js';
import { toolsHTML, type HeaderTools } from './tools.html.js';
import { headerWords } from './words/all.js';
import { ownHTML } from '../core/trusted-types.js';

interface Given {
  lang?: string;
  width?: number;
  layout?: string;
  url?: string;
  tools?: keyof typeof TOOLS;
}

const TOOLS = {
  none: {},
  share: { share: ['copy', 'email', 'whatsapp'] },
  all: {
    share: ['copy', 'email'],
    save: true,
    gift: { action: '/gift', article: 'a1' },
    textSize: true,
    print: true,
    listen: true,
  },
} satisfies Record<string, HeaderTools>;

const RTL = /^(ar|he)/;

/** The longest words that the kit's languages have in a header; Russian and German where they matter. */
const WORDS: Record<
  string,
  [label: string, headline: string, dates: string[], trust: string, comments: string]
> = {
  en: [
    'Opinion',
    'The harbour wall will not hold another winter',
    ['23 November 2026', 'Updated 24 November 2026', 'Reading time: 4 minutes'],
    'Why you can trust The Harbour Post',
    '1,234 comments',
  ],
  de: [
    'Meinung',
    'Die Hafenmauerinstandsetzungsverordnung hält keinen Winter',
    ['23. November 2026', 'Aktualisiert: 24. November 2026', 'Lesezeit: 4 Minuten'],
    'Warum Sie The Harbour Post vertrauen können',
    '12.345 Kommentare',
  ],
  ru: [
    'Мнение',
    'Портовая стена не выдержит ещё одной зимы',
    ['23 ноября 2026 г.', 'Обновлено 24 ноября 2026 г.', 'Время чтения: 4 минуты'],
    'Почему можно доверять The Harbour Post',
    '12 345 комментариев',
  ],
  ar: [
    'رأي',
    'جدار الميناء لن يصمد شتاءً آخر',
    ['23 نوفمبر 2026', 'حُدّث في 24 نوفمبر 2026', 'مدة القراءة: 4 دقائق'],
    'لماذا يمكنك الوثوق في The Harbour Post',
    '1,234 تعليقًا',
  ],
};

async function page(given: Given = {}): Promise<HTMLElement> {
  const {
    lang = 'en',
    width = 640,
    layout = 'opinion',
    url = '/articles/wall',
    tools = 'share',
  } = given;
  const [label, headline, facts, trust, comments] = (WORDS[lang] ?? WORDS.en)!;
  const root = await fixture<HTMLElement>(html`
    <main lang=${lang} dir=${RTL.test(lang) ? 'rtl' : 'ltr'}>
      <news-article-header layout=${layout} url=${url}>
        <p slot="label"><a href="/opinion">${label}</a></p>
        <div slot="byline"><p>By <a rel="author" href="/ada"><bdi>Ada Wong</bdi></a></p></div>
        <h1 slot="headline" id="a1">${headline}</h1>
        <div slot="standfirst"><p>The sea has been patient. The minutes show who else was.</p></div>
        <p slot="dates">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
        <news-trust-badge slot="trust"
          ><details><summary>${trust}</summary><div data-panel><p>Two reporters.</p></div></details></news-trust-badge
        >
        <news-comment-count slot="comments"><a href="#comments"><data value="1">${comments}</data></a></news-comment-count>
        <div slot="actions"><a href="/save">Save</a></div>
        <figure slot="lead"><figcaption>The wall in October</figcaption></figure>
      </news-article-header>
      <p>The first words of the story</p>
    </main>
  `);
  const controls = toolsHTML(
    TOOLS[tools],
    { headline, url: 'https://a.example/' },
    headerWords(lang),
  );
  root.querySelector('[slot=dates]')!.after(ownHTML(String(controls ?? ''), location.href));
  root.style.width = `${width}px`;
  return root;
}

const header = (root: Element) => root.querySelector<NewsArticleHeader>('news-article-header')!;
async function upgraded(given: Given = {}) {
  const root = await page(given);
  await header(root).updateComplete;
  const summary = root.querySelector<HTMLElement>('[data-share] > summary')!;
  return { root, element: header(root), summary };
}

describe('<news-article-header>', () => {
  const remove: (() => void)[] = [];

  before(async () => {
    for (const file of [
      'article-header/article-header',
      'article-header/notes',
      'article-header/tools',
      'trust-badge/trust-badge',
      'comment-count/comment-count',
    ])
      remove.push(await pageCSS(new URL(`../${file}.page.css`, import.meta.url)));
  });

  after(() => remove.forEach((one) => one()));

  it('moves no text on upgrade, from 320 to 1280 px, in four languages, with one control, all and none', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [320, 360, 640, 1280])
      for (const lang of Object.keys(WORDS))
        for (const tools of ['none', 'share', 'all'] as const)
          pages.push(await page({ width, lang, tools }));
    const before = pages.map(textBoxes);
    customElements.define('news-article-header', NewsArticleHeader);
    for (const root of pages) {
      await header(root).updateComplete;
      expect(header(root).shadowRoot).not.to.equal(null);
      expect(unslotted(header(root))).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
  });

  it('is read in the order in which it is written', async () => {
    const { element } = await upgraded();
    const slots = [...element.shadowRoot!.querySelectorAll('slot')];
    expect(slots.flatMap((slot) => slot.assignedElements())).to.deep.equal([...element.children]);
  });

  it('stays within its width, down to 320 px and with text twice as large', async () => {
    for (const lang of Object.keys(WORDS)) {
      for (const width of [288, 328, 640]) {
        for (const size of ['100%', '200%']) {
          const { root, element } = await upgraded({ lang, width, tools: 'all' });
          document.documentElement.style.fontSize = size;
          const [hasWidth, needs] = [element.clientWidth, element.scrollWidth];
          document.documentElement.style.fontSize = '';
          expect(needs, `${lang} ${width} ${size}`).to.be.at.most(hasWidth);
          root.remove();
        }
      }
    }
  });

  it('gives Share 44 px beside the dates, with a word where there is room', async () => {
    for (const lang of Object.keys(WORDS)) {
      for (const [width, word] of [
        [328, false],
        [640, true],
      ] as const) {
        const { root, summary } = await upgraded({ lang, width });
        const box = summary.getBoundingClientRect();
        const main = root.getBoundingClientRect();
        expect(box.width).to.be.at.least(44);
        expect(box.height).to.be.at.least(44);
        expect(box.left).to.be.at.least(main.left);
        expect(box.right).to.be.at.most(main.right + 0.1);
        const said = summary.querySelector('[data-word]')!.getBoundingClientRect();
        expect(said.width > 10, `${lang} ${width}`).to.equal(word);
        const dates = root.querySelector('[slot=dates]')!.getBoundingClientRect();
        expect(dates.left >= box.right || dates.right <= box.left, 'beside the dates').to.equal(
          true,
        );
        root.remove();
      }
    }
  });

  it('gives every control a finger’s room, and shows Stop only where there is something to stop', async () => {
    const root = await page({ tools: 'all', width: 288 });
    const buttons = [...root.querySelectorAll<HTMLElement>('[slot=tools] > :is(button, form)')];
    expect(buttons.length).to.equal(6);
    await header(root).updateComplete;
    for (const button of buttons) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      const isIdle = button.hidden;
      expect(getComputedStyle(button).visibility).to.equal(isIdle ? 'hidden' : 'visible');
    }
  });

  it('has room for the number of comments, from the longest sentence for none to many', async () => {
    const none = {
      en: 'Be the first to comment',
      de: 'Schreiben Sie den ersten Kommentar',
      ru: 'Оставьте первый комментарий',
      ar: 'كن أول من يعلّق',
    };
    for (const [lang, sentence] of Object.entries(none)) {
      for (const width of [288, 328, 640]) {
        const { root } = await upgraded({ lang, width });
        const data = root.querySelector('data')!;
        const many = data.textContent!;
        const others = () =>
          textBoxes(root).filter(({ text }) => text !== data.textContent!.trim());
        data.textContent = sentence;
        const before = others();
        data.textContent = many;
        expect(others(), `${lang} ${width}`).to.deep.equal(before);
        root.remove();
      }
    }
  });

  it('slants opinion headlines in Latin type only, and no others', async () => {
    const style = async (given: Given) =>
      getComputedStyle((await page(given)).querySelector('[slot=headline]')!).fontStyle;
    for (const lang of ['en', 'en-GB', 'de', 'fr', 'es', 'pt'])
      expect(await style({ lang })).to.equal('italic');
    for (const lang of ['zh-Hant', 'ja', 'ko', 'ar', 'he', 'ru'])
      expect(await style({ lang })).to.equal('normal');
    expect(await style({ layout: 'standard' })).to.equal('normal');
  });

  it('keeps a bidi override inside the name that has it', async () => {
    const root = await page();
    const byline = root.querySelector('[slot=byline] p')!;
    const names = ['\u202eAda Wong', 'Bo Lindqvist'].map((name) =>
      Object.assign(document.createElement('bdi'), { textContent: name }),
    );
    byline.replaceChildren('By ', names[0]!, ' and ', names[1]!);
    const [ada, bo] = names.map((name) => name.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(bo.left).to.be.greaterThan(ada.right);
  });

  it('is accessible, wide and narrow', async () => {
    for (const given of [{}, { width: 288, lang: 'ar', tools: 'all' }] as const) {
      const { root } = await upgraded(given);
      await expect(root).to.be.accessible();
      root.remove();
    }
  });
});
