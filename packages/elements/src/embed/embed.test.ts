import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  below,
  button,
  choices,
  forgetAll,
  frame,
  otherSites,
  page,
  pageStyles,
  pasted,
  POST,
  status,
  words,
  WORDS,
} from '../../../testing/src/embed.js';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { pageCSS, textBoxes, unslotted } from '../../../testing/src/still.js';
import { registerWords } from '../core/words/load.js';
import { NewsEmbed } from './embed.js';

const VIDEO = 'https://www.dailymotion.com/video/x8abcde';
const AUDIO = 'https://podcasts.apple.com/gb/podcast/tides/id15?i=1000663000001';
const UPRIGHT = 'https://www.tiktok.com/@harbour/video/7251234567890123456';
const DOCUMENT = 'https://www.documentcloud.org/documents/20059068-the-report';
const LINK = 'https://maps.example/mill';

/** Where its text stands, seen from its upper edge: so that the page above it does not matter. */
function places(main: HTMLElement): string {
  const { top } = main.getBoundingClientRect();
  const rounded = (n: number) => Math.round((n - top) * 10) / 10;
  return JSON.stringify(textBoxes(main).map(({ text, boxes }) => [text, boxes.map(([left, y, ...size]) => [left, rounded(y!), ...size])])); // prettier-ignore
}

