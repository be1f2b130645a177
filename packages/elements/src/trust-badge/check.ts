/** Checks the content credentials of an article's pictures and films, once its reader asks for it. */
import { fill } from '../core/format.js';
import { scriptURL } from '../core/trusted-types.js';
import type { CredentialsReader } from './credentials-reader.js';
import type { CheckWords } from './trust-badge.html.js';
import type { CredentialState, Verdict } from './verdict.js';

/** A file that has not come, or a verifier that has not answered, after so many milliseconds is not checked. */
const TIMEOUT = 120_000;

/** States of rows, as page CSS knows them. */
const STATES: Record<CredentialState, string> = {
  trusted: 'verified',
  'unknown-signer': 'claimed',
  altered: 'failed',
  invalid: 'failed',
  none: 'none',
};

interface Medium {
  address: string;
  name: string;
}

/**
 * Fills the list of a check with a row for each picture.
 * @param place the element with `data-check`
 * @param signal aborted where the badge leaves the page
 */
export async function check(place: HTMLElement, signal: AbortSignal): Promise<void> {
  const button = place.querySelector('button')!;
  const list = place.querySelector('ul')!;
  if (button.ariaDisabled === 'true') return;
  // Not `disabled`: the focus would be lost.
  button.ariaDisabled = 'true';
  const words = JSON.parse(place.dataset.check!) as CheckWords;
  list.replaceChildren(row('not-checked', words.checking));
  const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  const rows = await rowsOf(mediaOf(place), place.dataset.anchors!, words, within);
  list.replaceChildren(...rows);
  button.ariaDisabled = 'false';
}

async function rowsOf(
  media: readonly Medium[],
  anchors: string,
  words: CheckWords,
  signal: AbortSignal,
): Promise<HTMLElement[]> {
  let reader: CredentialsReader | undefined;
  const rows: HTMLElement[] = [];
  try {
    reader = await unless(signal, open(anchors, signal));
    for (const medium of media) rows.push(await rowOf(medium, reader, words, signal));
  } catch (error) {
    console.warn('[broadsheet] <news-trust-badge>: content credentials cannot be checked.', error);
    rows.push(row('not-checked', words.notChecked));
  } finally {
    reader?.close();
  }
  return rows;
}

/** `credentials/reader.js` lies one folder above this module in both layouts that are published. */
async function open(anchors: string, signal: AbortSignal): Promise<CredentialsReader> {
  const address = new URL('../credentials/reader.js', import.meta.url).href;
  const [{ openReader }, list] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<typeof import('./credentials-reader.js')>,
    load(anchors, signal).then((file) => file.text()),
  ]);
  return openReader(list, scriptURL(new URL('../credentials/worker.js', import.meta.url).href));
}

/** Whatever goes wrong with one picture is said of that one. */
async function rowOf(
  { address, name }: Medium,
  reader: CredentialsReader,
  words: CheckWords,
  signal: AbortSignal,
): Promise<HTMLElement> {
  try {
    const verdict = await unless(
      signal,
      load(address, signal).then((file) => reader.read(file)),
    );
    return row(verdict, said(verdict, words), name);
  } catch (error) {
    console.warn(`[broadsheet] <news-trust-badge>: ${address} cannot be checked.`, error);
    return row('not-checked', words.notChecked, name);
  }
}

function said({ state, signer = '?' }: Verdict, words: CheckWords): string {
  return fill(words[state], { name: signer });
}

/** Another site learns neither who reads nor what; one without CORS cannot be asked. */
async function load(address: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.blob();
}

/** What stands in the same article: the file that the publisher named, since a copy in another width is signed by nobody. */
function mediaOf(place: HTMLElement): Medium[] {
  const article = place.closest('news-article') ?? document;
  const found = new Map<string, string>();
  for (const medium of article.querySelectorAll<HTMLElement>(
    'news-figure img[src], news-video[src]',
  )) {
    const address = medium.getAttribute('src')!;
    const figure = medium.closest('figure') ?? medium;
    const caption = figure.querySelector('[data-caption], [slot=title]')?.textContent;
    if (!found.has(address)) found.set(address, shorten(caption || medium.getAttribute('alt') || address)); // prettier-ignore
  }
  return [...found].map(([address, name]) => ({ address: new URL(address, document.baseURI).href, name })); // prettier-ignore
}

function shorten(name: string): string {
  const line = name.trim().replace(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/**
 * As the server prints a row. Text alone: names come from pages and certificates.
 * @param found what the verifier said; nothing else makes a row "verified"
 */
function row(found: Verdict | 'not-checked', says: string, name = ''): HTMLElement {
  const item = document.createElement('li');
  item.dataset.state = found === 'not-checked' ? found : STATES[found.state];
  const small = document.createElement('small');
  small.dataset.says = '';
  small.textContent = says;
  if (name) item.append(name, document.createElement('br'));
  item.append(small);
  return item;
}

function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    }),
  ]);
}
