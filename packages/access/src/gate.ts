import type { Terms } from './content.js';
import type { Decision } from './decision.js';
import {
  askProviders,
  type Answers,
  type Entitled,
  type Entitlement,
  type EntitlementProvider,
} from './entitlements/provider.js';
import { decide } from './models/decide.js';
import { everybody, subscribers } from './models/rules.js';
import { mapRules, type AccessModel, type AccessRule } from './models/rule.js';
import type { Visit } from './visit.js';

export interface GateOptions {
  readonly models: Readonly<Record<string, AccessModel>>;
  /** Ways into every article that is not free, tried before those of its model. */
  readonly always: readonly AccessRule[];
  readonly providers: readonly EntitlementProvider[];
  readonly bundles?: Readonly<Record<string, readonly string[]>>;
  readonly onError: (error: unknown) => void;
}

export interface GateQuestion extends Omit<Visit, 'entitled'> {
  /** Hears what providers say of the reader. */
  onAnswers?(answers: Answers): void;
}

/** Who may read what. */
export class Gate {
  readonly #models: ReadonlyMap<string, AccessModel>;

  constructor(private readonly options: GateOptions) {
    // A map: a model may be called `constructor`.
    this.#models = new Map([['free', [everybody()]], ...Object.entries(options.models)]);
  }

  decide(asked: GateQuestion): Promise<Decision> {
    let entitled: ReturnType<Visit['entitled']> | undefined;
    const visit: Visit = { ...asked, entitled: () => (entitled ??= this.#entitled(asked)) };
    return decide(this.#modelOf(asked.article), visit, this.options.onError);
  }

  /** A name that nobody knows is closed like the strictest model. */
  #modelOf({ model }: Terms): AccessModel {
    const known = this.#models.get(model) ?? [subscribers()];
    return mapRules(known, (rules) => [...this.options.always, ...rules]);
  }

  async #entitled({ article, visitor, onAnswers }: GateQuestion): Promise<Entitled> {
    const { providers } = this.options;
    const opens = ({ product }: Entitlement) =>
      article.products?.some((wanted) => this.#unbundled(product).includes(wanted)) ?? true;
    const answers = await askProviders(providers, { visitor, article }, opens);
    onAnswers?.(answers);
    const { said, failures } = answers;
    // Of one that does not answer, what it said last is believed; the others know better now.
    const lastKnown = failures.size ? await visitor.lastKnown?.() : undefined;
    const believed = [...failures.keys()].flatMap((id) => lastKnown?.get(id) ?? []);
    const unknown = visitor.failure === undefined ? [] : [visitor.failure];
    return {
      owned: this.#all([...said.values(), believed].flat()),
      failures: [...unknown, ...failures.values()],
    };
  }

  #all(owned: readonly Entitlement[]): Entitlement[] {
    return owned.flatMap(({ product, ...more }) =>
      this.#unbundled(product).map((one) => ({ product: one, ...more })),
    );
  }

  /** A product, and those that it brings. */
  #unbundled(product: string): readonly string[] {
    const { bundles = {} } = this.options;
    return Object.hasOwn(bundles, product) ? [product, ...bundles[product]!] : [product];
  }
}
