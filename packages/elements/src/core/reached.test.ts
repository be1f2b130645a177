import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { until } from '../../../testing/src/still.js';
import { whenReached } from './reached.js';

describe('whenReached', () => {
  async function watched() {
    const box = await fixture<HTMLElement>(html`<div><button>Press</button></div>`);
    const life = new AbortController();
    let calls = 0;
    whenReached(box, () => (calls++, Promise.reject(new Error('no network'))), life.signal);
    return { box, life, button: box.querySelector('button')!, calls: () => calls };
  }

  afterEach(() => resetMouse());

  it('calls when the pointer comes, and a failure is silent', async () => {
    const { box, calls } = await watched();
    expect(calls()).to.equal(0);
    const { left, top } = box.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 5, Math.round(top) + 5] });
    await until(() => calls() === 1);
  });

  it('calls when the focus comes', async () => {
    const { button, calls } = await watched();
    button.focus();
    expect(calls()).to.equal(1);
  });

  it('ends with its signal', async () => {
    const { button, life, calls } = await watched();
    life.abort();
    button.focus();
    expect(calls()).to.equal(0);
  });
});
