/** Entitlements that the service keeps itself, as its shop's webhook tells them. */
import { changeRecord, readRecord, type RecordStore } from '../stores/record-store.js';
import type { Entitlement, EntitlementProvider } from './provider.js';

export interface Change extends Entitlement {
  /** Whose: `accountHolder` and `readerHolder` make it. */
  readonly holder: string;
  /** When it happened, in milliseconds since 1970. Of two changes to one product, the later one holds. */
  readonly at: number;
  readonly revoked?: boolean;
}

export interface StoredEntitlements extends EntitlementProvider {
  /** @returns whether it changed anything: a change that is older than what is known does not */
  change(change: Change): Promise<boolean>;
  /** What somebody owns now. */
  ownedBy(holder: string): Promise<readonly Entitlement[]>;
}

/** What is known of one product. A revoked one is remembered, or an older grant that comes late would open it again. */
interface Known {
  readonly at: number;
  readonly until?: number;
  readonly revoked?: boolean;
}
type Products = Readonly<Record<string, Known>>;

/** The provider's id. */
export const STORED = 'stored';

/** Entitlements are kept for two years after their last change; a shop renews them long before. */
const TTL = 2 * 365 * 86_400_000;

export function storedEntitlements(
  records: RecordStore,
  now: () => number = Date.now,
): StoredEntitlements {
  const keyOf = (holder: string) => `entitlements:${holder}`;

  return {
    id: STORED,

    entitlements({ visitor }) {
      return this.ownedBy(visitor.holder);
    },

    async ownedBy(holder) {
      const products = await readRecord<Products>(records, keyOf(holder));
      if (products === undefined) return [];
      if (!isProducts(products)) throw new Error('record store: expected entitlements');
      return Object.entries(products)
        .filter(([, { revoked, until = Infinity }]) => !revoked && until > now())
        .map(([product, { until }]) => ({ product, ...(until !== undefined && { until }) }));
    },

    async change({ holder, product, at, until, revoked }) {
      let changed = false;
      await changeRecord<Products>(records, keyOf(holder), TTL, (before = {}) => {
        const known = Object.hasOwn(before, product) ? before[product] : undefined;
        changed = known === undefined || at > known.at;
        if (!changed) return before;
        const after = { at, ...(until !== undefined && { until }), ...(revoked && { revoked }) };
        // Not by assignment: `__proto__` is a product's name like any other.
        return Object.fromEntries([...Object.entries(before), [product, after]]);
      });
      return changed;
    },
  };
}

/** A store that answers rubbish is down; it has not said that nothing is owned. No record is written empty. */
function isProducts(value: unknown): value is Products {
  if (typeof value !== 'object' || value === null) return false;
  const all = Object.values(value) as Partial<Known | null>[];
  return all.length > 0 && all.every((known) => typeof known?.at === 'number');
}