describe('<news-embed>', () => {
  let removeCSS: () => void;
  before(async () => (removeCSS = await pageCSS(pageStyles)));
  after(() => removeCSS());
  afterEach(forgetAll);

  describe('before script and on upgrade', () => {
    it('reserves the room of the frame, and more where the words need it', async () => {
      const height = async (given: Parameters<typeof page>[0]) =>
        (await page({ text: 'Words', ...given })).element.getBoundingClientRect().height;
      // Two lines below it, more in a narrow column.
      const below = (width: number) => 2 * 21 + 12 + Math.max(0, 5 * 21 - 0.22 * width);
      expect(await height({})).to.be.closeTo(320 + below(640), 1);
      expect(await height({ height: 700 })).to.be.closeTo(720 + below(640), 1);
      expect(await height({ src: VIDEO })).to.be.closeTo(360 + below(640), 1);
      expect(await height({ src: VIDEO, column: 400 })).to.be.closeTo(225 + below(400), 1);
      expect(await height({ src: UPRIGHT })).to.be.closeTo((336 * 16) / 9 + below(336), 1);
      expect(await height({ text: 'Many words. '.repeat(200) })).to.be.above(600);
      expect(await height({ src: LINK, text: 'Words' })).to.be.below(150);
    });

    it('moves no text on upgrade, in any language, direction and width, with any piece', async function () {
      this.timeout(30_000);
      const pages: { name: string; main: HTMLElement }[] = [];
      const add = async (src: string, column: number, language: string) => {
        const direction = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
        const { main } = await page({ src, column, language, direction, title: 'A title' });
        pages.push({ name: `${language} ${column} ${src}`, main });
      };
      // The site with the longest name in every language; every kind of piece in some.
      for (const language of LANGUAGES)
        for (const column of [288, 640]) await add(AUDIO, column, language);
      for (const language of ['en', 'ar'])
        for (const column of [360, 1280])
          for (const src of [POST, VIDEO, UPRIGHT, DOCUMENT, LINK])
            await add(src, column, language);
      const before = pages.map(({ main }) => places(main));
      customElements.define('news-embed', NewsEmbed);
      const moved: string[] = [];
      for (const [i, { name, main }] of pages.entries()) {
        const element = main.querySelector<NewsEmbed>('news-embed')!;
        await element.updateComplete;
        expect(button(element) !== null).to.equal(element.hasAttribute('provider'));
        expect(unslotted(element)).to.deep.equal([]);
        if (places(main) !== before[i]) moved.push(name);
      }
      expect(moved).to.deep.equal([]);
    });

    it('lays its controls beside the words, not over them, and not out of its box', async () => {
      for (const column of [288, 640])
        for (const language of LANGUAGES) {
          const { element } = await page({ src: AUDIO, column, language });
          await element.updateComplete;
          const all = element.getBoundingClientRect();
          const [text, show, said] = [element.querySelector('figure')!, button(element)!, below(element)].map((node) => node.getBoundingClientRect()); // prettier-ignore
          expect(show!.top, `${language} ${column}`).to.be.at.least(text!.bottom);
          expect(said!.top, `${language} ${column}`).to.be.at.least(show!.bottom);
          expect(said!.bottom, `${language} ${column}`).to.be.at.most(all.bottom + 0.01);
          expect(show!.right, `${language} ${column}`).to.be.at.most(all.right);
        }
    });
  });

  describe('before the click', () => {
    it('has a button that says what it brings, and what the other site gets for it', async () => {
      const { element } = await page();
      await element.updateComplete;
      expect(words(button(element)!)).to.equal('Show content from X here');
      expect(button(element)!.getAttribute('aria-label')).to.equal(`Show content from X here: ${WORDS}`); // prettier-ignore
      expect(words(below(element))).to.equal('X will learn that you read this page. Always show content from X'); // prettier-ignore
      expect(words(status(element))).to.equal('');
    });

    it('says so in the nearest language', async () => {
      for (const language of LANGUAGES) {
        const { element } = await page({ language });
        await element.updateComplete;
        const said = words(button(element)!);
        expect(said, language).to.contain('X');
        expect(said === 'Show content from X here', language).to.equal(language === 'en');
        expect(words(below(element)), language).to.match(/X.*X/);
      }
    });

    it('asks nobody else for anything', async () => {
      const asked = otherSites();
      const { element } = await page();
      await element.updateComplete;
      element.scrollIntoView();
      expect(frame(element)).to.equal(null);
      expect(asked).to.deep.equal([]);
      const foreign = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)); // prettier-ignore
      expect(foreign).to.deep.equal([]);
    });

    it('has no button where nothing can be shown: no site, no frame, no address', async () => {
      for (const attributes of [
        '', 'provider="X"', 'provider="X" src', 'provider="X" src=" "', 'provider="X" src="javascript:alert(1)"',
        'provider="X" src="java&#10;script:alert(1)"', 'frame src="data:text/html,x"', 'frame src="blob:http://a/1"',
        'provider="X" src="http://["', `src="${POST}"`, `src="${POST}" provider`,
      ]) {
        const { element } = await pasted(attributes);
        expect(button(element), attributes).to.equal(null);
        expect(choices(element), attributes).to.deep.equal([]);
        expect(unslotted(element)).to.deep.equal([]);
        await element.show();
        expect(frame(element), attributes).to.equal(null);
      }
    }); // prettier-ignore

    it('takes markup in the site’s name for words', async () => {
      const { element } = await pasted(`src="${POST}" provider="<b>&quot;X</b><script>"`);
      expect(words(button(element)!)).to.equal('Show content from <b>"X</b><script> here');
      expect(element.shadowRoot!.querySelector('b, script')).to.equal(null);
    });

    it('lets everything be pressed: nothing lies over it', async () => {
      const { element } = await page();
      await element.updateComplete;
      element.scrollIntoView();
      for (const control of [button(element)!, choices(element)[0]!]) {
        const { left, top, width, height } = control.getBoundingClientRect();
        const hit = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        expect(hit === control).to.be.true;
      }
      const link = element.querySelector('a')!;
      const { left, top } = link.getBoundingClientRect();
      expect(document.elementFromPoint(left + 5, top + 5)!.closest('a') === link).to.be.true;
    });

    it('is reached by keyboard, and its focus can be seen', async () => {
      const { element } = await page();
      await element.updateComplete;
      element.querySelector('a')!.focus();
      for (const [control, colour] of [
        [button(element)!, 'solid'],
        [choices(element)[0]!, 'solid'],
      ] as const) {
        // prettier-ignore
        await sendKeys({ press: 'Tab' });
        if (element.shadowRoot!.activeElement !== control) control.focus();
        await sendKeys({ press: 'Shift' });
        expect(getComputedStyle(control).outlineStyle).to.equal(colour);
      }
    });

    for (const [name, src] of Object.entries({ 'a post': POST, 'a link': LINK })) {
      it(`is accessible: ${name}`, async () => {
        const { main, element } = await page({ src, title: 'A title' });
        await element.updateComplete;
        await expect(main).to.be.accessible();
      });
    }

    it('works again after it was removed and put back', async () => {
      const { main, element } = await page();
      await element.updateComplete;
      element.remove();
      main.append(element);
      await element.updateComplete;
      expect(button(element)).not.to.equal(null);
    });
  });

  it('is words and a link while its own words do not arrive', async () => {
    registerWords('xx', () => Promise.reject(new Error('offline')));
    registerWords('en', (await import('../core/words/en.js')).default);
    const { main, element } = await page({ language: 'xx' });
    await element.updateComplete;
    expect(words(main)).to.contain(WORDS);
  });
});
