/** What one slot has done, for the overlay: each time is that of an event of the slot's. */
import type { readerAccess } from '../../core/reader-access.js';
import { nearViewport } from '../../core/visibility.js';
import type {
  NewsAdFailedEvent,
  NewsAdMovedEvent,
  NewsAdRefusedEvent,
  NewsAdRequestedEvent,
  NewsAdViewableEvent,
} from '../ad-slot.events.js';
import type { Drawing } from '../drawing.js';
import type { Host } from '../filling.js';
import type { margins } from '../margins.js';
import type { choice } from '../sources.js';

/** What the overlay is given rather than imports: a module that both sides import would be a file of its own. */
export interface Lent {
  readonly host: Host;
  readonly drawing: Drawing;
  readonly choice: typeof choice;
  readonly margins: typeof margins;
  readonly readerAccess: typeof readerAccess;
}

/** The steps of one request, in their order. */
export const STEPS = ['near', 'asked', 'answered', 'drawn', 'viewable'] as const;
export type Step = (typeof STEPS)[number];

/** All events of a slot. */
const EVENTS = [
  'before-request',
  'requested',
  'filled',
  'empty',
  'refused',
  'viewable',
  'refreshed',
  'failed',
  'moved',
];

export class SlotRecord {
  /** Milliseconds since the page began, of the last request. */
  times: Partial<Record<Step, number>> = {};
  /** What was last asked for, and whom. */
  asked?: NewsAdRequestedEvent | undefined;
  /** How the last request ended; undefined while it goes on. */
  end?: 'filled' | 'empty' | 'refused' | 'failed' | undefined;
  /** The last refusal or failure, with the time. It stays when later requests go well. */
  trouble?: { readonly words: string; readonly at: number };
  /** Milliseconds from when the ad stood until it counted as seen. */
  viewedAfter?: number | undefined;
  readonly moves: NewsAdMovedEvent[] = [];
  #attempt?: AbortSignal;

  /** @param changed called after each event */
  constructor(
    readonly lent: Lent,
    private readonly changed: () => void,
  ) {
    const { host, drawing } = lent;
    for (const name of EVENTS)
      // Not on the document: from within a closed shadow root no event says there which slot it is of.
      host.slot.addEventListener(`news-ad-${name}`, (event) => {
        this.#hear(name, event);
        changed();
      });
    const draw = drawing.draw.bind(drawing);
    // No event tells of an answer that still has to be drawn.
    drawing.draw = (...given) => {
      this.#at('answered');
      this.changed();
      return draw(...given);
    };
  }

  get host(): Host {
    return this.lent.host;
  }

  get drawing(): Drawing {
    return this.lent.drawing;
  }

  /** A slot starts, for the first time or anew, and waits until it is near. */
  begin(attempt: AbortSignal): void {
    if (attempt === this.#attempt) return;
    this.#attempt = attempt;
    this.times = {};
    this.asked = this.end = this.viewedAfter = undefined;
    const { host, margins } = this.lent;
    nearViewport(host.slot, margins().request, attempt).then(
      () => {
        this.#at('near');
        this.changed();
      },
      () => {},
    );
  }

  #at(step: Step): void {
    this.times[step] ??= performance.now();
  }

  #hear(name: string, event: Event): void {
    switch (name) {
      case 'before-request':
        // `near` is of the first request alone: one by time begins where the slot is.
        this.times = this.asked ? {} : { ...this.times };
        this.end = undefined;
        return;
      case 'requested':
        this.asked = event as NewsAdRequestedEvent;
        return this.#at('asked');
      case 'filled':
        this.viewedAfter = undefined;
        this.#at('drawn');
        return this.#ends('filled');
      case 'empty':
        if (this.times.asked) this.#at('answered');
        return this.#ends('empty');
      case 'viewable':
        this.viewedAfter = (event as NewsAdViewableEvent).after;
        return this.#at('viewable');
      case 'refused':
        this.#troubled(`refused: ${(event as NewsAdRefusedEvent).reason}`);
        return this.#ends('refused');
      case 'failed': {
        const { reason, message } = event as NewsAdFailedEvent;
        this.#troubled(`failed (${reason}): ${message}`);
        if (reason === 'error' && this.times.asked) this.#at('answered');
        return this.#ends('failed');
      }
      case 'moved':
        this.moves.push(event as NewsAdMovedEvent);
    }
  }

  #ends(end: SlotRecord['end']): void {
    this.end = end;
  }

  #troubled(words: string): void {
    this.trouble = { words, at: performance.now() };
  }
}
