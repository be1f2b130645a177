import { expect, fixture, html } from '@open-wc/testing';
import type { NewsErrorEvent } from './error.js';
import { recheck } from './recheck.js';
import { configure } from './settings.js';

/** It counts how often it ran. */
const MODULE = new URL('../../../testing/src/counting-script.js', import.meta.url);

describe('what closes an opened part', () => {
  afterEach(() => configure({ access: { recheck: '' } }));

  /** What is reported. */
  async function asked(address: string): Promise<NewsErrorEvent[]> {
    configure({ access: { recheck: address } });
    const element = await fixture<HTMLElement>(html`<p></p>`);
    const errors: NewsErrorEvent[] = [];
    element.addEventListener('news-error', (event) => errors.push(event));
    await recheck(element);
    return errors;
  }

  it('is the module that the settings name, which runs once', async () => {
    expect(await asked(MODULE.pathname)).to.deep.equal([]);
    expect(await asked(MODULE.href)).to.deep.equal([]);
    expect((window as { scriptRuns?: number }).scriptRuns).to.equal(1);
  });

  it('is nothing where they name none', async () => {
    expect(await asked('')).to.deep.equal([]);
  });

  for (const wrong of [
    'https://evil.example/x.js',
    'data:text/javascript,window.ran=9',
    '/nowhere.js',
  ])
    it(`is reported where it does not come: ${wrong}`, async () => {
      const [error] = await asked(wrong);
      expect(error!.message).to.contain('after signing out did not arrive');
      expect((window as { ran?: number }).ran).to.not.equal(9);
    });
});
