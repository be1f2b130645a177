/** What readers own, asked of several providers at once. */
import type { Terms } from '../content.js';
import { within } from '../deadline.js';
import type { Offer } from '../offer.js';
import type { Visitor } from '../visit.js';

/** A right to read. */
export interface Entitlement {
  readonly product: string;
  /** When it ends, in milliseconds since 1970. */
  readonly until?: number;
}

/** What a provider says that a reader owns. */
export interface Owned extends Entitlement {
  /** For this question alone, like a vendor's own meter: not believed later, while the provider is down. */
  readonly once?: true;
}

export interface EntitlementQuestion {
  /** Who asks. Its `holder` is whose they are: an account, else a reader's cookie. */
  readonly visitor: Visitor;
  readonly article: Terms;
}

export interface EntitlementProvider {
  readonly id: string;
  /**
   * What the reader owns now; nothing is an empty list. A failure is thrown: it is not a "no", and the model says what
   * it means.
   */
  entitlements(question: EntitlementQuestion, signal: AbortSignal): Promise<readonly Owned[]>;
  /** Of several providers, the one with the highest score makes the offers. 0 by default; the first wins a tie. */
  readonly score?: number;
  /** How long an answer may take, in milliseconds (1000). */
  readonly deadline?: number;
  /** The ways in that it sells. */
  readonly offers?: readonly Offer[];
}

export interface Entitled {
  readonly owned: readonly Entitlement[];
  /** Failures of providers. While there are some, not owning is not known for sure. */
  readonly failures: readonly unknown[];
}

/** By the providers' ids. */
export interface Answers {
  readonly said: ReadonlyMap<string, readonly Owned[]>;
  /** Why the others said nothing. One that nobody waits for any more is in neither. */
  readonly failures: ReadonlyMap<string, unknown>;
}

const DEADLINE = 1000;

/**
 * Asks all providers at once and waits for each until its deadline.
 * @param opens what is enough: as soon as one provider has it, nobody waits for the slower ones
 */
export function askProviders(
  providers: readonly EntitlementProvider[],
  question: EntitlementQuestion,
  opens: (entitlement: Entitlement) => boolean,
): Promise<Answers> {
  const said = new Map<string, readonly Owned[]>();
  const failures = new Map<string, unknown>();
  const decided = new AbortController();
  return new Promise((resolve) => {
    const decide = () => {
      // Copies: slower answers must not change what was decided by.
      resolve({ said: new Map(said), failures: new Map(failures) });
      decided.abort();
    };
    const asked = providers.map(async (provider) => {
      const { id, deadline = DEADLINE } = provider;
      try {
        const ask = (signal: AbortSignal) => provider.entitlements(question, signal);
        const answer = await within(deadline, id, ask, decided.signal);
        said.set(id, answer);
        if (answer.some(opens)) decide();
      } catch (error) {
        failures.set(id, error);
      }
    });
    void Promise.all(asked).then(decide);
  });
}

/** What a provider said is known by its id. @throws TypeError for an id that is there twice */
export function distinct(
  providers: readonly EntitlementProvider[],
): readonly EntitlementProvider[] {
  const ids = providers.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return providers;
  throw new TypeError(`providers: "${twice}" is there twice, or the name of the service's own`);
}

/** The offers of the provider with the highest score; the first one wins a tie. */
export function offersOf(providers: readonly EntitlementProvider[]): readonly Offer[] {
  const [best] = providers
    .filter(({ offers }) => offers?.length)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return best?.offers ?? [];
}
