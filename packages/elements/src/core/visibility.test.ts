import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { nearViewport, watchVisibility } from './visibility.js';

describe('visibility', () => {
  const far = () => fixture<HTMLElement>(html`<div><p>near</p><div class="far">far</div></div>`);

  it('says at once where an element is, and again when that changes', async () => {
    const page = await far();
    const target = page.querySelector<HTMLElement>('.far')!;
    target.style.marginBlockStart = '5000px';
    const seen: boolean[] = [];
    const stop = watchVisibility(target, '0px', (entry) => seen.push(entry.isIntersecting));
    await waitUntil(() => seen.length === 1);
    target.scrollIntoView();
    await waitUntil(() => seen.length === 2);
    stop();
    expect(seen).to.deep.equal([false, true]);
    scrollTo(0, 0);
  });

  it('tells a second watcher of the same element too', async () => {
    const page = await far();
    const seen: string[] = [];
    const stops = ['a', 'b'].map((name) => watchVisibility(page, '0px', () => seen.push(name)));
    await waitUntil(() => seen.includes('a') && seen.includes('b'));
    for (const stop of stops) stop();
  });

  it('waits for the element to come near, and stops waiting when it is told to', async () => {
    const page = await far();
    await nearViewport(page, '0px', new AbortController().signal);
    const away = new AbortController();
    const target = page.querySelector<HTMLElement>('.far')!;
    target.style.marginBlockStart = '9000px';
    const waiting = nearViewport(target, '0px', away.signal);
    away.abort(new Error('gone'));
    const error = await waiting.then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).to.equal('gone');
  });
});
