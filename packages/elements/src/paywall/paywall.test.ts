import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { readerAccess } from '../core/reader-access.js';
import type { NewsErrorEvent } from '../core/error.js';
import type { NewsPaywall } from './paywall.js';
import type { NewsPaywallOpenedEvent, NewsPaywallRefusedEvent } from './paywall.events.js';

const PAID = '<p>The harbour board met in March.</p><p>Nobody wrote it down.</p>';
const GRANT = { granted: true, reason: 'meter', html: PAID, meter: { limit: 3, used: 1 } };
const PROBLEM = {
  type: 'urn:example:used-up',
  status: 402,
  detail: 'You have read your 3 articles.',
};
const FAILED = 'The article could not be opened. Please try again.';

type Answer = (request: Request) => Promise<Response> | Response;

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type },
  });
const problem = (status: number, body: unknown = PROBLEM) =>
  json(body, status, 'application/problem+json');
const granted = (html = PAID) => json({ ...GRANT, html });

/** Requests of the test so far. */
let requests: Request[] = [];

/** What the access service answers from now on: real requests in, real responses out. */
function answering(answer: Answer): void {
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return answer(request);
  };
}

/** An answer that waits to be let go, and is hung up on as `fetch` is. */
function waiting(): { answer: Answer; go: (response: Response) => void } {
  let go!: (response: Response) => void;
  const ready = new Promise<Response>((resolve) => (go = resolve));
  const answer: Answer = ({ signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      void ready.then(resolve);
    });
  return { answer, go };
}

interface Page {
  element: NewsPaywall;
  /** The parts of the page around the paid part. */
  preview: HTMLElement;
  after: HTMLElement;
}

async function page(): Promise<Page> {
  const main = await fixture<HTMLElement>(html`
    <main lang="en">
      <p>The preview ends here.</p>
      <news-paywall article-id="a1" model="metered">
        <div class="news-paid" data-paid></div>
        <section data-offer aria-labelledby="a1-offer">
          <h2 id="a1-offer">Read the whole story</h2>
          <p>Reporting from the harbour is paid for by readers.</p>
          <p data-meter>You have 3 of 3 free articles left.</p>
          <form method="post" action="/access/open">
            <input type="hidden" name="article" value="a1" />
            <input type="hidden" name="return" value="/articles/a1" />
            <button>Read on</button>
          </form>
          <ul>
            <li><a href="/subscribe">Subscribe</a></li>
          </ul>
        </section>
        <p data-status role="status"></p>
      </news-paywall>
      <p>The next thing on the page.</p>
    </main>
  `);
  const [preview, after] = main.querySelectorAll<HTMLElement>(':scope > p');
  const element = main.querySelector('news-paywall')!;
  await element.updateComplete;
  return { element, preview: preview!, after: after! };
}

const part = (element: NewsPaywall, name: string) =>
  element.querySelector<HTMLElement>(`:scope > [data-${name}]`)!;
const status = (element: NewsPaywall) => part(element, 'status').textContent;
const shown = (element: Element) => element.getClientRects().length > 0;

/** Where the words stand: the boxes of all text nodes. */
function boxes(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: unknown[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const range = document.createRange();
    range.selectNode(text);
    if (text.textContent!.trim()) found.push([text.textContent, ...range.getClientRects()]);
  }
  return JSON.stringify(found);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
}

const OUTCOMES = ['news-paywall-opened', 'news-paywall-refused', 'news-error'];

/** Presses the button; gives the event that comes of it, which must be of that type. */
async function press<E extends Event>(element: NewsPaywall, type: string): Promise<E> {
  const heard = new Promise<Event>((resolve) => {
    for (const outcome of OUTCOMES) element.addEventListener(outcome, resolve, { once: true });
  });
  element.querySelector('button')!.focus();
  element.querySelector('button')!.click();
  const event = await heard;
  expect(event.type, String((event as NewsErrorEvent).cause)).to.equal(type);
  return event as E;
}

describe('<news-paywall>', () => {
  const ownFetch = window.fetch;
  const upgrade = { before: '', at: '', after: '' };

  before(async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('./paywall.page.css', import.meta.url).href;
    document.head.append(link);
    await new Promise((resolve) => link.addEventListener('load', resolve));

    const { element } = await page();
    upgrade.before = boxes(document.body);
    await import('./paywall.define.js');
    upgrade.at = boxes(document.body);
    await element.updateComplete;
    upgrade.after = boxes(document.body);
  });

  beforeEach(() => {
    requests = [];
  });

  afterEach(() => {
    window.fetch = ownFetch;
  });

  describe('before a press', () => {
    it('keeps every word where it is at upgrade', () => {
      expect(upgrade.before).to.contain('Read the whole story');
      expect(upgrade.at).to.equal(upgrade.before);
      expect(upgrade.after).to.equal(upgrade.before);
    });

    it('shows all of its children and asks nobody', async () => {
      answering(() => granted());
      const { element } = await page();
      for (const child of element.children) expect(child.assignedSlot, child.outerHTML).to.be.ok;
      expect(shown(element.querySelector('button')!)).to.be.true;
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
            <section data-offer></section>
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
      answering(() => granted());
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
      expect(shown(part(element, 'offer'))).to.be.false;
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
      const before = boxes(preview);
      await press(element, 'news-paywall-opened');
      expect(boxes(preview)).to.equal(before);
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
      answering(() => granted(PAID + extra));
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
      expect(shown(part(element, 'paid').firstElementChild!)).to.be.true;
      expect(shown(part(element, 'offer'))).to.be.false;
    });
  });

  describe('while it waits', () => {
    it('says so, and asks once however often the button is pressed', async () => {
      const { answer, go } = waiting();
      answering(answer);
      const { element, after } = await page();
      const before = boxes(after);
      const button = element.querySelector('button')!;
      button.focus();
      button.click();
      button.click();
      expect(requests).to.have.length(1);
      expect(status(element)).to.equal('Opening the article');
      expect(part(element, 'paid').getAttribute('aria-busy')).to.equal('true');
      expect(element.matches(':state(busy)')).to.be.true;
      expect(boxes(after)).to.equal(before);
      expect(document.activeElement).to.equal(button);
      await expect(element).to.be.accessible();
      go(granted());
      await until(() => element.open);
      await until(() => !element.matches(':state(busy)'));
      expect(part(element, 'paid').hasAttribute('aria-busy')).to.be.false;
    });

    it('hangs up when it leaves the page, and works when it comes back', async () => {
      const { answer } = waiting();
      answering(answer);
      const { element, preview } = await page();
      const errors: Event[] = [];
      element.addEventListener('news-error', (event) => errors.push(event));
      element.querySelector('button')!.click();
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

    it('forgets the question when it gets another article', async () => {
      const first = waiting();
      answering(first.answer);
      const { element } = await page();
      element.querySelector('button')!.click();
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
        const before = boxes(after);
        const refused = await press<NewsPaywallRefusedEvent>(element, 'news-paywall-refused');
        expect(refused.articleId).to.equal('a1');
        expect(refused.problem).to.deep.equal(PROBLEM);
        expect(status(element)).to.equal('You have read your 3 articles.');
        expect(document.activeElement).to.equal(element.querySelector('button'));
        expect(shown(part(element, 'offer'))).to.be.true;
        expect(part(element, 'paid').childNodes).to.have.length(0);
        expect(boxes(after)).to.equal(before);
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
      answering(waiting().answer);
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
      answering(() => granted());
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
      answering(() => granted());
      const { element } = await page();
      element.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
      element.querySelector('button')!.click();
      expect(requests).to.have.length(0);
      expect(status(element)).to.equal('');
    });
  });
});
