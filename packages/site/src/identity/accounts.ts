/** The accounts of the demonstration's OpenID provider, in memory. */
export interface IdentityAccount {
  /** The `sub`. */
  readonly id: string;
  readonly email: string;
  /** True by default: the demonstration believes every address. */
  readonly emailVerified?: boolean;
  readonly name?: string;
}

export class Accounts {
  readonly #byId = new Map<string, IdentityAccount>();

  constructor(accounts: readonly IdentityAccount[] = []) {
    for (const account of accounts) this.#byId.set(account.id, account);
  }

  byId(id: string): IdentityAccount | undefined {
    return this.#byId.get(id);
  }

  byEmail(email: string): IdentityAccount | undefined {
    const wanted = email.toLowerCase();
    return [...this.#byId.values()].find((account) => account.email.toLowerCase() === wanted);
  }

  add(email: string, name: string): IdentityAccount {
    const account = { id: crypto.randomUUID(), email, name };
    this.#byId.set(account.id, account);
    return account;
  }
}
