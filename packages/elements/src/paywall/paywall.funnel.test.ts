import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  answering,
  granted,
  page,
  press,
  problem,
  stopAnswering,
} from '../../../testing/src/paywall.js';
import { pageCSS, until } from '../../../testing/src/still.js';
import './paywall.define.js';
import type { NewsPaywall } from './paywall.js';

/** What happens from now on, in its order: the names of events and what they tell. */
function funnel(): string[] {
  const told: string[] = [];
  const events = ['seen', 'followed', 'asked', 'opened', 'refused'] as const;
  heard.abort();
  heard = new AbortController();
  for (const name of events)
    document.addEventListener(
      `news-paywall-${name}`,
      (event) => {
        const { articleId } = event;
        const more = 'url' in event ? ` ${event.url}` : 'model' in event ? ` ${event.model}` : '';
        told.push(`${name} ${articleId}${more}`);
      },
      { signal: heard.signal },
    );
  return told;
}
let heard = new AbortController();

/** A wall below the window from its beginning. */
async function below(): Promise<NewsPaywall> {
  document.body.style.paddingBlockStart = '3000px';
  return (await page()).element;
}

const frames = (n: number): Promise<void> =>
  new Promise((done) =>
    requestAnimationFrame(() => (n > 1 ? void frames(n - 1).then(done) : done())),
  );

/** A press of the link goes nowhere: the page of the tests stays. */
function stay(event: Event): void {
  if ((event.target as Element).closest('a')) event.preventDefault();
}

describe('<news-paywall> tells of the funnel', () => {
  before(async () => {
    await pageCSS(new URL('./paywall.page.css', import.meta.url));
    document.addEventListener('click', stay);
  });
  after(() => {
    heard.abort();
    document.removeEventListener('click', stay);
  });
  afterEach(() => {
    stopAnswering();
    scrollTo(0, 0);
    document.body.style.paddingBlockStart = '';
  });

  it('when the wall comes into view, and not before; once for each article', async () => {
    const told = funnel();
    const element = await below();
    await frames(3);
    expect(told).to.deep.equal([]);
    element.scrollIntoView();
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['seen a1 metered']);
    scrollTo(0, 0);
    await frames(3);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.scrollIntoView();
    await frames(3);
    element.articleId = 'a2';
    await until(() => told.length > 1);
    expect(told).to.deep.equal(['seen a1 metered', 'seen a2 metered']);
  });

  it('which offer was followed, by mouse or by keyboard', async () => {
    const told = funnel();
    const { element } = await page();
    await until(() => told.length > 0);
    const link = element.querySelector('a')!;
    link.click();
    link.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => told.length > 2);
    expect(told.slice(1)).to.deep.equal(Array(2).fill(`followed a1 ${location.origin}/subscribe`));
  });

  it('that it was asked, and what came of it', async () => {
    const told = funnel();
    const { element } = await page();
    await until(() => told.length > 0);
    answering(() => problem(402));
    await press(element, 'news-paywall-refused');
    await until(() => !element.matches(':state(busy)'));
    answering(() => granted());
    await press(element, 'news-paywall-opened');
    expect(told.slice(1)).to.deep.equal(['asked a1', 'refused a1', 'asked a1', 'opened a1']);
  });
});
