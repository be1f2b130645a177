import { batch } from './batch.js';
import { AdUnreachableError, type Ad, type AdProvider, type AdRequest } from './provider.js';

interface Asked {
  readonly request: AdRequest;
  answer(ad: Ad | null): void;
  fail(error: unknown): void;
}

/**
 * An endpoint that answers with creatives. Slots that come near together are one request, a plain GET, so that no other
 * origin needs a preflight: `?unit=article-top&sizes=970x250,728x90&unit=article-1&sizes=300x250&section=Opinion`
 * `&article=a1&language=en`. Key-values follow their unit: `&key.position=top`. The answer is 204, or 200 with a list of
 * as many parts, `null` or `{"html", "width", "height", "title"?, "fluid"?, "refresh"?, "lineItem"?}`; for one slot the
 * part alone will do.
 */
export class JSONProvider implements AdProvider {
  readonly #ask = batch<Asked>((all) => void this.#askTogether(all));

  constructor(private readonly endpoint: string) {}

  request(request: AdRequest): Promise<Ad | null> {
    return new Promise((answer, fail) => {
      const { signal } = request;
      if (signal.aborted) return fail(signal.reason);
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });
      this.#ask({ request, answer, fail });
    });
  }

  async #askTogether(collected: readonly Asked[]): Promise<void> {
    const all = collected.filter(({ request }) => !request.signal.aborted);
    if (!all.length) return;
    const address = addressOf(
      this.endpoint,
      all.map(({ request }) => request),
    );
    // The request goes on until the last slot has given up.
    const end = new AbortController();
    const look = () => all.every(({ request }) => request.signal.aborted) && end.abort();
    for (const { request } of all) request.signal.addEventListener('abort', look, { once: true });
    try {
      const parts = await ask(address, all.length, end.signal);
      all.forEach(({ answer, fail }, slot) => {
        const part = parts[slot] as Ad | null;
        if (part === null || isAd(part)) answer(part);
        else void import('./json-shape.js').then(({ wrongIn }) => fail(wrongIn(part, address)));
      });
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  }
}

function addressOf(endpoint: string, requests: readonly AdRequest[]): string {
  const { href, searchParams } = new URL(endpoint, document.baseURI);
  const add = (name: string, value: unknown) => value && searchParams.append(name, `${value}`);
  for (const { unit, sizes, trigger, targeting } of requests) {
    searchParams.append('unit', unit);
    add('sizes', sizes.map((size) => (size === 'fluid' ? size : size.join('x'))).join());
    if (trigger !== 'near') add('trigger', trigger);
    for (const key in targeting) add(`key.${key}`, targeting[key]);
  }
  const { section, articleId, language, privacy } = requests[0]!;
  const { audience, gppString, tcString } = privacy;
  const page = { section, article: articleId, language, audience, gpp: gppString, tcf: tcString };
  for (const [name, value] of Object.entries(page)) add(name, value);
  return Object.assign(new URL(href), { search: `${searchParams}` }).href;
}

/** As many parts as there are slots. */
async function ask(
  address: string,
  slots: number,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const answer = await fetch(address, {
    signal,
    headers: { accept: 'application/json' },
    credentials: 'omit',
    cache: 'no-store',
    // A redirect could lead to somebody whom the reader has not agreed to.
    redirect: 'error',
  }).catch((error: Error) => {
    if (error.name !== 'TypeError') throw error;
    throw new AdUnreachableError(`${address} did not answer: ${error.message}`);
  });
  if (answer.status === 204) return Array<null>(slots).fill(null);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}; expected 200 or 204.`);
  const parts = read(await answer.text(), address);
  const list = Array.isArray(parts) ? (parts as unknown[]) : [parts];
  if (list.length === slots) return list;
  throw new Error(`${address} answered for ${list.length} slots; expected ${slots}.`);
}

function read(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${from} answered ${JSON.stringify(text.slice(0, 40))}; expected JSON.`);
  }
}

const isPixels = (value: unknown) => Number.isInteger(value) && (value as number) > 0;

/** Whether a part of the answer is what it should be; a fluid ad has the width of its box, and says its height itself. */
function isAd({ html, width, height, title = '', fluid = false, refresh = true }: Ad): boolean {
  return (
    typeof html === 'string' &&
    (fluid || (isPixels(width) && isPixels(height))) &&
    typeof title === 'string' &&
    [fluid, refresh].every((value) => typeof value === 'boolean')
  );
}
