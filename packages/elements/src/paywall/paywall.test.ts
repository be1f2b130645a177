import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  answering,
  granted,
  isShown,
  page,
  PAID,
  part,
  press,
  status,
  stopAnswering,
} from '../../../testing/src/paywall.js';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { readerAccess } from '../core/reader-access.js';
import type { NewsPaywall } from './paywall.js';
import type { NewsPaywallOpenedEvent } from './paywall.events.js';

type Boxes = ReturnType<typeof textBoxes>;

describe('<news-paywall>', () => {
  const upgrade: Record<'before' | 'at' | 'after', Boxes> = { before: [], at: [], after: [] };

  before(async () => {
    await pageCSS(new URL('./paywall.page.css', import.meta.url));
    const { element } = await page();
    upgrade.before = textBoxes(document.body);
    await import('./paywall.define.js');
    upgrade.at = textBoxes(document.body);
    await element.updateComplete;
    upgrade.after = textBoxes(document.body);
  });

  afterEach(stopAnswering);

  describe('before a press', () => {
    it('keeps every word where it is at upgrade', () => {
      expect(upgrade.before.map(({ text }) => text)).to.contain('Read the whole story');
      expect(upgrade.at).to.deep.equal(upgrade.before);
      expect(upgrade.after).to.deep.equal(upgrade.before);
    });

    it('shows all of its children and asks nobody', async () => {
      const requests = answering(() => granted());
      const { element } = await page();
      expect(unslotted(element)).to.deep.equal([]);
      expect(isShown(element.querySelector('button')!)).to.be.true;
      expect(element.open).to.be.false;
      expect(requests).to.have.length(0);
    });

    it('is accessible', async () => {
      const { element } = await page();
      await expect(element).to.be.accessible();
    });

    it('says when the paid part stands in the page already', async () => {
      const warned: unknown[] = [];
      const warn = console.warn;
      console.warn = (message: unknown) => warned.push(message);
      try {
        const element = await fixture<NewsPaywall>(html`
          <news-paywall lang="en">
            <div data-paid><p>The secret</p></div>
            <aside data-offer></aside>
            <p data-status></p>
          </news-paywall>
        `);
        await element.updateComplete;
      } finally {
        console.warn = warn;
      }
      expect(String(warned)).to.contain('[data-paid] is not empty');
    });
  });

  describe('when the article is granted', () => {
    it('asks once for this article, as this site’s own reader', async () => {
      const requests = answering(() => granted());
      const { element } = await page();
      await press(element, 'news-paywall-opened');
      expect(requests).to.have.length(1);
      const [request] = requests;
      expect(request!.url).to.equal(new URL('/access/open', location.href).href);
      expect(request!.method).to.equal('POST');
      expect(request!.credentials).to.equal('same-origin');
      expect(request!.headers.get('content-type')).to.equal('application/json');
      expect(request!.headers.get('accept')).to.equal('application/json');
      expect(await request!.text()).to.equal('{"article":"a1"}');
    });

    it('shows it in place of the offer, moves focus to it and says so', async () => {
      answering(() => granted());
      const { element } = await page();
      const opened = await press<NewsPaywallOpenedEvent>(element, 'news-paywall-opened');
      expect(opened.articleId).to.equal('a1');
      expect(opened.reason).to.equal('meter');
      expect(opened.meter).to.deep.equal({ limit: 3, used: 1 });
      expect(part(element, 'paid').innerHTML.replace(' tabindex="-1"', '')).to.equal(PAID);
      expect(element.open).to.be.true;
      expect(element.matches(':state(open)')).to.be.true;
      expect(isShown(part(element, 'offer'))).to.be.false;
      expect(document.activeElement).to.equal(part(element, 'paid').firstElementChild);
      expect(status(element)).to.equal('The full article is open.');
      expect(readerAccess.get().opened.has('a1')).to.be.true;
      await expect(element).to.be.accessible();
    });

    it('opens by keyboard alone, and takes the tab stop back', async () => {
      answering(() => granted());
      const { element } = await page();
      element.querySelector('button')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => element.open);
      const first = part(element, 'paid').firstElementChild as HTMLElement;
      expect(document.activeElement).to.equal(first);
      first.blur();
      expect(first.hasAttribute('tabindex')).to.be.false;
    });

    it('does not move the preview', async () => {
      answering(() => granted());
      const { element, preview } = await page();
      const before = textBoxes(preview);
      await press(element, 'news-paywall-opened');
      expect(textBoxes(preview)).to.deep.equal(before);
    });

    it('does not scroll while the start of the paid part is in sight, and brings it there when it is not', async () => {
      answering(() => granted());
      const { element, preview, after } = await page();
      after.style.blockSize = '300vh';
      const { scrollY: before } = window;
      await press(element, 'news-paywall-opened');
      expect(scrollY).to.equal(before);

      element.articleId = 'a2';
      await element.updateComplete;
      expect(element.open).to.be.false;
      preview.style.marginBlockStart = '150vh';
      part(element, 'offer').style.paddingBlockStart = '150vh';
      element.querySelector('button')!.scrollIntoView();
      await press(element, 'news-paywall-opened');
      const { top } = part(element, 'paid').firstElementChild!.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      scrollTo(0, 0);
    });

    it('starts at the story where an ad comes first', async () => {
      answering(() => granted(`<news-ad-slot></news-ad-slot>${PAID}`));
      const { element } = await page();
      await press(element, 'news-paywall-opened');
      expect(document.activeElement?.textContent).to.equal('The harbour board met in March.');
    });

    it('runs no script that comes with it, and leaves marks and forms in it alone', async () => {
      const extra = `<script>window.ran = true</script><div><p data-status>Its own</p></div><form><button></button></form>`;
      const requests = answering(() => granted(PAID + extra));
      const { element } = await page();
      await press(element, 'news-paywall-opened');
      expect('ran' in window).to.be.false;
      expect(part(element, 'paid').querySelector('[data-status]')!.textContent).to.equal('Its own');
      expect(status(element)).to.equal('The full article is open.');
      const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
      const theirs = part(element, 'paid').querySelector('form')!;
      theirs.addEventListener('submit', () => expect(submit.defaultPrevented).to.be.false);
      element.addEventListener('submit', (event) => {
        expect(event.defaultPrevented).to.be.false;
        event.preventDefault();
      });
      theirs.dispatchEvent(submit);
      expect(requests).to.have.length(1);
    });

    it('stays open when it is moved to another place', async () => {
      answering(() => granted());
      const { element, after } = await page();
      await press(element, 'news-paywall-opened');
      after.after(element);
      await element.updateComplete;
      expect(element.open).to.be.true;
      expect(isShown(part(element, 'paid').firstElementChild!)).to.be.true;
      expect(isShown(part(element, 'offer'))).to.be.false;
    });
  });
});
