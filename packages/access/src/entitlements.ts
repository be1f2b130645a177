/** What readers have bought. */

export interface EntitlementSource {
  /** The products that the reader has now. */
  products(readerId: string): Promise<readonly string[]>;
}

export interface MemoryEntitlements extends EntitlementSource {
  grant(readerId: string, product: string): void;
  revoke(readerId: string, product: string): void;
}

/** Entitlements of one process, forgotten when it ends: for tests and demonstrations. */
export function memoryEntitlements(): MemoryEntitlements {
  const owned = new Map<string, Set<string>>();
  return {
    products: async (readerId) => [...(owned.get(readerId) ?? [])],
    grant(readerId, product) {
      owned.set(readerId, (owned.get(readerId) ?? new Set()).add(product));
    },
    revoke: (readerId, product) => void owned.get(readerId)?.delete(product),
  };
}
