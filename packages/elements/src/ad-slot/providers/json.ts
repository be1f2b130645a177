import type { AdProvider, AdRequest, Creative } from './provider.js';

/**
 * An endpoint that answers with a creative. The request is a plain GET, so that no other origin needs a preflight:
 * `?unit=article-top&sizes=970x250,728x90&section=Opinion&article=a1&language=en` (unknown parts are left out).
 * The answer is 204, or 200 with `null` or `{"html", "width", "height", "title"?}`.
 */
export class JSONProvider implements AdProvider {
  constructor(private readonly endpoint: string) {}

  async request(request: AdRequest): Promise<Creative | null> {
    const address = new URL(this.endpoint, document.baseURI);
    for (const [name, value] of Object.entries(parameters(request)))
      if (value) address.searchParams.set(name, value);
    const answer = await fetch(address, {
      signal: request.signal,
      headers: { accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      // A redirect could lead to somebody whom the reader has not agreed to.
      redirect: 'error',
    });
    if (answer.status === 204) return null;
    if (!answer.ok)
      throw new Error(`${address.href} answered ${answer.status}; expected 200 or 204.`);
    return creative(await json(answer, address.href), address.href);
  }
}

function parameters({
  unit,
  sizes,
  section,
  articleId,
  language,
}: AdRequest): Record<string, string> {
  return {
    unit,
    sizes: sizes.map((size) => String(size).replace(',', 'x')).join(),
    section,
    article: articleId,
    language,
  };
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
const text: Test = ['a string', (value) => typeof value === 'string'];
const pixels: Test = [
  'a whole number of CSS pixels',
  (value) => Number.isInteger(value) && (value as number) > 0,
];
const SHAPE: Record<keyof Creative, Test> = {
  html: text,
  width: pixels,
  height: pixels,
  title: ['a string or nothing', (value) => value === undefined || text[1](value)],
};

function creative(answer: unknown, from: string): Creative | null {
  if (answer === null) return null;
  if (typeof answer !== 'object')
    throw new Error(`${from} answered ${JSON.stringify(answer)}; expected null or an object.`);
  for (const [key, [what, holds]] of Object.entries(SHAPE)) {
    const value = (answer as Record<string, unknown>)[key];
    if (!holds(value))
      throw new Error(
        `${from} answered with "${key}": ${JSON.stringify(value)}; expected ${what}.`,
      );
  }
  return answer as Creative;
}
