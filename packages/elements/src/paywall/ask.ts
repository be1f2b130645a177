/** The question to the access service, and which of its answers count as one. */

/** Articles that a free reader may open in a period, and how many were opened. */
export interface Meter {
  readonly limit: number;
  readonly used: number;
}

/** A paid part of the article; `id` names its place. */
export interface Section {
  readonly id: string;
  readonly html: string;
}

export interface Grant {
  readonly granted: true;
  readonly reason?: string;
  /** The paid parts of the article, in order. */
  readonly sections?: readonly Section[];
  /** For a sealed page in its place: the content key, 256 bits as base64url. */
  readonly key?: string;
  readonly meter?: Meter;
  /** How many ads this reader's terms allow: `full`, `light` or `none`. */
  readonly ads?: string;
}

/** What is asked for: the text, or with an envelope the key to the text that stands in the page already. */
export interface Question {
  readonly article: string;
  readonly revision?: string;
  readonly envelope?: string;
  /** A gift link's token. */
  readonly gift?: string;
}

/** A refusal, as problem details (RFC 9457). */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  /** Said to the reader. */
  readonly detail?: string;
  readonly offers?: readonly { readonly text: string; readonly url: string }[];
  readonly meter?: Meter;
}

export interface Answer {
  /** Where the answer came from, after any redirect. */
  readonly from: string;
  readonly grant?: Grant;
  readonly problem?: Problem;
}

/** Log in, pay, forbidden: the service understood and said no. Any other error means that it did not work. */
const REFUSALS = [401, 402, 403];

/**
 * Asks for an article.
 * @throws TypeError for an answer that is neither a grant nor a refusal
 */
export async function ask(
  address: string,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const part = question.envelope === undefined ? 'sections' : 'key';
  const response = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(question),
    signal,
  });
  const from = response.url || address;
  const type = response.headers.get('content-type') ?? 'no type';
  const body: unknown = /^application\/(problem\+)?json\b/i.test(type)
    ? await response.json()
    : undefined;
  if (response.ok && isGrant(body, part)) return { from, grant: body };
  if (REFUSALS.includes(response.status) && isObject(body)) return { from, problem: body };
  throw new TypeError(
    `expected {granted: true, ${part}} or a problem from ${from}; got ${response.status}, ${type}`,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isGrant(value: unknown, part: 'sections' | 'key'): value is Grant {
  const grant = isObject(value) ? (value as Partial<Grant>) : {};
  if (grant.granted !== true) return false;
  return part === 'key'
    ? typeof grant.key === 'string'
    : Array.isArray(grant.sections) && grant.sections.every(isSection);
}

function isSection(value: unknown): value is Section {
  const { id, html } = isObject(value) ? (value as Partial<Section>) : {};
  return typeof id === 'string' && typeof html === 'string';
}
