/** How a slot comes to its ad: it waits for the reader to come near and to agree, asks, draws, and rests where there is none. */
import type { articleOf } from '../core/article-context.js';
import { readerAccess } from '../core/reader-access.js';
import { settings } from '../core/settings.js';
import { nearViewport } from '../core/visibility.js';
import type { Words } from '../core/words/words.js';
import { NewsAdEmptyEvent } from './ad-slot.events.js';
import type { NewsAdSlot } from './ad-slot.js';
import { ask, released } from './asking.js';
import { Drawing } from './drawing.js';
import { margins } from './margins.js';
import { boxIn, complete, part } from './parts.js';
import type { AdTrigger } from './providers/provider.js';
import { askable, fits, stepsOf, type AdSize, type Step } from './sizes.html.js';
import { choice, type Choice, type Source } from './sources.js';
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

/** Whether the address asks to see what slots do, and the page, or a developer's own machine, allows it. */
const isDebugged = () =>
  /[?&]ads-debug/.test(location.search) &&
  (settings('ads').debug ?? /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname));

export class Filling {
  readonly #drawing: Drawing;
  #attempt = new AbortController();
  /** An answer came: there is no ad, or it was refused. */
  isOver = false;

  constructor(private readonly host: Host) {
    this.#drawing = new Drawing(host);
  }

  /** The reader's terms allow no ad here. */
  get isBarred(): boolean {
    const { ads } = readerAccess.get();
    return ads === 'none' || (ads === 'light' && this.host.slot.getAttribute('tier') === 'full');
  }

  start(trigger: AdTrigger = 'near'): void {
    this.stop();
    this.#attempt = new AbortController();
    this.isOver = false;
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
      if (signal.aborted) return;
      this.isOver = error.name === 'Refusal';
      this.#rest(signal);
      void import('./trouble.js').then(({ tell }) => tell(this.host, error));
    });
  }

  async #fill(trigger: AdTrigger, signal: AbortSignal): Promise<void> {
    const { host } = this;
    const { slot } = host;
    if (isDebugged())
      await import('./debug/overlay.js').then(
        ({ show }) => show(host, this.#drawing, signal, choice, margins, readerAccess),
        console.error,
      );
    if (this.isBarred) return this.#rest(signal, true);
    await complete(slot, host.words().advertisement);
    if (slot.placement && trigger !== 'time')
      await (await import('./beyond/place.js')).place(host, signal, () => this.stop());
    const steps = stepsOf(slot);
    const source = await this.#mayAsk(choice(slot), trigger, signal);
    if (!source) return;
    await released(host, trigger, signal);
    // The page may have hidden it meanwhile.
    if (!slot.clientWidth) await nearViewport(slot, margins().request, signal);
    const box = boxIn(slot);
    const sizes = askable(steps, box, slot.clientWidth);
    if (trigger !== 'time') this.#watchWidth(steps, `${sizes}`, signal);
    if (!sizes.length)
      host.advise(
        `no size of "${slot.sizes ?? slot.format}" fits a box of ${box.join('×')} pixels, so no ad is asked for.`,
      );
    else if (await this.#askAndDraw(source, sizes, trigger, signal)) return;
    this.isOver = true;
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
      .then(({ watch }) =>
        watch(
          this.host,
          drawing,
          signal,
          () => this.#go('time'),
          () => this.#rest(signal),
        ),
      )
      .catch((error) => this.host.report('what measures its views did not arrive.', error));
    return true;
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
  #watchWidth(steps: readonly Step[], asked: string, signal: AbortSignal): void {
    const { slot } = this.host;
    const [width] = boxIn(slot);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => signal.aborted || this.start('resize');
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      const box = boxIn(slot);
      const sizes = `${askable(steps, box, slot.clientWidth)}`;
      // A box that grew for an ad can take more, which is no reason for another.
      if (box[0] === width) asked = sizes;
      // No size at all means hidden, in print or by the page: nothing to mend.
      if (!box[0] || sizes === asked) return;
      const { shown } = this.#drawing;
      timer = setTimeout(again, shown && !fits(shown.size, box) ? 0 : STILL);
    });
    observer.observe(part(slot, 'box')!);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
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
      void import('./unseen.js').then(({ whenUnseen }) =>
        whenUnseen(slot, signal, () => hasState('empty') && setState('gone', true)),
      );
  }
}
