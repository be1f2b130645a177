import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  box,
  button,
  choices,
  forgetAll,
  frame,
  loaded,
  message,
  otherSites,
  page,
  pageStyles,
  pasted,
  POST_FRAME,
  say,
  status,
  words,
  WORDS,
} from '../../../testing/src/embed.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import type { NewsEmbed } from './embed.js';
import './embed.define.js';

/** Presses the button, and waits for what it brings. */
async function press(element: NewsEmbed): Promise<void> {
  await element.updateComplete;
  button(element)!.focus();
  button(element)!.click();
  await until(() => loaded(element));
}

const X = new URL(POST_FRAME).origin;
const resize = (height: unknown) => ({ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height }] } }); // prettier-ignore

describe('<news-embed> after the click', () => {
  let removeCSS: () => void;
  let asked: string[];
  before(async () => (removeCSS = await pageCSS(pageStyles)));
  after(() => removeCSS());
  beforeEach(() => void (asked = otherSites()));
  afterEach(forgetAll);

  it('asks the site for the piece, in a closed frame with a name', async () => {
    const { element } = await page();
    await press(element);
    expect(asked).to.deep.equal([POST_FRAME]);
    const made = frame(element)!;
    expect(made.title).to.equal(`Content from X: ${WORDS}`);
    expect(made.getAttribute('sandbox')!.split(' ')).to.have.members(['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox']); // prettier-ignore
    expect(made.getAttribute('allow')).to.equal('fullscreen');
    expect(made.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(made.loading).to.equal('eager');
    expect(made.hasAttribute('allowfullscreen')).to.be.false;
  });

  it('fills the room that was reserved, and moves no text, at any width and shape', async () => {
    for (const column of [320, 640, 1280])
      for (const given of [
        {},
        { src: 'https://www.dailymotion.com/video/x8abcde' },
        { src: 'https://www.tiktok.com/@a/video/725' },
        { text: 'Many words. '.repeat(90) },
      ]) {
        const { main, element } = await page({ column, ...given });
        await element.updateComplete;
        const before = textBoxes(main);
        const reserved = element.getBoundingClientRect();
        await press(element);
        scrollTo(0, 0);
        expect(textBoxes(main)).to.deep.equal(before);
        const now = frame(element)!.getBoundingClientRect();
        expect(now.top).to.equal(reserved.top);
        expect(element.getBoundingClientRect().height).to.equal(reserved.height);
        expect(now.bottom).to.be.closeTo(choices(element)[0]!.getBoundingClientRect().top, 12);
        main.remove();
      }
  });

  it('lies over the words, which keep their place, and shows them again when it goes', async () => {
    const { element } = await page();
    const quote = element.querySelector('blockquote')!;
    await press(element);
    expect(getComputedStyle(quote).visibility).to.equal('hidden');
    choices(element)[0]!.click();
    await until(() => button(element));
    expect(getComputedStyle(quote).visibility).to.equal('visible');
    expect(frame(element)).to.equal(null);
  });

  it('says what is under way and what has come, to who hears the page', async () => {
    otherSites('hangs');
    const { element } = await page();
    await element.updateComplete;
    const region = status(element);
    void element.show();
    await until(() => frame(element));
    expect(words(region)).to.equal('Content from X is loading');
    otherSites();
    await element.show();
    await element.updateComplete;
    expect(status(element) === region).to.be.true;
    expect(words(region)).to.equal('Content from X is shown');
    expect(getComputedStyle(region.firstElementChild!).clipPath).to.equal('inset(50%)');
  });

  it('tells the page', async () => {
    const { main, element } = await page();
    const heard: unknown[] = [];
    main.addEventListener('news-embed-load', ({ provider, address, byItself }) => heard.push([provider, address, byItself, loaded(element)])); // prettier-ignore
    await press(element);
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([['X', POST_FRAME, false, true]]);
  });

  it('gives the focus to the frame’s container, and a way past the frame', async () => {
    const { element } = await page();
    await element.updateComplete;
    button(element)!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => loaded(element));
    const root = element.shadowRoot!;
    expect(root.activeElement === box(element)).to.be.true;
    expect(box(element)!.getAttribute('role')).to.equal('group');
    expect(box(element)!.getAttribute('aria-label')).to.equal('Content from X');
    const skip = box(element)!.querySelector('button')!;
    expect(skip.compareDocumentPosition(frame(element)!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(getComputedStyle(skip).clipPath).to.equal('inset(50%)');
    skip.focus();
    expect(getComputedStyle(skip).clipPath).to.equal('none');
    expect(words(skip)).to.equal('Skip the content from X');
    skip.click();
    await until(() => root.activeElement === choices(element)[0]);
    await sendKeys({ press: 'Enter' });
    await until(() => button(element) && root.activeElement === button(element));
  });

  it('is accessible', async () => {
    const { main, element } = await page();
    await press(element);
    await expect(main).to.be.accessible();
  });

  it('grows with what the frame says of its height, and never becomes smaller than its box', async () => {
    const { element } = await page();
    await press(element);
    const reserved = box(element)!.getBoundingClientRect().height;
    const from = frame(element)!.contentWindow;
    const height = () => frame(element)!.getBoundingClientRect().height;
    say(from, resize(612.4));
    expect(height()).to.equal(613);
    expect(box(element)!.getBoundingClientRect().height).to.equal(613);
    say(from, resize(100));
    expect(height()).to.equal(reserved);
    say(from, resize(1e9));
    expect(height()).to.equal(3000);
    // The next one begins with the room that was reserved.
    await element.show();
    expect(height()).to.equal(reserved);
  });

  it('listens to its own frame only, and to sound numbers only', async () => {
    const { element } = await page();
    const other = (await page()).element;
    await press(element);
    await press(other);
    const before = frame(element)!.getBoundingClientRect().height;
    const from = frame(element)!.contentWindow;
    say(window, resize(900));
    say(null, resize(900));
    say(frame(other)!.contentWindow, { height: 900 }, 'https://evil.example');
    for (const origin of [
      'https://evil.example',
      'null',
      '',
      location.origin,
      'http://platform.twitter.com',
      `${X}.evil.example`,
    ])
      // prettier-ignore
      say(from, resize(900), origin);
    for (const height of [NaN, -1, 0, '900', null, {}, [900], true]) say(from, resize(height));
    for (const data of ['', '{', 'null', null, undefined, 'x'.repeat(1e5)]) say(from, data);
    expect(frame(element)!.getBoundingClientRect().height).to.equal(before);
    say(from, resize(900));
    expect(frame(element)!.getBoundingClientRect().height).to.equal(900);
    expect(frame(other)!.getBoundingClientRect().height).to.equal(before);
  });

  it('no longer listens once the frame has gone', async () => {
    const { element } = await page();
    await press(element);
    const late = message(frame(element)!.contentWindow, resize(900));
    const height = element.getBoundingClientRect().height;
    element.hide();
    await until(() => button(element));
    dispatchEvent(late);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('frames as it is what the document calls a frame, without its origin where that is the page’s own', async () => {
    const foreign = await pasted('frame src="https://charts.example/1"', '<a href="https://charts.example/">Chart</a>'); // prettier-ignore
    expect(words(button(foreign.element)!)).to.equal('Show content from charts.example here');
    await press(foreign.element);
    expect(asked).to.deep.equal(['https://charts.example/1']);
    const own = await pasted('frame src="/tides.html" provider="The paper"');
    await until(() => loaded(own.element));
    expect(asked.at(-1)).to.equal(new URL('/tides.html', location.href).href);
    expect(frame(foreign.element)!.getAttribute('sandbox')).to.contain('allow-same-origin');
    expect(frame(own.element)!.getAttribute('sandbox')).not.to.contain('allow-same-origin');
  });

  it('shows the piece in the page’s colours where the site can', async () => {
    const { main, element } = await page();
    main.style.colorScheme = 'dark';
    await press(element);
    expect(asked).to.deep.equal([`${POST_FRAME}&theme=dark`]);
  });

  it('is words again when the address becomes another', async () => {
    const { element } = await page();
    await press(element);
    element.src = 'https://x.com/harbour/status/2';
    await until(() => button(element));
    expect(frame(element)).to.equal(null);
    await press(element);
    expect(asked.at(-1)).to.contain('id=2&');
  });

  it('prints the words, not the frame', async () => {
    const { element } = await page();
    await press(element);
    const rules = [...element.shadowRoot!.adoptedStyleSheets].flatMap((sheet) => [
      ...sheet.cssRules,
    ]);
    const print = rules.filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print'); // prettier-ignore
    const hidden = print.flatMap((rule) => [...rule.cssRules]).map((rule) => (rule as CSSStyleRule).selectorText); // prettier-ignore
    expect(hidden.join()).to.match(/button, \.below.*\.frame/);
  });
});
