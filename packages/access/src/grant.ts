import type { Terms } from './content.js';
import type { EntitlementSource } from './entitlements.js';
import type { MeterStore } from './stores/meter-store.js';

/** A reader's meter: articles that may be opened in a period, and how many were. */
export interface Meter {
  readonly limit: number;
  readonly used: number;
}

export interface Grant {
  readonly reason: 'free' | 'subscription' | 'meter';
  /** With the reason `meter`. */
  readonly meter?: Meter;
}

/** Why not: only subscribers may read it, or the meter is used up. */
export interface Refusal {
  readonly reason: 'subscriber' | 'meter';
  /** With the reason `meter`. */
  readonly meter?: Meter;
}

export type Decision =
  ({ readonly granted: true } & Grant) | ({ readonly granted: false } & Refusal);

export interface MeterRules {
  /** Articles that a reader may open in a period. */
  readonly limit: number;
  /** How long a period lasts from its first article on, in days. */
  readonly days: number;
  readonly store: MeterStore;
}

const DAY = 86_400_000;

/** Who may read what. `readerId` is undefined for a reader who is not known yet. */
export class Gate {
  constructor(
    private readonly meter: MeterRules,
    private readonly entitlements: EntitlementSource,
  ) {}

  /** The reader asks for the article: counts it where it is metered. */
  async open(readerId: string, terms: Terms): Promise<Decision> {
    const grant = await this.#withoutMeter(readerId, terms);
    if (grant) return { granted: true, ...grant };
    // A model that is not known here is closed like the strictest one.
    if (terms.model !== 'metered') return { granted: false, reason: 'subscriber' };
    const { limit, days, store } = this.meter;
    const { granted, used } = await store.consume(readerId, terms.id, limit, days * DAY);
    return { granted, reason: 'meter', meter: { limit, used } };
  }

  /** Whether the article is open to the reader as things stand. Counts nothing. */
  async look(readerId: string | undefined, terms: Terms): Promise<Grant | undefined> {
    const granted = await this.#withoutMeter(readerId, terms);
    if (granted || terms.model !== 'metered' || readerId === undefined) return granted;
    const { limit, store } = this.meter;
    const { granted: opened, used } = await store.look(readerId, terms.id);
    return opened ? { reason: 'meter', meter: { limit, used } } : undefined;
  }

  async #withoutMeter(readerId: string | undefined, terms: Terms): Promise<Grant | undefined> {
    if (terms.model === 'free') return { reason: 'free' };
    if (readerId === undefined) return undefined;
    const owned = await this.entitlements.products(readerId);
    const opens = terms.products
      ? owned.some((product) => terms.products!.includes(product))
      : owned.length > 0;
    return opens ? { reason: 'subscription' } : undefined;
  }
}
