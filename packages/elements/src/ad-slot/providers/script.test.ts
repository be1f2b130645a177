import { expect } from '@open-wc/testing';
import { configure } from '../../core/settings.js';
import { AdUnreachableError } from './provider.js';
import { loadScript } from './script.js';

const never = new AbortController().signal;
/** A script that counts how often it ran. */
let last = 0;
const script = () =>
  new URL(`../../../../testing/src/counting-script.js?${++last}`, import.meta.url).href;
const runs = () => (globalThis as { scriptRuns?: number }).scriptRuns ?? 0;
const elements = (address: string) => document.querySelectorAll(`script[src="${address}"]`).length;

async function refusal(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => expect.fail('expected a rejection'),
    (error: Error) => error,
  );
}

describe('loadScript', () => {
  it('runs a script once in a page, whoever asks', async () => {
    const [address, before] = [script(), runs()];
    await Promise.all([loadScript(address, never), loadScript(address, never)]);
    await loadScript(address, never);
    expect(runs()).to.equal(before + 1);
    expect(elements(address)).to.equal(1);
  });

  it('says that nobody answers, leaves no element behind, and tries again when asked again', async () => {
    const address = new URL('/no-such-library.js', location.href).href;
    for (let attempt = 0; attempt < 2; attempt++) {
      const error = await refusal(loadScript(address, never));
      expect(error).to.be.instanceOf(AdUnreachableError);
      expect(error.message).to.equal(`${address} did not load; an ad blocker or no network.`);
      expect(elements(address)).to.equal(0);
    }
  });

  it('ends with its signal while the others wait on', async () => {
    const [address, mine] = [script(), new AbortController()];
    const [left, kept] = [loadScript(address, mine.signal), loadScript(address, never)];
    mine.abort(new Error('I left.'));
    expect((await refusal(left)).message).to.equal('I left.');
    await kept;
  });

  it('does nothing for a signal that has ended', async () => {
    const address = script();
    expect((await refusal(loadScript(address, AbortSignal.abort()))).name).to.equal('AbortError');
    expect(elements(address)).to.equal(0);
  });

  it('refuses addresses that neither are of this origin nor stand in the settings', async () => {
    for (const address of [
      'https://elsewhere.example/x.js',
      'data:text/javascript,1',
      'javascript:1',
      'https://securepubads.g.doubleclick.net.evil.example/tag/js/gpt.js',
      'https://securepubads.g.doubleclick.net/tag/js/other.js',
      `blob:${location.origin}/1`,
    ]) {
      const error = await refusal(loadScript(address, never));
      expect(error, address).to.be.instanceOf(TypeError);
      expect(error.message).to.equal(
        `${address} may not run; expected this origin, or what the settings name`,
      );
    }
  });

  it('takes an address that the settings name', async () => {
    // Another origin that nobody listens at: the policy lets it through, and nobody answers.
    const address = 'http://127.0.0.1:9/prebid.js';
    configure({ prebid: { script: address } });
    expect(await refusal(loadScript(address, never))).to.be.instanceOf(AdUnreachableError);
  });
});
