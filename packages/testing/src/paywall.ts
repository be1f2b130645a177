/** What the tests of the paywall share: a page to stand on, and an access service without a network. */
import { fixture } from '@open-wc/testing';
import { face } from '../../elements/src/core/face.js';
import type { NewsErrorEvent } from '../../elements/src/core/error.js';
import { paywallHTML, type PaywallSealed } from '../../elements/src/paywall/paywall.html.js';
import type { NewsPaywall } from '../../elements/src/paywall/paywall.js';

export const PAID = '<p>The harbour board met in March.</p><p>Nobody wrote it down.</p>';
export const PROBLEM = {
  type: 'urn:example:used-up',
  status: 402,
  detail: 'You have read your 3 articles.',
};

type Answer = (request: Request) => Promise<Response> | Response;

export function json(body: unknown, status = 200, type = 'application/json'): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'Content-Type': type } });
}
export const problem = (status: number, body: unknown = PROBLEM) =>
  json(body, status, 'application/problem+json');
const sectionsOf = (html: string) => [{ id: '1', html }];
export const GRANT = {
  granted: true,
  reason: 'meter',
  sections: sectionsOf(PAID),
  meter: { limit: 3, used: 1 },
};
export const granted = (paid = PAID) => json({ ...GRANT, sections: sectionsOf(paid) });

const network = window.fetch;
let requests: Request[] = [];

/** What the access service answers from now on: real requests in, real responses out. Gives the requests so far. */
export function answering(answer: Answer): Request[] {
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return answer(request);
  };
  return requests;
}

/** Ends the service of one test. */
export function stopAnswering(): void {
  window.fetch = network;
  requests = [];
}

/** An answer that waits to be let go, and is hung up on as `fetch` is. */
export function waiting(): { answer: Answer; go: (response: Response) => void } {
  let go!: (response: Response) => void;
  const ready = new Promise<Response>((resolve) => (go = resolve));
  const answer: Answer = ({ signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      void ready.then(resolve);
    });
  return { answer, go };
}

export interface Page {
  element: NewsPaywall;
  button: HTMLButtonElement;
  /** The text around the paywall. */
  preview: HTMLElement;
  after: HTMLElement;
}

/** A cut or sealed article as a server prints it, with text before and after. */
export async function page(sealed?: PaywallSealed): Promise<Page> {
  const offer = {
    headline: 'Read the whole story',
    text: 'Reporting from the harbour is paid for by readers.',
    action: 'Read on',
    links: [{ text: 'Subscribe', url: '/subscribe' }],
  };
  const meter = 'You have 3 of 3 free articles left.';
  const printed = paywallHTML(
    { articleId: 'a1', model: 'metered', returnUrl: '/articles/a1', offer, meter, sealed },
    face('en'),
  );
  const main = await fixture<HTMLElement>(
    `<main lang="en"><p>The preview ends here.</p>${printed}<p>The next thing on the page.</p></main>`,
  );
  const [preview, after] = main.querySelectorAll<HTMLElement>(':scope > p');
  const element = main.querySelector('news-paywall')!;
  await element.updateComplete;
  return {
    element,
    button: element.querySelector('button')!,
    preview: preview!,
    after: after!,
  };
}

/** One of the element's own marked children. */
export const part = (element: NewsPaywall, name: 'paid' | 'offer' | 'status') =>
  element.querySelector<HTMLElement>(`:scope > [data-${name}]`)!;
export const status = (element: NewsPaywall) => part(element, 'status').textContent;
export const isShown = (element: Element) => element.getClientRects().length > 0;

const OUTCOMES = ['news-paywall-opened', 'news-paywall-refused', 'news-error'];

/** Presses the button; gives the event that comes of it, which must be of that type. */
export async function press<E extends Event>(element: NewsPaywall, type: string): Promise<E> {
  const heard = new Promise<Event>((resolve) => {
    for (const outcome of OUTCOMES) element.addEventListener(outcome, resolve, { once: true });
  });
  const button = element.querySelector('button')!;
  button.focus();
  button.click();
  const event = await heard;
  if (event.type === type) return event as E;
  throw new Error(`expected ${type}, got ${event.type}: ${(event as NewsErrorEvent).cause}`);
}
