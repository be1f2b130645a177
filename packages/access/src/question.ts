import { Problem } from './problem.js';

/** What a reader asked for. */
export interface Question {
  readonly article: string;
  /** From the plain form: answered with a redirect, to this path if it is good. */
  readonly form?: { readonly returnTo: string };
}

/** A question is one id and one path. */
const MAX_BYTES = 4096;
const MAX_ID = 256;

/** Reads `POST /access/open`. @throws Problem */
export async function readQuestion(request: Request, origin: string): Promise<Question> {
  checkSender(request, origin);
  const type = request.headers.get('content-type')?.split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return fromJSON(await readBody(request));
  if (type === 'application/x-www-form-urlencoded') return fromForm(await readBody(request));
  throw new Problem(415, 'Expected application/json or application/x-www-form-urlencoded.');
}

/** Browsers name the origin in every POST, and no page can forge it. Asking is an act on this site's own pages. */
function checkSender(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site');
  if (request.headers.get('origin') !== origin || (site !== null && site !== 'same-origin')) {
    throw new Problem(403, 'Articles are opened from pages of this site only.');
  }
}

/** Reads no more than the limit, whatever `Content-Length` says. */
async function readBody(request: Request): Promise<string> {
  const tooLarge = () => new Problem(413, `Expected at most ${MAX_BYTES} bytes.`);
  if (Number(request.headers.get('content-length')) > MAX_BYTES) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > MAX_BYTES) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    void reader?.cancel().catch(() => {});
    throw error instanceof Problem
      ? error
      : new Problem(400, 'The body could not be read as UTF-8.');
  }
}

function fromJSON(text: string): Question {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
  const own = typeof body === 'object' && body !== null && Object.hasOwn(body, 'article');
  return { article: checkedId(own ? (body as { article: unknown }).article : undefined) };
}

function fromForm(text: string): Question {
  const fields = new URLSearchParams(text);
  const [article, ...more] = fields.getAll('article');
  return {
    article: checkedId(more.length ? undefined : article),
    form: { returnTo: fields.get('return') ?? '' },
  };
}

function checkedId(article: unknown): string {
  if (typeof article === 'string' && article !== '' && article.length <= MAX_ID) return article;
  throw new Problem(400, `Expected "article" once, a text of 1 to ${MAX_ID} characters.`);
}
