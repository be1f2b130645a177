import { say, type Host } from './host.js';
import { copy } from './share.js';
import type { HeaderWords } from './words/words.js';

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;
/** How long a link that has to be copied by hand stays, in milliseconds. */
const BY_HAND = 60_000;

/** Asks the access service for a gift link, and puts it into the clipboard. What it refuses it says why. */
export async function give(
  control: HTMLButtonElement,
  words: HeaderWords,
  host: Host,
): Promise<void> {
  const { form } = control;
  if (!form || control.ariaBusy === 'true') return;
  control.ariaBusy = 'true';
  try {
    const { url, detail } = await ask(form, host.life);
    if (!url) return say(host, detail || words.giftFailed);
    if (await copy(url)) say(host, words.giftCopied);
    else say(host, `${words.giftMade}: ${url}`, BY_HAND);
  } catch {
    say(host, words.giftFailed);
  } finally {
    control.ariaBusy = null;
  }
}

/** The service's answer: `{url}`, or a problem with its reason in `detail` (RFC 9457). */
async function ask(
  form: HTMLFormElement,
  life: AbortSignal,
): Promise<{ url?: string; detail?: string }> {
  const fields = Object.fromEntries(new FormData(form)) as Record<string, string>;
  const response = await fetch(form.getAttribute('action') ?? '', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ article: fields['article'] }),
    signal: AbortSignal.any([life, AbortSignal.timeout(TIMEOUT)]),
  });
  const answer = (await response.json()) as { url?: unknown; detail?: unknown } | null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  if (!response.ok) return { detail: text(answer?.detail) };
  const url = text(answer?.url);
  // A link of another kind than the web's is none that can be given away.
  return { url: /^https?:\/\//.test(url) ? url : '' };
}
