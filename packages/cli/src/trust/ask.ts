/** Asks a site for its trust.txt. */
import { whyNotFetched } from '../fetch-problem.js';

/** Bytes: the largest association has some thousand members. */
const MOST = 1_000_000;
/** Milliseconds. */
const PATIENCE = 10_000;
const PLACES = ['/trust.txt', '/.well-known/trust.txt'];

/** A site that has none has said nothing; one that cannot be asked may have said anything. */
export type Answer = { file: string; text: string } | { none: string } | { unknown: string };

/** @param origin as in `https://press.example` */
export async function askFor(origin: string, patience = PATIENCE): Promise<Answer> {
  for (const place of PLACES) {
    const answer = await askOnce(origin + place, patience);
    if (!('none' in answer)) return answer;
  }
  return { none: `${origin} has no trust.txt` };
}

async function askOnce(file: string, patience: number): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(file, { signal, headers: { accept: 'text/plain' } });
    if (answer.status === 404 || answer.status === 410) return { none: file };
    if (!answer.ok) return { unknown: `${file} answered ${answer.status}` };
    const text = await textOf(answer);
    if (text === undefined) return { unknown: `${file} is longer than ${MOST / 1e6} MB` };
    // Many sites answer with a page for whatever they do not have.
    return /^\s*</.test(text) ? { none: file } : { file, text };
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    const what = isLate ? `did not answer in ${patience / 1000} s` : `could not be fetched: ${whyNotFetched(error)}`; // prettier-ignore
    return { unknown: `${file} ${what}` };
  }
}

async function textOf({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > MOST) return undefined;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
