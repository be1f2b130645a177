/** What the header's controls do. It comes with the reader's first act, or shortly before. */
import { NewsArticleSavedEvent, NewsFollowedEvent } from './article-header.events.js';
import { give } from './gift.js';
import { addressOf, say, type Host } from './host.js';
import { nextTextSize } from './text-size.js';
import { copy, openPanel, shareNatively } from './share.js';
import { loadHeaderWords } from './words/load.js';
import type { HeaderWords } from './words/words.js';

/**
 * Does what a control is there for.
 * @param control an element with `data-act`
 * @param isNative whether Share is to ask the system's own dialog
 */
export async function perform(control: HTMLElement, isNative: boolean, host: Host): Promise<void> {
  switch (control.dataset['act']) {
    case 'share':
      return isNative ? shareNatively(control, host) : openPanel(control, host);
    case 'native':
      return shareNatively(control, host);
    case 'print':
      return print();
  }
  // What follows has something to say.
  const words = await loadHeaderWords(host.language);
  if (!host.life.aborted) await performAndSay(control, words, host);
}

async function performAndSay(control: HTMLElement, words: HeaderWords, host: Host): Promise<void> {
  const { act, kind, name = '', url = '' } = control.dataset;
  switch (act) {
    case 'copy':
      return say(host, (await copy(addressOf(host))) ? words.linkCopied : words.copyFailed);
    case 'save':
      return toggle(
        control,
        (on) => new NewsArticleSavedEvent(addressOf(host), on),
        words.saved,
        words,
        host,
      );
    case 'follow':
      return toggle(
        control,
        (on) => new NewsFollowedEvent(kind === 'topic' ? 'topic' : 'author', name, url, on),
        words.following.replace('{name}', () => name),
        words,
        host,
      );
    case 'gift':
      return give(control as HTMLButtonElement, words, host);
    case 'text-size':
      return say(host, `${words.textSize}: ${nextTextSize(host.language)}`);
    case 'listen':
    case 'stop':
      return (await import('./speech.js')).speak(act, words, host);
  }
}

/** Turns a button's state over at once, and back where it could not be stored. */
async function toggle(
  control: HTMLElement,
  eventFor: (on: boolean) => NewsArticleSavedEvent | NewsFollowedEvent,
  saidWhenOn: string,
  words: HeaderWords,
  host: Host,
): Promise<void> {
  if (control.ariaBusy === 'true') return;
  const on = control.ariaPressed !== 'true';
  const event = eventFor(on);
  control.ariaPressed = String(on);
  control.ariaBusy = 'true';
  host.element.dispatchEvent(event);
  try {
    await event.stored;
    say(host, on ? saidWhenOn : '');
  } catch {
    control.ariaPressed = String(!on);
    say(host, words.failed);
  } finally {
    control.ariaBusy = null;
  }
}
