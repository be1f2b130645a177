import { expect } from '@open-wc/testing';
import {
  below,
  box,
  button,
  choices,
  failed,
  forgetAll,
  frame,
  loaded,
  otherSites,
  page,
  pageStyles,
  POST_FRAME,
  say,
  status,
  words,
} from '../../../testing/src/embed.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import { remember, remembered } from '../core/remembered.js';
import type { NewsEmbed } from './embed.js';
import './embed.define.js';

const SPOTIFY = 'https://open.spotify.com/episode/4rOoJ6';

/** Long enough for whatever would come to come: observers, layout, code that is asked for. */
async function settled(): Promise<void> {
  await import('./piece.js');
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  await new Promise((next) => setTimeout(next));
}

/** So far down that it is not near the viewport. */
function sink(main: HTMLElement): void {
  main.style.marginBlockStart = `${innerHeight * 3}px`;
}

describe('<news-embed> and what the reader agreed to', () => {
  let removeCSS: () => void;
  let asked: string[];
  before(async () => (removeCSS = await pageCSS(pageStyles)));
  after(() => removeCSS());
  beforeEach(() => void (asked = otherSites()));
  afterEach(forgetAll);

  it('comes by itself with consent, when it is near, and not before', async () => {
    giveConsent({ embeds: true });
    const { main, element } = await page();
    sink(main);
    await element.updateComplete;
    await settled();
    expect(asked).to.deep.equal([]);
    const heard: boolean[] = [];
    element.addEventListener('news-embed-load', ({ byItself }) => heard.push(byItself));
    element.scrollIntoView();
    await until(() => loaded(element));
    expect(asked).to.deep.equal([POST_FRAME]);
    expect(heard).to.deep.equal([true]);
  });

  it('comes when consent is given later, and goes when it is taken back', async () => {
    const { main, element } = await page();
    await element.updateComplete;
    const before = textBoxes(main);
    giveConsent({ embeds: true });
    await until(() => loaded(element));
    scrollTo(0, 0);
    expect(textBoxes(main)).to.deep.equal(before);
    giveConsent({ embeds: false });
    await until(() => button(element));
    expect(frame(element)).to.equal(null);
    expect(loaded(element)).to.be.false;
    expect(textBoxes(main)).to.deep.equal(before);
    giveConsent({ embeds: true });
    await until(() => loaded(element));
    expect(asked).to.have.length(2);
  });

  it('gives the focus back to the button when it has to go', async () => {
    const { element } = await page();
    await element.show();
    frame(element)!.focus();
    giveConsent({ embeds: false });
    await until(() => button(element) && element.shadowRoot!.activeElement === button(element));
    button(element)!.blur();
    element.hide();
    await settled();
    expect(document.activeElement === document.body).to.be.true;
  });

  it('does not come when consent was taken back while the reader was on the way', async () => {
    giveConsent({ embeds: true });
    const { main, element } = await page();
    sink(main);
    await element.updateComplete;
    await settled();
    giveConsent({ embeds: false });
    await element.updateComplete;
    element.scrollIntoView();
    await settled();
    expect(asked).to.deep.equal([]);
    expect(button(element)).not.to.equal(null);
  });

  it('goes too where the reader had pressed the button, once embeds are refused', async () => {
    const { element } = await page();
    await element.show();
    expect(loaded(element)).to.be.true;
    giveConsent({ embeds: false });
    await until(() => button(element));
    expect(frame(element)).to.equal(null);
    // The button is a word for this one piece.
    await element.show();
    expect(loaded(element)).to.be.true;
  });

  it('keeps to its box when it comes by itself, whatever the frame says', async () => {
    giveConsent({ embeds: true });
    const { main, element } = await page();
    await until(() => loaded(element));
    const before = textBoxes(main);
    say(frame(element)!.contentWindow, { 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 900 }] } }); // prettier-ignore
    expect(textBoxes(main)).to.deep.equal(before);
    expect(box(element)!.getBoundingClientRect().height).to.equal(320);
    expect(words(status(element))).to.equal('');
    expect(document.activeElement === document.body).to.be.true;
  });

  it('says nothing of a price that the reader agreed to, and offers no rule to who refused', async () => {
    giveConsent({ embeds: true });
    const { main, element } = await page();
    sink(main);
    await element.updateComplete;
    expect(words(below(element))).to.equal('');
    giveConsent({ embeds: false });
    await until(() => words(below(element)) === 'X will learn that you read this page.');
  });

  it('is remembered by site, on this device, and from then on comes by itself', async () => {
    const { element } = await page();
    const second = (await page()).element;
    const other = (await page({ src: SPOTIFY })).element;
    await Promise.all([element, second, other].map((one) => one.updateComplete));
    choices(element)[0]!.click();
    await until(() => loaded(element) && loaded(second));
    expect(JSON.parse(localStorage.getItem('broadsheet:always')!)).to.deep.equal(['X']);
    await settled();
    expect(frame(other)).to.equal(null);
    // The one that was pressed may grow, the other came by itself.
    const said = { 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 900 }] } };
    for (const one of [element, second]) say(frame(one)!.contentWindow, said);
    expect([element, second].map((one) => box(one)!.getBoundingClientRect().height)).to.deep.equal([900, 320]); // prettier-ignore
  });

  it('reads what is remembered at its first rendering', async () => {
    remember('X', true);
    const { element } = await page();
    await until(() => loaded(element));
    expect(asked).to.deep.equal([POST_FRAME]);
  });

  it('asks again once the reader says so, on every piece of that site', async () => {
    remember('X', true);
    const [first, second] = [(await page()).element, (await page()).element];
    await until(() => loaded(first) && loaded(second));
    const [hide, forget] = choices(first);
    expect([words(hide!), words(forget!)]).to.deep.equal(['Hide', 'No longer show X by itself']);
    forget!.focus();
    forget!.click();
    await until(() => button(first) && button(second));
    expect([...remembered()]).to.deep.equal([]);
    await until(() => first.shadowRoot!.activeElement === button(first));
    expect(frame(first) ?? frame(second)).to.equal(null);
    expect(words(below(first))).to.contain('Always show content from X');
  });

  it('offers no forgetting of what is not remembered', async () => {
    const { element } = await page();
    await element.show();
    expect(choices(element).map(words)).to.deep.equal(['Hide']);
    expect([...remembered()]).to.deep.equal([]);
  });

  it('lets a refusal win over what is remembered', async () => {
    remember('X', true);
    giveConsent({ embeds: false });
    const { element } = await page();
    await element.updateComplete;
    await settled();
    expect(asked).to.deep.equal([]);
    expect(button(element)).not.to.equal(null);
  });

  it('goes by the site that the address leads to, not by the name in the page', async () => {
    remember('X', true);
    const { element } = await page({
      src: 'https://evil.example/frame',
      frame: true,
      provider: 'Y',
    });
    element.provider = 'X';
    const other = (await page({ src: SPOTIFY })).element;
    other.provider = 'X';
    await settled();
    await settled();
    expect(asked).to.deep.equal([]);
    expect(frame(element) ?? frame(other)).to.equal(null);
  });

  it('stays away when the reader put it away', async () => {
    giveConsent({ embeds: true });
    const { element } = await page();
    await until(() => loaded(element));
    choices(element)[0]!.focus();
    choices(element)[0]!.click();
    await until(() => button(element) && element.shadowRoot!.activeElement === button(element));
    remember('Spotify', true);
    await element.updateComplete;
    await settled();
    expect(frame(element)).to.equal(null);
    expect(asked).to.have.length(1);
  });

  it('works where the storage throws: the reader’s word holds for this page', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const { element } = await page();
      const second = (await page()).element;
      await Promise.all([element.updateComplete, second.updateComplete]);
      choices(element)[0]!.click();
      await until(() => loaded(element) && loaded(second));
      choices(element)[1]!.click();
      await until(() => button(element) && button(second));
      expect(failed(element)).to.be.false;
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('needs no consent for a frame of the page’s own', async () => {
    const { element } = await page({ src: '/tides.html', frame: true });
    await until(() => loaded(element));
    expect(asked).to.deep.equal([new URL('/tides.html', location.href).href]);
  });

  it('comes by itself no more when it was taken out of the page', async () => {
    const { main, element } = await page();
    await element.updateComplete;
    element.remove();
    giveConsent({ embeds: true });
    await settled();
    expect(asked).to.deep.equal([]);
    main.append(element);
    await until(() => loaded(element));
  });

  it('looks at 200 pieces at once, and asks for those that are near', async () => {
    const { main } = await page();
    const one = main.querySelector<NewsEmbed>('news-embed')!;
    main.append(...Array.from({ length: 200 }, () => one.cloneNode(true)));
    const all = [...main.querySelectorAll<NewsEmbed>('news-embed')];
    await Promise.all(all.map((element) => element.updateComplete));
    giveConsent({ embeds: true });
    await until(() => loaded(one));
    await settled();
    const screens = (2 * innerHeight) / one.offsetHeight + 1;
    expect(asked.length).to.be.within(1, Math.ceil(screens) + 1);
    giveConsent({ embeds: false });
    await until(() => all.every((element) => !frame(element)));
  });
});
