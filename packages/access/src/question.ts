import { Problem } from './problem.js';
import { checkSender, readText } from './request.js';

/** What a reader asked for. */
export interface Question {
  readonly article: string;
  /** From a sealed page, which has the text already: its revision and the envelope with the key. */
  readonly sealed?: { readonly revision: string; readonly envelope: string };
  /** A gift link's token. */
  readonly gift?: string;
  /** From the plain form: answered with a redirect, to this path if it is good. A sealed page says that it is one. */
  readonly form?: { readonly returnTo: string; readonly isSealed: boolean };
}

/** A question is one id and one path. */
const MAX_BYTES = 4096;
const MAX_ID = 256;

/** Reads `POST /access/open`. @throws Problem */
export async function readQuestion(request: Request, origin: string): Promise<Question> {
  checkSender(request, origin);
  const type = request.headers.get('content-type')?.split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return fromJSON(await readText(request, MAX_BYTES));
  if (type === 'application/x-www-form-urlencoded')
    return fromForm(await readText(request, MAX_BYTES));
  throw new Problem(415, 'Expected application/json or application/x-www-form-urlencoded.');
}

function fromJSON(text: string): Question {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
  // Own fields only: `__proto__` in JSON is a name like any other.
  const fields = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  return { article: checkedId(fields.get('article')), ...optional((name) => fields.get(name)) };
}

function fromForm(text: string): Question {
  const fields = new URLSearchParams(text);
  const [article, ...more] = fields.getAll('article');
  return {
    article: checkedId(more.length ? undefined : article),
    form: { returnTo: fields.get('return') ?? '', isSealed: fields.has('sealed') },
    ...optional((name) => fields.get(name)),
  };
}

function optional(of: (name: string) => unknown): Pick<Question, 'gift' | 'sealed'> {
  const [gift, revision, envelope] = ['gift', 'revision', 'envelope'].map((name) => {
    const value = of(name);
    return typeof value === 'string' && value ? value : undefined;
  });
  return {
    ...(gift && { gift }),
    ...(revision && envelope && { sealed: { revision, envelope } }),
  };
}

function checkedId(article: unknown): string {
  if (typeof article === 'string' && article !== '' && article.length <= MAX_ID) return article;
  throw new Problem(400, `Expected "article" once, a text of 1 to ${MAX_ID} characters.`);
}
