/** All that is kept of one reader: told, and taken away. */
import type { Products, StoredEntitlements } from './entitlements/stored.js';
import type { GiftData, GiftRecords } from './gift-records.js';
import { accountKey, type AccountName } from './login/account.js';
import type { Sessions, SignIn } from './login/sessions.js';
import { knownKey, meterKey } from './models/metered.js';
import { metersOf, type AccessModel } from './models/rule.js';
import type { Stores } from './stores/stores.js';
import { accountHolder, readerHolder } from './visit.js';

/** An account, or the id in a browser's cookie. */
export type Who = AccountName | { readonly reader: string };

/** Times are milliseconds since 1970. Which articles were opened is kept as hashes and cannot be told. */
export interface ReaderData {
  readonly sessions: readonly SignIn[];
  /** By product, also what is over. */
  readonly entitlements: Products;
  readonly meters: readonly {
    readonly meter: string;
    readonly used: number;
    readonly since: number;
  }[];
  readonly gifts: GiftData;
  /** Since when a browser's id is known. */
  readonly knownSince?: number;
}

interface Parts {
  readonly models: Readonly<Record<string, AccessModel>>;
  readonly stores: Stores;
  readonly entitlements: StoredEntitlements;
  readonly giftRecords: GiftRecords;
  readonly login: { readonly sessions: Sessions } | undefined;
}

export class ReaderRecords {
  constructor(private readonly parts: Parts) {}

  async dataOf(who: Who): Promise<ReaderData> {
    const { entitlements, giftRecords, login, models, stores } = this.parts;
    const holder = await holderOf(who);
    const counted = await Promise.all(
      metersOf(models).map(async (meter) => {
        const { used, since } = await stores.meters.look(meterKey(meter, holder), '');
        return since === undefined ? [] : [{ meter, used, since }];
      }),
    );
    const { since } = await stores.meters.look(knownKey(holder), '');
    return {
      sessions: 'reader' in who ? [] : ((await login?.sessions.dataOf(who)) ?? []),
      entitlements: await entitlements.dataOf(holder),
      meters: counted.flat(),
      gifts: await giftRecords.dataOf(holder),
      ...(since !== undefined && { knownSince: since }),
    };
  }

  /**
   * The sessions first, so that what follows is not counted anew by a page that is open somewhere.
   * @throws where a store fails: some of it may be there still. It can be called again, as often as it takes.
   */
  async forget(who: Who): Promise<void> {
    const { entitlements, giftRecords, login, models, stores } = this.parts;
    const holder = await holderOf(who);
    if (!('reader' in who)) await login?.sessions.forget(who);
    await entitlements.forget(holder);
    await giftRecords.forget(holder);
    for (const meter of metersOf(models)) await stores.meters.forget(meterKey(meter, holder));
    await stores.meters.forget(knownKey(holder));
  }
}

async function holderOf(who: Who): Promise<string> {
  if (!('reader' in who)) return accountHolder(await accountKey(who));
  if (/^[0-9a-f]{32}$/.test(who.reader)) return readerHolder(who.reader);
  throw new TypeError(`reader: expected the id that readerOf() gives; got "${who.reader}"`);
}
