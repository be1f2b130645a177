import { expect, fixture, html } from '@open-wc/testing';
import { html as lit } from 'lit';
import { NewsElement } from './element.js';
import en from './words/en.js';
import { registerWords } from './words/load.js';

class SlowWords extends NewsElement {
  protected override render() {
    return lit`<slot></slot><button>${this.words.next}</button>`;
  }
}

class NoWords extends SlowWords {}

describe('NewsElement', () => {
  it('leaves the page’s HTML where it is until its words are there', async () => {
    let arrive!: () => void;
    registerWords('nl', () => new Promise((resolve) => (arrive = () => resolve({ default: en }))));
    const host = await fixture<SlowWords>(
      html`<slow-words lang="nl"><p>A first paragraph</p></slow-words>`,
    );
    const box = () => JSON.stringify(host.querySelector('p')!.getBoundingClientRect());
    const before = box();
    customElements.define('slow-words', SlowWords);
    expect(box()).to.equal(before);
    await Promise.resolve();
    arrive();
    expect(box()).to.equal(before);
    await host.updateComplete;
    expect(box()).to.equal(before);
    expect(host.shadowRoot!.querySelector('button')!.textContent).to.equal('Next');
  });

  it('leaves it there for good where the words never come', async () => {
    registerWords('en', () => Promise.reject(new Error('offline')));
    const host = await fixture<NoWords>(
      html`<no-words lang="en"><p>A first paragraph</p></no-words>`,
    );
    const errors: Event[] = [];
    host.addEventListener('news-error', (event) => errors.push(event));
    customElements.define('no-words', NoWords);
    while (errors.length === 0) await new Promise(requestAnimationFrame);
    expect(host.shadowRoot).to.equal(null);
    expect(host.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    registerWords('en', en);
  });
});
