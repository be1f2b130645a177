/** What follows the reader's press: the question, and the paid part in its place or the reason why not. */
import { report } from '../core/error.js';
import { articleOpened } from '../core/reader-access.js';
import { ownHTML } from '../core/trusted-types.js';
import type { Words } from '../core/words/words.js';
import { ask, type Grant, type Problem, type Question } from './ask.js';
import type { NewsPaywall } from './paywall.js';
import { NewsPaywallOpenedEvent, NewsPaywallRefusedEvent } from './paywall.events.js';
import { sealedIn, unsealed, type Sealed } from './sealed.js';

export interface Press {
  /** Where to ask, absolute. */
  readonly address: string;
  readonly article: string;
  /** Ends when nobody waits for the answer any more. */
  readonly left: AbortSignal;
  readonly words: Words;
  readonly paid: Element;
  /** Tells the reader. */
  say(words: string): void;
  /** The paid part is in its place: the offer goes. `undo` takes it out again. */
  opened(undo: () => void): void;
}

/** Asks, shows and says. Whatever fails is reported and said here. */
export async function open(paywall: NewsPaywall, press: Press): Promise<void> {
  const { address, article, left, words } = press;
  const patience = new AbortController();
  const late = `no answer from ${address} in ${paywall.timeout} ms`;
  const timer = setTimeout(
    () => patience.abort(new DOMException(late, 'TimeoutError')),
    paywall.timeout,
  );
  const signal = AbortSignal.any([left, patience.signal]);
  try {
    signal.throwIfAborted();
    const sealed = sealedIn(press.paid);
    const { from, grant, problem } = await ask(
      address,
      questionOf(paywall, article, sealed),
      signal,
    );
    signal.throwIfAborted();
    if (problem) return refuse(paywall, press, problem);
    const texts = sealed
      ? await unsealed(sealed, article, grant!.key!)
      : grant!.sections!.map(({ html }) => html);
    signal.throwIfAborted();
    const parts = texts.map((text) => ownHTML(text, from));
    show(paywall, press, grant!, parts, sealed);
  } catch (error) {
    press.say(left.aborted ? '' : words.unlockFailed);
    if (!left.aborted)
      report(paywall, 'the article could not be opened; the reader can try again.', error);
  } finally {
    clearTimeout(timer);
  }
}

function questionOf(paywall: Element, article: string, sealed: Sealed | undefined): Question {
  const gift = paywall.querySelector<HTMLInputElement>(':scope > [data-offer] [name=gift]')?.value;
  return {
    article,
    ...(gift && { gift }),
    ...(sealed && { revision: sealed.revision, envelope: sealed.envelope }),
  };
}

function show(
  paywall: NewsPaywall,
  press: Press,
  grant: Grant,
  parts: readonly DocumentFragment[],
  sealed: Sealed | undefined,
): void {
  // An ad is no part of the story, so it is no place to read on.
  const first = parts
    .flatMap((part) => [...part.children])
    .find((block) => block.localName !== 'news-ad-slot') as HTMLElement | undefined;
  if (!first) throw new TypeError('expected the paid part; what was granted is empty');
  const nodes = parts.flatMap((part) => [...part.childNodes]);
  // What is sealed stays: it is the page's own, and opens again after the element was closed.
  if (sealed) parts.forEach((part, at) => sealed.sections[at]!.after(part));
  else press.paid.replaceChildren(...parts);
  press.opened(() => nodes.forEach((node) => node.remove()));
  focusBlock(first);
  press.say(press.words.unlocked);
  articleOpened(press.article);
  const { reason = '', meter } = grant;
  paywall.dispatchEvent(new NewsPaywallOpenedEvent(press.article, reason, meter));
}

function refuse(paywall: NewsPaywall, { article, words, say }: Press, problem: Problem): void {
  say(typeof problem.detail === 'string' ? problem.detail : words.unlockRefused);
  paywall.dispatchEvent(new NewsPaywallRefusedEvent(article, problem));
}

/** Moves focus to a block of text, and the page only where the block's start is out of sight. */
function focusBlock(block: HTMLElement): void {
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1;
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  }
  block.focus({ preventScroll: true });
  const { top } = block.getBoundingClientRect();
  if (top < 0 || top > innerHeight) block.scrollIntoView();
}
