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
 * `&article=a1&language=en`. Key-values follow their unit: `&key.position=top`. The answer is 204, or 200 with a list of as many parts, `null` or
 * `{"html", "width", "height", "title"?, "refresh"?, "lineItem"?}`; for one slot the part alone will do.
 */
export class JSONProvider implements AdProvider {
  readonly #ask = batch<Asked>((all) => void this.#fetch(all));

  constructor(private readonly endpoint: string) {}

  request(request: AdRequest): Promise<Ad | null> {
    return new Promise((answer, fail) => {
      request.signal.throwIfAborted();
      request.signal.addEventListener('abort', () => fail(request.signal.reason), { once: true });
      this.#ask({ request, answer, fail });
    });
  }

  async #fetch(collected: readonly Asked[]): Promise<void> {
    const all = collected.filter(({ request }) => !request.signal.aborted);
    if (!all.length) return;
    // The request goes on until the last slot has given up.
    const end = new AbortController();
    const look = () => all.every(({ request }) => request.signal.aborted) && end.abort();
    for (const { request } of all) request.signal.addEventListener('abort', look, { once: true });
    try {
      const ads = await this.#answers(
        all.map(({ request }) => request),
        end.signal,
      );
      all.forEach(({ answer, fail }, i) => {
        try {
          answer(ad(ads[i], this.endpoint));
        } catch (error) {
          fail(error);
        }
      });
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  }

  async #answers(requests: readonly AdRequest[], signal: AbortSignal): Promise<readonly unknown[]> {
    const { href } = this.#address(requests);
    const answer = await fetch(href, {
      signal,
      headers: { accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      // A redirect could lead to somebody whom the reader has not agreed to.
      redirect: 'error',
    }).catch((error: Error) => {
      throw error.name === 'TypeError'
        ? new AdUnreachableError(`${href} did not answer: ${error.message}`)
        : error;
    });
    if (answer.status === 204) return requests.map(() => null);
    if (!answer.ok) throw new Error(`${href} answered ${answer.status}; expected 200 or 204.`);
    const parts = await json(answer, href);
    const list = Array.isArray(parts) ? (parts as unknown[]) : [parts];
    if (list.length !== requests.length)
      throw new Error(`${href} answered for ${list.length} slots; expected ${requests.length}.`);
    return list;
  }

  #address(requests: readonly AdRequest[]): URL {
    const address = new URL(this.endpoint, document.baseURI);
    const add = (name: string, value: unknown) =>
      value && address.searchParams.append(name, `${value}`);
    for (const { unit, sizes, trigger, targeting } of requests) {
      address.searchParams.append('unit', unit);
      add('sizes', sizes.map((size) => (size === 'fluid' ? size : size.join('x'))).join());
      if (trigger !== 'near') add('trigger', trigger);
      for (const [key, values] of Object.entries(targeting)) add(`key.${key}`, values);
    }
    const { section, articleId, language, privacy } = requests[0]!;
    add('section', section);
    add('article', articleId);
    add('language', language);
    add('audience', privacy.audience);
    add('gpp', privacy.gppString);
    add('tcf', privacy.tcString);
    return address;
  }
}

async function json(answer: Response, from: string): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${from} answered ${JSON.stringify(text.slice(0, 40))}; expected JSON.`);
  }
}

type Test = [what: string, holds: (value: unknown) => boolean];
const isNothing = (value: unknown) => value === undefined;
const text: Test = ['a string', (value) => typeof value === 'string'];
const pixels: Test = [
  'a whole number of CSS pixels',
  (value) => Number.isInteger(value) && (value as number) > 0,
];
const SHAPE: Record<string, Test> = {
  html: text,
  width: pixels,
  height: pixels,
  title: ['a string or nothing', (value) => isNothing(value) || text[1](value)],
  lineItem: ['a string or nothing', (value) => isNothing(value) || text[1](value)],
  refresh: ['true, false or nothing', (value) => isNothing(value) || typeof value === 'boolean'],
};

function ad(answer: unknown, from: string): Ad | null {
  if (answer === null) return null;
  if (typeof answer !== 'object')
    throw new Error(`${from} answered ${JSON.stringify(answer)}; expected null or an object.`);
  const given = answer as Record<string, unknown>;
  for (const [key, [what, holds]] of Object.entries(SHAPE)) {
    // A fluid ad has the size of its box.
    if (given['fluid'] === true && holds === pixels[1]) continue;
    if (!holds(given[key]))
      throw new Error(
        `${from} answered with "${key}": ${JSON.stringify(given[key])}; expected ${what}.`,
      );
  }
  return given;
}
