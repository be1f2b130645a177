import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../core/settings.js';
import {
  creativePage,
  fill,
  serve,
  settled,
  stopServing,
  strike,
} from '../../../../testing/src/ads.js';
import {
  beyondCSS,
  isFilled,
  isStuck,
  resizeTo,
  scrolled,
  story,
  until,
  words,
} from '../../../../testing/src/beyond.js';
import '../ad-slot.define.js';

describe('<news-ad-slot placement="anchor">: by keyboard', () => {
  before(async function () {
    configure({ ads: { creative: creativePage } });
    await beyondCSS(this);
    await resizeTo(360, 640);
    serve(fill());
  });
  after(() => {
    strike();
    stopServing();
  });

  it('is closed; the focus goes back, and at the end of the page nothing moves', async () => {
    const slot = story({ slot: { placement: 'anchor' } });
    await scrolled(document.documentElement.scrollHeight);
    await until(() => isStuck(slot) && isFilled(slot));
    await scrolled(document.documentElement.scrollHeight);
    const links = [...slot.parentElement!.querySelectorAll<HTMLElement>('p a')];
    const last = links[2]!;
    last.focus({ preventScroll: true });
    await sendKeys({ press: 'Tab' });
    expect(slot.shadowRoot!.activeElement!.part.contains('close')).to.be.true;
    await scrolled(document.documentElement.scrollHeight);
    const before = [scrollY, words(slot)];
    await sendKeys({ press: 'Enter' });
    await until(() => !isStuck(slot));
    await settled();
    expect([scrollY, words(slot)]).to.deep.equal(before);
    expect(document.activeElement).to.equal(last);
    expect(slot.querySelector('iframe')).to.be.null;
    // The room that it had goes when nobody sees the end of the page.
    await scrolled(innerHeight);
    await until(() => getComputedStyle(document.documentElement).paddingBlockEnd === '0px');
  });
});
