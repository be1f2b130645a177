import { within } from '../deadline.js';

export interface KeptOptions {
  /** How long one loading may take, in milliseconds. */
  readonly deadline: number;
  /** How old it may be before it is loaded again, in milliseconds. */
  readonly fresh: number;
  /** How old it may be while it cannot be loaded, in milliseconds. */
  readonly grace: number;
}

/** Between two loadings, whoever asks for them. */
const PAUSE = 60_000;

/** What is published elsewhere, and used on for a while when elsewhere is down. */
export class Kept<T> {
  // Answers only, never a running call: some edge runtimes forbid one request to wait for another one's.
  #last: { readonly value: T; readonly at: number } | undefined;
  #failure: { readonly error: unknown } | undefined;
  #asked = -Infinity;

  constructor(
    private readonly what: string,
    private readonly load: (signal: AbortSignal) => Promise<T>,
    private readonly options: KeptOptions,
  ) {}

  /** @param newest what is fresh is not new enough either @throws what its loading threw, when nothing is kept */
  async get({ newest = false } = {}): Promise<T> {
    const { fresh, grace } = this.options;
    const now = Date.now();
    const age = now - (this.#last?.at ?? -Infinity);
    const isDue = (newest || age >= fresh) && now - this.#asked >= PAUSE;
    if (!isDue && this.#last && age < grace) return this.#last.value;
    if (!isDue && this.#failure) throw this.#failure.error;
    this.#asked = now;
    this.#failure = undefined;
    try {
      const value = await within(this.options.deadline, this.what, this.load);
      this.#last = { value, at: now };
      return value;
    } catch (error) {
      this.#failure = { error };
      if (this.#last && age < grace) return this.#last.value;
      throw error;
    }
  }
}
