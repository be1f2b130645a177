import { expect } from '@open-wc/testing';
import {
  answering,
  GRANT,
  granted,
  isShown,
  json,
  page,
  part,
  press,
  problem,
  PROBLEM,
  status,
  stopAnswering,
  waiting,
} from '../../../testing/src/paywall.js';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import type { NewsErrorEvent } from '../core/error.js';
import './paywall.define.js';
import type { NewsPaywall } from './paywall.js';
import type { NewsPaywallOpenedEvent, NewsPaywallRefusedEvent } from './paywall.events.js';

const FAILED = 'The article could not be opened. Please try again.';

type Answer = Parameters<typeof answering>[0];

describe('<news-paywall> without a grant', () => {
  before(() => pageCSS(new URL('./paywall.page.css', import.meta.url)));
  afterEach(stopAnswering);

  describe('while it waits', () => {
    it('says so, and asks once however often the button is pressed', async () => {
      const { answer, go } = waiting();
      const requests = answering(answer);
      const { element, after } = await page();
      const before = textBoxes(after);
      const button = element.querySelector('button')!;
      button.focus();
      button.click();
      button.click();
      expect(status(element)).to.equal('Opening the article');
      expect(part(element, 'paid').getAttribute('aria-busy')).to.equal('true');
      expect(element.matches(':state(busy)')).to.be.true;
      expect(textBoxes(after)).to.deep.equal(before);
      expect(document.activeElement).to.equal(button);
      await expect(element).to.be.accessible();
      await until(() => requests.length > 0);
      go(granted());
      await until(() => element.open);
      expect(requests).to.have.length(1);
      await until(() => !element.matches(':state(busy)'));
      expect(part(element, 'paid').hasAttribute('aria-busy')).to.be.false;
    });

    it('hangs up when it leaves the page, and works when it comes back', async () => {
      const { answer } = waiting();
      const requests = answering(answer);
      const { element, preview } = await page();
      const errors: Event[] = [];
      element.addEventListener('news-error', (event) => errors.push(event));
      element.querySelector('button')!.click();
      await until(() => requests.length > 0);
      element.remove();
      expect(requests[0]!.signal.aborted).to.be.true;
      await until(() => !element.matches(':state(busy)'));
      expect(status(element)).to.equal('');
      expect(errors).to.have.length(0);
      answering(() => granted());
      preview.after(element);
      await press(element, 'news-paywall-opened');
      expect(requests).to.have.length(2);
    });

    it('asks nobody when it leaves the page while its code is on its way', async () => {
      const requests = answering(() => granted());
      const { element } = await page();
      element.querySelector('button')!.click();
      element.remove();
      await until(() => !element.matches(':state(busy)'));
      expect(status(element)).to.equal('');
      expect(requests).to.have.length(0);
    });

    it('forgets the question when it gets another article', async () => {
      const first = waiting();
      const requests = answering(first.answer);
      const { element } = await page();
      element.querySelector('button')!.click();
      await until(() => requests.length > 0);
      element.articleId = 'a2';
      await element.updateComplete;
      expect(requests[0]!.signal.aborted).to.be.true;
      answering(() => granted());
      const opened = await press<NewsPaywallOpenedEvent>(element, 'news-paywall-opened');
      expect(opened.articleId).to.equal('a2');
      expect(await requests[1]!.text()).to.equal('{"article":"a2"}');
    });
  });

  describe('when the article is refused', () => {
    for (const code of [401, 402, 403]) {
      it(`gives the reason (${code}) and leaves focus and offer where they are`, async () => {
        answering(() => problem(code));
        const { element, after } = await page();
        const before = textBoxes(after);
        const refused = await press<NewsPaywallRefusedEvent>(element, 'news-paywall-refused');
        expect(refused.articleId).to.equal('a1');
        expect(refused.problem).to.deep.equal(PROBLEM);
        expect(status(element)).to.equal('You have read your 3 articles.');
        expect(document.activeElement).to.equal(element.querySelector('button'));
        expect(isShown(part(element, 'offer'))).to.be.true;
        expect(part(element, 'paid').childNodes).to.have.length(0);
        expect(textBoxes(after)).to.deep.equal(before);
        await expect(element).to.be.accessible();
      });
    }

    it('has words of its own where none came, and shows markup as text', async () => {
      answering(() => problem(402, {}));
      const { element } = await page();
      await press(element, 'news-paywall-refused');
      expect(status(element)).to.equal('This article is for subscribers.');
      answering(() => problem(402, { detail: '<img src=x onerror=alert(1)>' }));
      await until(() => !element.matches(':state(busy)'));
      await press(element, 'news-paywall-refused');
      expect(status(element)).to.equal('<img src=x onerror=alert(1)>');
    });
  });

  describe('when it does not work', () => {
    const failures: Record<string, Answer> = {
      'the server is down': () => Promise.reject(new TypeError('Failed to fetch')),
      'the service fails': () => problem(503, { detail: 'The store is down.' }),
      'the answer is HTML': () => json('<!doctype html><p>Log in', 200, 'text/html'),
      'a gate in between forbids it': () => json('<!doctype html><p>Blocked', 403, 'text/html'),
      'the answer is broken JSON': () => json('{"granted":'),
      'the answer is null': () => json(null),
      'the answer has another shape': () => json({ ok: true }),
      'it is granted without HTML': () => json({ granted: true, reason: 'meter' }),
      'it is granted with nothing in it': () => granted('  '),
      'granted is not true': () => json({ ...GRANT, granted: 'yes' }),
      'a refusal is no object': () => problem(402, '"no"'),
      'the answer came from another site': () => {
        const response = granted();
        Object.defineProperty(response, 'url', { value: 'https://evil.example/access/open' });
        return response;
      },
    };
    for (const [name, failure] of Object.entries(failures)) {
      it(`says so and can be tried again: ${name}`, async () => {
        answering(failure);
        const { element } = await page();
        const error = await press<NewsErrorEvent>(element, 'news-error');
        expect(error.message).to.contain('could not be opened');
        expect(error.cause).to.be.instanceOf(Error);
        expect(status(element)).to.equal(FAILED);
        expect(element.open).to.be.false;
        expect(part(element, 'paid').childNodes).to.have.length(0);
        expect(document.activeElement).to.equal(element.querySelector('button'));
        await until(() => !element.matches(':state(busy)'));
        answering(() => granted());
        await press(element, 'news-paywall-opened');
        expect(element.open).to.be.true;
      });
    }

    it('gives up after the time it was given', async () => {
      const requests = answering(waiting().answer);
      const { element } = await page();
      expect(element.timeout).to.equal(10_000);
      element.timeout = 20;
      const error = await press<NewsErrorEvent>(element, 'news-error');
      expect((error.cause as Error).name).to.equal('TimeoutError');
      expect(requests[0]!.signal.aborted).to.be.true;
      expect(status(element)).to.equal(FAILED);
    });

    /** Whether the form goes the plain way: the press is stopped here, after the element had its turn. */
    async function goesPlain(element: NewsPaywall): Promise<boolean> {
      return new Promise((resolve) => {
        const look = (event: Event) => {
          resolve(!event.defaultPrevented);
          event.preventDefault();
        };
        document.addEventListener('submit', look, { once: true });
        element.querySelector('button')!.click();
      });
    }

    it('lets the form go the plain way to another site, and where a part is missing', async () => {
      const requests = answering(() => granted());
      const { element } = await page();
      const form = element.querySelector('form')!;
      form.setAttribute('action', 'https://access.example/open');
      expect(await goesPlain(element)).to.be.true;
      form.setAttribute('action', '/access/open');
      part(element, 'paid').remove();
      expect(await goesPlain(element)).to.be.true;
      expect(requests).to.have.length(0);
    });

    it('lets the page itself have the press', async () => {
      const requests = answering(() => granted());
      const { element } = await page();
      element.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
      element.querySelector('button')!.click();
      expect(requests).to.have.length(0);
      expect(status(element)).to.equal('');
    });
  });
});
