/** How a slot comes to its ad: it waits for the reader to come near and to agree, asks, draws, and rests where there is none. */
import type { articleOf } from '../core/article-context.js';
import { readerAccess } from '../core/reader-access.js';
import { nearViewport } from '../core/visibility.js';
import type { Words } from '../core/words/words.js';
import { NewsAdEmptyEvent, NewsAdFailedEvent, NewsAdRefusedEvent } from './ad-slot.events.js';
import type { NewsAdSlot } from './ad-slot.js';
import { ask, isReleased } from './asking.js';
import { Drawing, Refusal } from './drawing.js';
import { margins } from './margins.js';
import { boxIn, complete, part } from './parts.js';
import { AdUnreachableError, type AdTrigger } from './providers/provider.js';
import { askable, fits, stepsOf, type AdSize, type Size, type Step } from './sizes.html.js';
import { choice, type Choice, type Source } from './sources.js';
import { whenUnseen } from './unseen.js';
import { allowed } from './waiting.js';

/** What a slot's element lends to its parts. */
export interface Host {
  readonly slot: NewsAdSlot;
  /** Whether `:state(name)` is on. */
  hasState(name: string): boolean;
  setState(name: string, on: boolean): void;
  readonly article: ReturnType<typeof articleOf>;
  words(): Words;
  language(): string;
  report(message: string, cause?: unknown): void;
  advise(message: string): void;
}

/** How long a container keeps its new width before another ad is asked for, in milliseconds. */
const STILL = 250;

export class Filling {
  readonly #drawing: Drawing;
  #attempt = new AbortController();

  constructor(private readonly host: Host) {
    this.#drawing = new Drawing(host);
  }

  /** The reader's terms allow no ad here. */
  get isBarred(): boolean {
    const { ads } = readerAccess.get();
    return ads === 'none' || (ads === 'light' && this.host.slot.tier === 'full');
  }

  start(trigger: AdTrigger = 'near'): void {
    this.stop();
    this.#attempt = new AbortController();
    this.#go(trigger);
  }

  /** What is under way ends, and the ad goes. */
  stop(): void {
    this.#attempt.abort();
    this.#drawing.strike();
    for (const state of ['empty', 'gone']) this.host.setState(state, false);
  }

  #go(trigger: AdTrigger): void {
    const { signal } = this.#attempt;
    this.#fill(trigger, signal).catch((error: Error) => {
      if (!signal.aborted) this.#fail(error, signal);
    });
  }

  async #fill(trigger: AdTrigger, signal: AbortSignal): Promise<void> {
    const { host } = this;
    const { slot } = host;
    if (this.isBarred) return this.#rest(signal, true);
    await complete(slot, host.words().advertisement);
    if (slot.placement && trigger !== 'time')
      await (await import('./beyond/place.js')).place(host, signal, () => this.stop());
    const steps = stepsOf(slot);
    const source = await this.#mayAsk(choice(slot), trigger, signal);
    if (!source) return;
    if (!(await isReleased(host, trigger, signal)))
      return this.#refuse('a listener of news-ad-before-request cancelled it.', signal);
    if (trigger !== 'time') this.#watchWidth(steps, signal);
    const sizes = askable(steps, this.#box, slot.clientWidth);
    if (!sizes.length)
      host.advise(
        `no size of "${slot.sizes ?? slot.format}" fits a box of ${this.#box.join('×')} pixels, so no ad is asked for.`,
      );
    else if (await this.#askAndDraw(source, sizes, trigger, signal)) return;
    slot.dispatchEvent(new NewsAdEmptyEvent(slot.unit));
    this.#rest(signal);
  }

  async #askAndDraw(
    source: Source,
    sizes: readonly AdSize[],
    trigger: AdTrigger,
    signal: AbortSignal,
  ): Promise<boolean> {
    const drawing = this.#drawing;
    const answer = await ask(this.host, source, sizes, trigger, signal, (provider) =>
      drawing.begin(provider),
    );
    if (!answer || !(await drawing.draw(answer, trigger, signal))) return false;
    import('./watching.js')
      .then(({ watch }) => watch(this.host, drawing.shown, signal, () => this.#go('time')))
      .catch((error) => this.host.report('what measures its views did not arrive.', error));
    return true;
  }

  get #box(): Size {
    return boxIn(this.host.slot);
  }

  /** Waits for the reader to come near and to agree, in any order and until both hold at once. */
  async #mayAsk(now: Choice, trigger: AdTrigger, signal: AbortSignal): Promise<Source | undefined> {
    if (trigger === 'time') return now();
    let source;
    do {
      source = await allowed(now, signal, () => this.#rest(signal));
      await nearViewport(this.host.slot, margins().request, signal);
    } while (now()?.name !== source.name);
    this.host.setState('empty', false);
    return source;
  }

  /** Another width of the container can mean other sizes: they are asked for once it keeps still. */
  #watchWidth(steps: readonly Step[], signal: AbortSignal): void {
    const { slot } = this.host;
    const sizesNow = () => `${askable(steps, this.#box, slot.clientWidth)}`;
    const asked = sizesNow();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => this.start('resize');
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      // No size at all means hidden, in print or by the page: nothing to mend.
      if (!this.#box[0] || sizesNow() === asked) return;
      const { shown } = this.#drawing;
      if (shown && !fits(shown.size, this.#box)) again();
      else timer = setTimeout(again, STILL);
    });
    observer.observe(part(slot, 'box')!);
    signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(timer)), {
      once: true,
    });
  }

  #refuse(reason: string, signal: AbortSignal): void {
    const { slot } = this.host;
    slot.dispatchEvent(new NewsAdRefusedEvent(slot.unit, reason));
    this.#rest(signal);
  }

  #fail(error: Error, signal: AbortSignal): void {
    const { slot } = this.host;
    if (error instanceof Refusal) return this.#refuse(error.message, signal);
    const reason =
      error.name === 'TimeoutError'
        ? 'late'
        : error instanceof AdUnreachableError
          ? 'unreachable'
          : 'error';
    this.host.report(error.message, error);
    slot.dispatchEvent(new NewsAdFailedEvent(slot.unit, error.message, reason));
    this.#rest(signal);
  }

  /** No ad: the house content is shown. Where there is none, the box goes as soon as nobody sees it. */
  #rest(signal: AbortSignal, always = false): void {
    const { slot, hasState, setState } = this.host;
    // Another ad was asked for and none came: the last one stays.
    if (hasState('filled')) return;
    this.#drawing.strike();
    const house = part(slot, 'house');
    const isBare = !house?.firstElementChild && !house?.textContent?.trim();
    setState('empty', true);
    if (always || isBare)
      void whenUnseen(slot, signal, () => hasState('empty') && setState('gone', true));
  }
}
