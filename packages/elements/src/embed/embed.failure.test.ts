import { expect } from '@open-wc/testing';
import {
  button,
  choices,
  failed,
  forgetAll,
  frame,
  loaded,
  otherSites,
  page,
  pageStyles,
  pasted,
  POST,
  POST_FRAME,
  status,
  words,
  WORDS,
} from '../../../testing/src/embed.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import { configure } from '../core/settings.js';
import './embed.define.js';

const MESSAGE = 'The content from X could not be shown here. See this on X';

describe('<news-embed> when things fail', () => {
  let removeCSS: () => void;
  const errors: string[] = [];
  before(async () => {
    removeCSS = await pageCSS(pageStyles);
    document.addEventListener('news-error', ({ cause }) => errors.push(String(cause)));
  });
  after(() => removeCSS());
  beforeEach(() => void (errors.length = 0));
  afterEach(forgetAll);

  it('says so with a link when the frame does not load in time, and lets the reader try again', async () => {
    otherSites('hangs');
    configure({ embeds: { timeout: 100 } });
    const { main, element } = await page();
    await element.updateComplete;
    const before = textBoxes(main);
    button(element)!.focus();
    button(element)!.click();
    await until(() => failed(element));
    await until(() => element.shadowRoot!.activeElement === button(element));
    expect(words(status(element))).to.equal(MESSAGE);
    expect(status(element).querySelector('a')!.href).to.equal(POST);
    expect(words(button(element)!)).to.equal('Try again');
    expect(button(element)!.getAttribute('aria-label')).to.equal(`Try again: ${WORDS}`);
    expect(frame(element)).to.equal(null);
    expect(choices(element)).to.deep.equal([]);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain(POST_FRAME).and.to.contain('within 100 ms');
    scrollTo(0, 0);
    expect(textBoxes(main)).to.deep.equal(before);
    await expect(main).to.be.accessible();

    otherSites();
    configure({ embeds: { timeout: 15_000 } });
    button(element)!.click();
    await until(() => loaded(element));
    expect(failed(element)).to.be.false;
    expect(words(status(element))).to.equal('Content from X is shown');
  });

  it('says so at once when the page’s content policy forbids the frame', async () => {
    otherSites('hangs');
    const { element } = await page();
    const shown = element.show();
    await until(() => frame(element));
    const violation = (blockedURI: string, effectiveDirective = 'frame-src') =>
      document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { blockedURI, effectiveDirective, documentURI: '', violatedDirective: '', originalPolicy: '', disposition: 'enforce', statusCode: 200 })); // prettier-ignore
    violation('https://other.example/');
    violation('inline', 'style-src');
    violation(POST_FRAME, 'img-src');
    expect(frame(element)).not.to.equal(null);
    violation('https://platform.twitter.com');
    await shown;
    expect(failed(element)).to.be.true;
    expect(errors[0]).to.contain('content policy');
  });

  it('says so at once when the device is offline', async () => {
    otherSites('hangs');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const { element } = await page();
      await element.show();
      expect(failed(element)).to.be.true;
      expect(errors[0]).to.contain('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('forgets the failure when the address becomes another', async () => {
    otherSites('hangs');
    configure({ embeds: { timeout: 50 } });
    const { element } = await page();
    await element.show();
    expect(failed(element)).to.be.true;
    element.src = 'https://x.com/harbour/status/2';
    await until(() => !failed(element));
    await element.updateComplete;
    expect(words(button(element)!)).to.equal('Show content from X here');
    expect(words(status(element))).to.equal('');
  });

  it('tries nothing again by itself', async () => {
    const asked = otherSites('hangs');
    configure({ embeds: { timeout: 50 } });
    giveConsent({ embeds: true });
    const { element } = await page();
    await until(() => failed(element));
    giveConsent({ ads: true });
    giveConsent({ embeds: false });
    await until(() => !failed(element));
    expect(asked).to.have.length(1);
    expect(document.activeElement === document.body).to.be.true;
  });

  it('has no frame for addresses that no site of the table has, and says so after the click', async () => {
    const asked = otherSites();
    for (const src of [
      'https://x.com/harbour',
      'https://evil.example/status/1',
      '/articles/1',
      '#top',
    ]) {
      // prettier-ignore
      const { element } = await pasted(`provider="X" src="${src}"`);
      await element.show();
      expect(failed(element), src).to.be.true;
      expect(words(status(element))).to.equal(MESSAGE);
      expect(errors.at(-1)).to.contain(`no frame is known for ${src}`);
    }
    expect(asked).to.deep.equal([]);
  });

  it('has no frame for them by itself either, and shows no failure that the reader did not ask for', async () => {
    const asked = otherSites();
    giveConsent({ embeds: true });
    const { element } = await pasted('provider="X" src="https://x.com/harbour"');
    await import('./piece.js');
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(failed(element)).to.be.false;
    expect(button(element)).not.to.equal(null);
    expect([asked, errors]).to.deep.equal([[], []]);
  });

  it('lets go of the frame when it leaves the page while loading, and has its button again', async () => {
    otherSites('hangs');
    const { main, element } = await page();
    const shown = element.show();
    await until(() => frame(element));
    const made = frame(element)!;
    element.remove();
    await shown;
    expect(made.isConnected).to.be.false;
    expect(made.parentNode).to.equal(null);
    main.append(element);
    await until(() => button(element));
    expect([frame(element), failed(element), errors.length]).to.deep.equal([null, false, 0]);
    otherSites();
    await element.show();
    expect(loaded(element)).to.be.true;
  });

  it('comes once, however often the button is pressed', async () => {
    const { element } = await page();
    const asked = otherSites();
    await element.updateComplete;
    for (let times = 0; times < 5; times++) void element.show();
    await until(() => loaded(element));
    expect(element.shadowRoot!.querySelectorAll('iframe')).to.have.length(1);
    expect(asked.length).to.be.within(1, 5);
    expect(errors).to.deep.equal([]);
  });

  it('lets the reader put away what is still loading', async () => {
    otherSites('hangs');
    const { element } = await page();
    void element.show();
    await until(() => choices(element).length === 1 && frame(element));
    choices(element)[0]!.click();
    await until(() => button(element));
    expect([frame(element), failed(element), errors.length]).to.deep.equal([null, false, 0]);
  });

  it('works beside a second copy of the kit', async () => {
    const asked = otherSites();
    const { warn } = console;
    const said: string[] = [];
    console.warn = (message: string) => said.push(message);
    try {
      const copy = (await import(
        `./embed.ts?copy=${Math.random()}`
      )) as typeof import('./embed.js');
      const { define } = await import('../core/define.js');
      define('news-embed', copy.NewsEmbed);
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('<news-embed> is already defined');
    const { element } = await page();
    await element.show();
    expect(asked).to.deep.equal([POST_FRAME]);
    expect(element.shadowRoot!.querySelectorAll('iframe')).to.have.length(1);
  });
});
