/** What the tests of the provider `gpt` share: a library, a provider, and a box of German words to draw in. */
import { giveConsent } from '../../elements/src/core/consent.js';
import { configure } from '../../elements/src/core/settings.js';
import { GPTProvider } from '../../elements/src/ad-slot/providers/gpt.js';
import type { Ad, AdRequest, AdStage } from '../../elements/src/ad-slot/providers/provider.js';
import { FakeGPT } from './fake-gpt.js';

/** A signal that never comes. */
export const never = new AbortController().signal;
/** The address of a file beside this one. */
export const source = (file: string) => new URL(file, import.meta.url).href;

/** Those of the test that runs. */
export let fake: FakeGPT;
export let provider: GPTProvider;
let box: HTMLElement;

function place(slot: string): HTMLElement {
  const made = document.createElement('div');
  made.id = slot;
  box.append(made);
  return made;
}

export function ask(slot: string, more: Partial<AdRequest> = {}): AdRequest {
  return {
    slot,
    unit: slot,
    sizes: [[300, 250]],
    targeting: {},
    section: '',
    articleId: '',
    language: 'en',
    trigger: 'near',
    privacy: { consent: 'granted' },
    signal: never,
    ...more,
  };
}

export function on(slot: string, signal = never): AdStage {
  const frame = () => Promise.reject(new Error('The library draws by itself.'));
  return { slot, place: document.getElementById(slot) ?? place(slot), frame, signal };
}

/** Asks and draws. */
export async function ad(slot: string, more: Partial<AdRequest> = {}): Promise<Ad | null> {
  const request = ask(slot, more);
  return provider.render((await provider.request(request))!, on(slot, request.signal));
}

export async function refusal(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error: Error) => error,
  );
}

/** Two turns of the event loop: what was collected in one is sent in the next. */
export async function turn(): Promise<void> {
  for (let turns = 0; turns < 2; turns++) await new Promise((next) => setTimeout(next));
}

/** A page with the library in it, and a provider that is ready. */
export async function open(): Promise<void> {
  configure({ gpt: { network: '/1234/harbour', script: '/no-such-library.js' } });
  giveConsent({ ads: true, personalisation: true });
  box = document.createElement('div');
  box.ariaLabel = 'Anzeige';
  document.body.append(box);
  fake = new FakeGPT().install();
  provider = new GPTProvider();
  await provider.prepare(never);
}

/** @throws Error if a rule of the library was broken */
export function close(): void {
  fake.uninstall();
  box.remove();
  if (fake.mistakes.length) throw new Error(fake.mistakes.join('; '));
}
