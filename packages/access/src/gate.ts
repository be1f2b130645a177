import type { Terms } from './content.js';
import type { Decision } from './decision.js';
import {
  askProviders,
  type Entitlement,
  type EntitlementProvider,
} from './entitlements/provider.js';
import { decide } from './models/decide.js';
import { everybody, subscribers } from './models/rules.js';
import type { AccessModel } from './models/rule.js';
import type { Stores } from './stores/stores.js';
import { holderOf, type Visit, type Visitor } from './visit.js';

export interface GateOptions {
  readonly models: Readonly<Record<string, AccessModel>>;
  readonly providers: readonly EntitlementProvider[];
  readonly bundles?: Readonly<Record<string, readonly string[]>>;
  readonly stores: Stores;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Who may read what. */
export class Gate {
  readonly #models: ReadonlyMap<string, AccessModel>;

  constructor(private readonly options: GateOptions) {
    // A map: a model may be called `constructor`.
    this.#models = new Map([['free', [everybody()]], ...Object.entries(options.models)]);
  }

  /**
   * @param newId the id that a reader without one gets
   * @param asks whether the reader asks for the article; else nothing is counted
   */
  decide(visitor: Visitor, newId: string, article: Terms, asks: boolean): Promise<Decision> {
    const { stores, now, onError } = this.options;
    const visit: Omit<Visit, 'entitled'> = {
      article,
      visitor,
      asks,
      holder: holderOf(visitor, newId),
      now: now(),
      ...stores,
    };
    let entitled: ReturnType<Visit['entitled']> | undefined;
    const ask = () => (entitled ??= this.#entitled(visit));
    return decide(this.#modelOf(article), { ...visit, entitled: ask }, onError);
  }

  /** A name that nobody knows is closed like the strictest model. */
  #modelOf({ model }: Terms): AccessModel {
    return this.#models.get(model) ?? [subscribers()];
  }

  async #entitled({ article, holder, visitor }: Omit<Visit, 'entitled'>) {
    const { providers } = this.options;
    const opens = ({ product }: Entitlement) =>
      article.products?.some((wanted) => this.#unbundled(product).includes(wanted)) ?? true;
    const { owned, failures } = await askProviders(providers, { holder, visitor, article }, opens);
    const all = owned.flatMap(({ product, ...more }) =>
      this.#unbundled(product).map((one) => ({ product: one, ...more })),
    );
    return { owned: all, failures };
  }

  /** A product, and those that it brings. */
  #unbundled(product: string): readonly string[] {
    const { bundles = {} } = this.options;
    return Object.hasOwn(bundles, product) ? [product, ...bundles[product]!] : [product];
  }
}
