import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../testing/src/still.js';
import './article-header.define.js';
import type { NewsArticleSavedEvent, NewsFollowedEvent } from './article-header.events.js';
import type { NewsArticleHeader } from './article-header.js';
import { followHTML, toolsHTML } from './tools.html.js';
import { headerWords } from './words/all.js';
import { ownHTML } from '../core/trusted-types.js';

async function upgraded() {
  const root = await fixture<HTMLElement>(html`
    <article lang="en">
      <news-article-header url="/wall"><h1 slot="headline">The wall</h1></news-article-header>
      <div data-body>
        <p>One sentence. And a second.</p>
        <aside><p>An advertisement.</p></aside>
        <p lang="fr">Trois.</p>
      </div>
    </article>
  `);
  const words = headerWords('en');
  const element = root.querySelector<NewsArticleHeader>('news-article-header')!;
  const tools = toolsHTML(
    { save: true, gift: { action: '/access/gift', article: 'a1' }, textSize: true, listen: true },
    { headline: 'The wall' },
    words,
  );
  const follow = followHTML([{ kind: 'author', name: 'Ada {name}', url: '/ada' }], words);
  element.append(ownHTML(`${follow}${tools}`, location.href));
  await element.updateComplete;
  const find = (act: string) => root.querySelector<HTMLElement>(`[data-act=${act}]`)!;
  return { element, find, status: root.querySelector('[role=status]')! };
}

/** What stands in for the browser's own, by name, until the test is over. */
const undo: (() => void)[] = [];
function replace<K extends string>(owner: object, name: K, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  undo.push(() =>
    before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name),
  );
}

describe('<news-article-header>: controls', () => {
  afterEach(() => {
    while (undo.length) undo.pop()!();
  });

  it('saves by an event, and tells what was stored', async () => {
    const { element, find, status } = await upgraded();
    const events: NewsArticleSavedEvent[] = [];
    element.addEventListener('news-article-saved', (event) => events.push(event));
    find('save').click();
    await until(() => status.textContent === 'Saved');
    expect(find('save').ariaPressed).to.equal('true');
    find('save').click();
    await until(() => find('save').ariaPressed === 'false');
    expect(events.map(({ url, saved }) => [url, saved])).to.deep.equal([
      [new URL('/wall', location.href).href, true],
      [new URL('/wall', location.href).href, false],
    ]);
  });

  it('follows an author, waits for what stores it, and goes back where that fails', async () => {
    const { element, find, status } = await upgraded();
    let refuse = (_: Error) => {};
    element.addEventListener('news-followed', (event: NewsFollowedEvent) => {
      expect([event.kind, event.name, event.url, event.followed]).to.deep.equal([
        'author', 'Ada {name}', '/ada', true,
      ]); // prettier-ignore
      event.waitUntil(new Promise((_, reject) => (refuse = reject)));
    });
    find('follow').click();
    await until(() => find('follow').ariaBusy === 'true');
    expect(find('follow').ariaPressed).to.equal('true');
    refuse(new Error('no room'));
    await until(() => status.textContent === 'That did not work. Please try again.');
    expect(find('follow').ariaPressed).to.equal('false');
  });

  for (const [what, answer, clipboard, expected] of [
    ['a link', Response.json({ url: 'https://a.example/?gift=1' }), true, 'Gift link copied'],
    [
      'a link, without a clipboard',
      Response.json({ url: 'https://a.example/?gift=1' }),
      false,
      'Your gift link: https://a.example/?gift=1',
    ],
    [
      'a refusal',
      Response.json({ detail: 'For subscribers.' }, { status: 403 }),
      true,
      'For subscribers.',
    ],
    [
      'a link of another kind',
      Response.json({ url: 'javascript:alert(1)' }),
      true,
      'No gift link could be made.',
    ],
    ['rubbish', new Response('<html>'), true, 'No gift link could be made.'],
  ] as const) {
    it(`asks the access service for a gift and is answered with ${what}`, async () => {
      const asked: unknown[] = [];
      replace(window, 'fetch', (url: string, { body }: { body: string }) => {
        asked.push([url, JSON.parse(body)]);
        return Promise.resolve(answer);
      });
      const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      replace(navigator, 'clipboard', { writeText: clipboard ? () => Promise.resolve() : refused });
      const { find, status } = await upgraded();
      find('gift').click();
      await until(() => status.textContent === expected);
      expect(asked).to.deep.equal([['/access/gift', { article: 'a1' }]]);
    });
  }

  it('sets the story larger, step by step, and keeps it on the device', async () => {
    const { find, status } = await upgraded();
    const { dataset } = document.documentElement;
    for (const size of ['115', '130', '150', '100']) {
      find('text-size').click();
      await until(() => dataset['textSize'] === size);
      expect(localStorage.getItem('broadsheet:text-size')).to.equal(size);
      await until(() => status.textContent === `Text size: ${size}%`);
    }
    delete dataset['textSize'];
    localStorage.removeItem('broadsheet:text-size');
  });

  it('reads the story out, sentence by sentence, pauses, goes on and stops', async () => {
    const spoken: SpeechSynthesisUtterance[] = [];
    let cancelled = 0;
    replace(window, 'SpeechSynthesisUtterance', class { constructor(readonly text: string) {} }); // prettier-ignore
    replace(window, 'speechSynthesis', {
      speak: (one: SpeechSynthesisUtterance) => spoken.push(one),
      cancel: () => cancelled++,
    });
    const { find } = await upgraded();
    const end = () => spoken.at(-1)!.onend!({} as SpeechSynthesisEvent);
    find('listen').click();
    await until(() => spoken.length === 1);
    expect(find('listen').title).to.equal('Pause');
    expect(find('stop').hidden).to.equal(false);
    end();
    find('listen').click();
    await until(() => cancelled === 1);
    expect(find('listen').title).to.equal('Go on');
    find('listen').click();
    await until(() => spoken.length === 3);
    end();
    end();
    expect(spoken.map(({ text, lang }) => [text, lang])).to.deep.equal([
      ['The wall', 'en'],
      ['One sentence.', 'en'],
      ['One sentence.', 'en'],
      ['And a second.', 'en'],
      ['Trois.', 'fr'],
    ]);
    find('stop').click();
    await until(() => find('stop').hidden);
    expect(find('listen').title).to.equal('Listen');
  });

  it('says so where the device has no voice', async () => {
    replace(window, 'SpeechSynthesisUtterance', class {});
    replace(window, 'speechSynthesis', {
      speak: (one: SpeechSynthesisUtterance) => one.onerror!({} as SpeechSynthesisErrorEvent),
      cancel: () => {},
    });
    const { find, status } = await upgraded();
    find('listen').click();
    await until(() => status.textContent === 'This device has no voice for this language.');
  });
});
