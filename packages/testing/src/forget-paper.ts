/** A paper with two readers who have left all that the access service can keep of them. */
import { makeKeys } from '../../access/src/keys/keys.js';
import { SigningKeys } from '../../access/src/keys/signing-keys.js';
import { accountKey } from '../../access/src/login/account.js';
import { Sessions } from '../../access/src/login/sessions.js';
import type { Stores } from '../../access/src/stores/stores.js';
import { accountHolder } from '../../access/src/visit.js';
import { json, ORIGIN, paper, post } from './access.js';

export type Name = 'ada' | 'grace';

const ISSUER = 'https://id.example';
const keySet = await makeKeys();

export async function forgetPaper(stores: Stores) {
  const names = { ada: new Set<string>(), grace: new Set<string>() };
  let acting: Name = 'ada';
  const watched = watch(stores, (name) => names[acting].add(name));
  const { access, articles, add } = paper({
    stores: watched,
    keys: await SigningKeys.load(keySet, ORIGIN),
    login: { provider: { issuer: ISSUER, clientId: 'paper' } },
    gifts: {},
    now: Date.now,
    deadline: 60_000,
  });
  add('s2', 'subscriber', { products: ['weekend'] });
  const sessions = new Sessions({ origin: ORIGIN, records: watched.records });
  const readers = { ada: await newReader('ada'), grace: await newReader('grace') };

  async function newReader(name: Name) {
    const account = { issuer: ISSUER, subject: `${name}-1815`, email: `${name}@paper.example` };
    const holder = accountHolder(await accountKey(account));
    return { account, holder, idToken: `id-token-of-${name}` };
  }

  /** A login, as the provider's answer begins it. @returns the cookie */
  async function signIn(name: Name): Promise<string> {
    const { account, idToken } = readers[name];
    const signedIn = { account, idToken, since: Date.now(), idpSession: `sid of ${name}` };
    const { setCookie } = await sessions.start(new Request(ORIGIN), signedIn);
    return setCookie.split(';')[0]!;
  }

  async function send(path: string, fields: object, cookie: string): Promise<Response> {
    const answer = await access(post(path, 'application/json', JSON.stringify(fields), { cookie }));
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async function giveAway(article: string, cookie: string): Promise<string> {
    const { url } = (await (await send('/access/gift', { article }, cookie)).json()) as {
      url: string;
    };
    return new URL(url).searchParams.get('gift')!;
  }

  const buy = (name: Name) =>
    access.entitlements.change({ holder: readers[name].holder, product: 'weekend', at: 1 });

  /** Both read, and each gives an article away; Ada takes one of Grace's, before she subscribes. */
  async function live(): Promise<{ cookies: string[]; given: string }> {
    acting = 'grace';
    const grace = await signIn('grace');
    await send('/access/open', { article: 'm1' }, grace);
    await buy('grace');
    const gift = await giveAway('s1', grace);
    acting = 'ada';
    await sessions.revoke({ issuer: ISSUER, subject: readers.ada.account.subject, at: 1 });
    const cookies = [await signIn('ada'), await signIn('ada')];
    await send('/access/open', { article: 'm1' }, cookies[0]!);
    await send('/access/open', { article: 's1', gift }, cookies[1]!);
    await buy('ada');
    return { cookies, given: await giveAway('s2', cookies[0]!) };
  }

  /** What the stores say of all that was kept while a reader acted, and what the service says. */
  async function keptOf(name: Name) {
    const kept = [...names[name]].map(async (one) => [
      one,
      await stores.records.get(one),
      await stores.meters.look(one, ''),
    ]);
    return [await access.dataOf(readers[name].account), ...(await Promise.all(kept))];
  }

  return {
    ...{ access, articles, sessions, ...readers, live, keptOf, signIn },
    open: (article: string, cookie: string) => access(json(article, { cookie })),
    /** The meters and records that were named while these acted. */
    namesOf: (...of: Name[]) => new Set(of.flatMap((name) => [...names[name]])),
  };
}

export type ForgetPaper = Awaited<ReturnType<typeof forgetPaper>>;

/** The same stores; `hear` is told the name of each meter and record. */
function watch({ meters, records }: Stores, hear: (name: string) => void): Stores {
  return {
    meters: {
      consume: (meter, ...of) => (hear(meter), meters.consume(meter, ...of)),
      look: (meter, item) => (hear(meter), meters.look(meter, item)),
      merge: (from, to) => (hear(from), hear(to), meters.merge(from, to)),
      forget: (meter) => meters.forget(meter),
    },
    records: {
      get: (key) => (hear(key), records.get(key)),
      replace: (key, ...of) => (hear(key), records.replace(key, ...of)),
    },
  };
}
