/** What follows the reader's press: the question, and the paid part in its place or the reason why not. */
import { report } from '../core/error.js';
import { recheck } from '../core/recheck.js';
import { ownHTML } from '../core/trusted-types.js';
import type { Words } from '../core/words/words.js';
import { applyTerms } from './ads.js';
import { ask, type Grant, type Problem, type Question, type Section } from './ask.js';
import type { NewsPaywall } from './paywall.js';
import {
  NewsPaywallAskedEvent,
  NewsPaywallOpenedEvent,
  NewsPaywallRefusedEvent,
} from './paywall.events.js';
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
    const places = placesOf(paywall, press.paid);
    const sealed = sealedIn(press.paid, places);
    const question = questionOf(paywall, article, sealed);
    paywall.dispatchEvent(new NewsPaywallAskedEvent(article));
    const { from, grant, problem } = await ask(address, question, signal);
    signal.throwIfAborted();
    if (problem) return refuse(paywall, press, problem);
    const texts = sealed
      ? await unsealed(sealed, article, grant!.key!)
      : grant!.sections!.map(({ html }) => html);
    signal.throwIfAborted();
    const parts = texts.map((text) => ownHTML(text, from));
    show(paywall, press, grant!, parts, () => {
      // What is sealed stays: it is the page's own, and opens again after the element was closed.
      if (sealed) parts.forEach((part, at) => sealed.sections[at]!.after(part));
      else fill(grant!.sections!, parts, places, press.paid);
    });
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

/** The places of this article's paid parts, the element's own and those among the open text, in order. */
function placesOf(paywall: NewsPaywall, own: Element): HTMLElement[] {
  const around = paywall.closest('news-article') ?? paywall;
  return [...around.querySelectorAll<HTMLElement>('[data-paid]')].filter(
    // Others have elements of their own, and what stands in a paid part is its own business.
    (place) =>
      place === own || !place.parentElement!.closest('[data-paid], news-paywall, [data-offer]'),
  );
}

/** Each part in the place that has its id; what has none stands with the offer. */
function fill(
  sections: readonly Section[],
  parts: readonly DocumentFragment[],
  places: readonly HTMLElement[],
  own: Element,
): void {
  const targets = sections.map(
    ({ id }) => places.find(({ dataset }) => dataset.paid === id) ?? own,
  );
  for (const target of new Set(targets)) target.replaceChildren();
  targets.forEach((target, at) => target.append(parts[at]!));
}

function show(
  paywall: NewsPaywall,
  press: Press,
  grant: Grant,
  parts: readonly DocumentFragment[],
  place: () => void,
): void {
  // An ad is no part of the story, so it is no place to read on.
  const blocks = parts
    .flatMap((part) => [...part.children])
    .filter(({ localName }) => localName !== 'news-ad-slot');
  if (blocks.length === 0) throw new TypeError('expected the paid part; what was granted is empty');
  applyTerms(press.article, grant, parts);
  const nodes = parts.flatMap((part) => [...part.childNodes]);
  place();
  press.opened(() => nodes.forEach((node) => node.remove()));
  focusBlock(blocks.reduce(earlier) as HTMLElement);
  press.say(press.words.unlocked);
  void recheck(paywall);
  const { reason = '', meter } = grant;
  paywall.dispatchEvent(new NewsPaywallOpenedEvent(press.article, reason, meter));
}

function refuse(paywall: NewsPaywall, { article, words, say }: Press, problem: Problem): void {
  say(typeof problem.detail === 'string' ? problem.detail : words.unlockRefused);
  paywall.dispatchEvent(new NewsPaywallRefusedEvent(article, problem));
}

/** The one that stands first in the page: sections come in any order. */
function earlier(a: Element, b: Element): Element {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? b : a;
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
