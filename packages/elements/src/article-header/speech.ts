/** The browser reads the story out, sentence by sentence. One story at a time: the page has one voice. */
import { rename, say, type Host } from './host.js';
import { sentencesOf, type Sentence } from './spoken.js';
import type { HeaderWords } from './words/words.js';

/** A reading: what is left of a story, and whether it is being spoken. */
interface Reading {
  host: Host;
  words: HeaderWords;
  left: Sentence[];
  isPaused: boolean;
}

let reading: Reading | undefined;

/** Reads, pauses, goes on; or stops. */
export function speak(act: 'listen' | 'stop', words: HeaderWords, host: Host): void {
  if (!('speechSynthesis' in window)) return say(host, words.noVoice);
  const own = reading?.host.element === host.element ? reading : undefined;
  if (act === 'stop') return stop(own);
  if (own) return own.isPaused ? goOn(own) : pause(own);
  stop(reading);
  begin({ host, words, left: sentencesOf(host), isPaused: false });
}

function begin(begun: Reading): void {
  reading = begun;
  const signal = begun.host.life;
  const end = () => stop(begun);
  signal.addEventListener('abort', end);
  // Some browsers would go on reading into the next page.
  addEventListener('pagehide', end, { signal });
  goOn(begun);
}

function goOn(own: Reading): void {
  own.isPaused = false;
  show(own);
  speakNext(own);
}

/** By silence, and from the same sentence later: Android's engines end where they are asked to pause. */
function pause(own: Reading): void {
  own.isPaused = true;
  speechSynthesis.cancel();
  show(own);
}

function stop(own: Reading | undefined): void {
  if (!own || reading !== own) return;
  reading = undefined;
  speechSynthesis.cancel();
  show(own);
}

function speakNext(own: Reading): void {
  const next = own.left[0];
  if (!next) return stop(own);
  const utterance = new SpeechSynthesisUtterance(next.text);
  utterance.lang = next.language;
  const isCurrent = () => reading === own && !own.isPaused && own.left[0] === next;
  utterance.onend = () => {
    if (!isCurrent()) return;
    own.left.shift();
    speakNext(own);
  };
  // What was cancelled ends with an error too, and is current no longer.
  utterance.onerror = () => {
    if (!isCurrent()) return;
    stop(own);
    say(own.host, own.words.noVoice);
  };
  speechSynthesis.speak(utterance);
}

/** The button says what it would do next; Stop is there while there is something to stop. */
function show(own: Reading): void {
  const { host, words, isPaused } = own;
  const isOn = reading === own;
  const find = (act: string) => host.element.querySelector<HTMLElement>(`[data-act=${act}]`);
  const button = find('listen');
  if (button) {
    rename(button, !isOn ? words.listen : isPaused ? words.goOn : words.pause);
    button.toggleAttribute('data-speaking', isOn && !isPaused);
  }
  const stopButton = find('stop');
  if (stopButton) stopButton.hidden = !isOn;
}
