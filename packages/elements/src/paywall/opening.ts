/** What follows the reader's press: the question, and the paid part in its place or the reason why not. */
import { report } from '../core/error.js';
import { articleOpened } from '../core/reader-access.js';
import { ownHTML } from '../core/trusted-types.js';
import type { Words } from '../core/words/words.js';
import { ask, type Answer, type Problem } from './ask.js';
import type { NewsPaywall } from './paywall.js';
import { NewsPaywallOpenedEvent, NewsPaywallRefusedEvent } from './paywall.events.js';

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
  /** The paid part is in its place: the offer goes. */
  opened(): void;
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
    const answer = await ask(address, article, signal);
    signal.throwIfAborted();
    if (answer.problem) refuse(paywall, press, answer.problem);
    else show(paywall, press, answer);
  } catch (error) {
    press.say(left.aborted ? '' : words.unlockFailed);
    if (!left.aborted)
      report(paywall, 'the article could not be opened; the reader can try again.', error);
  } finally {
    clearTimeout(timer);
  }
}

function show(paywall: NewsPaywall, press: Press, { grant, from }: Answer): void {
  const words = grant!.sections.map(({ html }) => html).join('\n');
  const blocks = ownHTML(words, from);
  // An ad is no part of the story, so it is no place to read on.
  const first = [...blocks.children].find((block) => block.localName !== 'news-ad-slot') as
    HTMLElement | undefined;
  if (!first) throw new TypeError(`expected the paid part in "sections" from ${from}; it is empty`);
  press.paid.replaceChildren(blocks);
  press.opened();
  focusBlock(first);
  press.say(press.words.unlocked);
  articleOpened(press.article);
  const { reason = '', meter } = grant!;
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
