import { expect } from '@open-wc/testing';
import {
  answering,
  GRANT,
  json,
  page,
  part,
  press,
  status,
  stopAnswering,
} from '../../../testing/src/paywall.js';
import { KEY, PLACE, seal, turned } from '../../../testing/src/sealed.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import type { NewsErrorEvent } from '../core/error.js';
import './paywall.define.js';
import type { NewsPaywallOpenedEvent } from './paywall.events.js';

const { sections: _sections, ...rest } = GRANT;
const granted = (key: unknown = KEY) => json({ ...rest, key });

const TEXTS = {
  rest: '<p>The harbour board met in March.</p><p>Nobody wrote it down.</p>',
  letters: '<p>港の理事会 · مجلس الميناء · ⚓️</p>',
};
const ENVELOPE = 'eyJhbGciOiJBMjU2R0NNS1ci.c2Vj.aXY.dGV4dA.dGFn';

async function sealed(change: Record<string, string> = {}) {
  const jwes = {
    rest: await seal(TEXTS.rest),
    letters: await seal(TEXTS.letters, { sec: 'letters' }),
    ...change,
  };
  const sections = Object.entries(jwes).map(([id, jwe]) => ({ id, jwe }));
  return { issuer: PLACE.issuer, revision: PLACE.revision, envelope: ENVELOPE, sections };
}

/** Without the blocks that are sealed, and the mark of where focus went. */
function shown(element: Element): string {
  const copy = element.querySelector('[data-paid]')!.cloneNode(true) as Element;
  copy.querySelectorAll('script').forEach((block) => block.remove());
  return copy.innerHTML.replaceAll('\n', '').replace(' tabindex="-1"', '');
}

describe('<news-paywall> on a sealed page', () => {
  before(() => pageCSS(new URL('./paywall.page.css', import.meta.url)));
  afterEach(stopAnswering);

  it('reads as nothing before the press, and warns of nothing', async () => {
    const warned: unknown[] = [];
    const warn = console.warn;
    console.warn = (message: unknown) => warned.push(message);
    try {
      const { element } = await page(await sealed());
      expect(part(element, 'paid').innerText.trim()).to.equal('');
      expect(part(element, 'paid').getBoundingClientRect().height).to.equal(0);
      await expect(element).to.be.accessible();
    } finally {
      console.warn = warn;
    }
    expect(warned).to.deep.equal([]);
  });

  it('asks with the envelope, and opens every section in its place', async () => {
    const requests = answering(() => granted());
    const { element, preview } = await page(await sealed());
    const before = textBoxes(preview);
    const opened = await press<NewsPaywallOpenedEvent>(element, 'news-paywall-opened');
    const question: unknown = await requests[0]!.json();
    expect(question).to.deep.equal({ article: 'a1', revision: '1', envelope: ENVELOPE });
    expect(opened.reason).to.equal('meter');
    expect(shown(element)).to.equal(TEXTS.rest + TEXTS.letters);
    expect(element.matches(':state(open)')).to.be.true;
    const first = part(element, 'paid').querySelector('p');
    expect(document.activeElement).to.equal(first);
    expect(status(element)).to.equal('The full article is open.');
    expect(textBoxes(preview)).to.deep.equal(before);
    await expect(element).to.be.accessible();
  });

  it('runs no script that was sealed', async () => {
    answering(() => granted());
    const hostile = '<p>Text<script>window.ran = true</script></p>';
    const { element } = await page(await sealed({ rest: await seal(hostile) }));
    await press(element, 'news-paywall-opened');
    expect(shown(element)).to.contain('Text');
    expect('ran' in window).to.be.false;
  });

  it('closes for another article, which stays closed to this one’s text', async () => {
    answering(() => granted());
    const { element } = await page(await sealed());
    await press(element, 'news-paywall-opened');
    element.articleId = 'a2';
    await element.updateComplete;
    expect(element.open).to.be.false;
    expect(shown(element)).to.equal('');
    const error = await press<NewsErrorEvent>(element, 'news-error');
    expect(String(error.cause)).to.contain('expected "a2" for "art", got "a1"');
    element.articleId = 'a1';
    await element.updateComplete;
    await until(() => !element.matches(':state(busy)'));
    await press(element, 'news-paywall-opened');
    expect(shown(element)).to.equal(TEXTS.rest + TEXTS.letters);
  });

  describe('shows nothing at all, and says so once', () => {
    type Page = Awaited<ReturnType<typeof page>>;
    const paid = ({ element }: Page) => part(element, 'paid');
    const blocks = (page: Page) => [...paid(page).querySelectorAll('script')];

    const wrong: Record<string, (page: Page) => void> = {
      'when two sections are swapped': (page) => {
        const [one, two] = blocks(page);
        [one!.text, two!.text] = [two!.text, one!.text];
      },
      'when one is relabelled': (page) => (blocks(page)[1]!.dataset.sealed = 'rest'),
      'when one has a bit turned': (page) => {
        blocks(page)[1]!.text = turned(blocks(page)[1]!.text, 3);
      },
      'when one is cut short': (page) => {
        blocks(page)[1]!.text = blocks(page)[1]!.text.slice(0, 90);
      },
      'when it is of another revision': (page) => (paid(page).dataset.revision = '2'),
      'when it is of another issuer': (page) => (paid(page).dataset.issuer = 'https://o.example'),
      'when its envelope is missing': (page) => delete paid(page).dataset.envelope,
      'when the key is another one': () => answering(() => granted(KEY.replace(/^./, 'B'))),
      'when the key is none': () => answering(() => granted('AAAA')),
      'when HTML comes for a key': () => answering(() => json(GRANT)),
      'when the key is no text': () => answering(() => granted([1, 2, 3])),
    };
    for (const [name, spoil] of Object.entries(wrong)) {
      it(name, async () => {
        answering(() => granted());
        const it = await page(await sealed());
        spoil(it);
        const { element } = it;
        const errors: NewsErrorEvent[] = [];
        element.addEventListener('news-error', (event) => errors.push(event));
        const error = await press<NewsErrorEvent>(element, 'news-error');
        await until(() => !element.matches(':state(busy)'));
        expect(errors).to.deep.equal([error]);
        expect(error.message).to.contain('could not be opened');
        expect(error.cause).to.be.instanceOf(TypeError);
        expect(status(element)).to.equal('The article could not be opened. Please try again.');
        expect(shown(element)).to.equal('');
        expect(element.open).to.be.false;
        expect(document.activeElement).to.equal(element.querySelector('button'));
      });
    }

    it('when it turns to another article while it opens', async () => {
      let ask!: () => void;
      const asked = new Promise<void>((resolve) => (ask = resolve));
      answering(() => (ask(), granted()));
      const { element } = await page(await sealed());
      element.querySelector('button')!.click();
      await asked;
      element.articleId = 'a2';
      await element.updateComplete;
      await until(() => !element.matches(':state(busy)'));
      expect(shown(element)).to.equal('');
      expect(element.open).to.be.false;
    });
  });
});
