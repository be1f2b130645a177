import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import './trust-badge.define.js';
import type { NewsTrustBadge } from './trust-badge.js';

const badge = () =>
  fixture<NewsTrustBadge>(html`
    <news-trust-badge>
      <details>
        <summary>Why you can trust the Harbour Post</summary>
        <div data-panel><p>Two reporters read all 400 pages.</p><ul><li><a href="/ethics">Ethics</a></li></ul></div>
      </details>
    </news-trust-badge>
  `);

describe('<news-trust-badge>', () => {
  it('closes on Escape and gives focus back to the summary', async () => {
    const element = await badge();
    element.open = true;
    element.querySelector('a')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.be.false;
    expect(document.activeElement).to.equal(element.querySelector('summary'));
  });

  it('closes on a press outside, not on one inside', async () => {
    const element = await badge();
    element.open = true;
    element
      .querySelector('p')!
      .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(element.open).to.be.true;
    await sendMouse({ type: 'click', position: [600, 500] });
    expect(element.open).to.be.false;
  });

  it('opens for print and closes after it', async () => {
    const element = await badge();
    dispatchEvent(new Event('beforeprint'));
    expect(element.open).to.be.true;
    dispatchEvent(new Event('afterprint'));
    expect(element.open).to.be.false;
  });

  it('has the state "open" while it is open', async () => {
    const element = await badge();
    element.open = true;
    await oneEvent(element.querySelector('details')!, 'toggle');
    expect(element.matches(':state(open)')).to.be.true;
  });

  it('is accessible, closed and open', async () => {
    const element = await badge();
    await expect(element).to.be.accessible();
    element.open = true;
    await expect(element).to.be.accessible();
  });

  it('stops listening when it leaves the page', async () => {
    const element = await badge();
    element.open = true;
    element.remove();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(element.open).to.be.true;
  });
});
