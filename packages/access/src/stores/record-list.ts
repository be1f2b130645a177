/** Records that list the names of others, with their ends: so that all that is kept of one reader can be found again. */
import type { RecordStore } from './record-store.js';

/** Names, each with its end in milliseconds since 1970. */
export type Listed = Readonly<Record<string, number>>;

/** What is listed may be written after the list, and must not outlive it. */
const LONGER = 60_000;

export async function readList(store: RecordStore, list: string): Promise<Listed> {
  return listedIn(await store.get(list));
}

/** @param ttl how long the thing of this name is kept, in milliseconds */
export function addToList(
  store: RecordStore,
  list: string,
  name: string,
  ttl: number,
  now: number,
): Promise<void> {
  return changeList(store, list, now, (before) => ({ ...before, [name]: now + ttl }));
}

export function removeFromList(
  store: RecordStore,
  list: string,
  name: string,
  now: number,
): Promise<void> {
  return changeList(store, list, now, ({ [name]: _, ...others }) => others);
}

/**
 * Takes away what is listed, then the list; also what somebody adds meanwhile. Where a store fails the list is still
 * there, and it can be done again.
 */
export async function forgetListed(
  store: RecordStore,
  list: string,
  forget: (name: string) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const before = await store.get(list);
    for (const name of Object.keys(listedIn(before))) await forget(name);
    if (await store.replace(list, before, undefined, 1)) return;
  }
}

async function changeList(
  store: RecordStore,
  list: string,
  now: number,
  change: (before: Listed) => Listed,
): Promise<void> {
  for (;;) {
    const before = await store.get(list);
    const after = Object.entries(change(listedIn(before))).filter(([, ends]) => ends > now);
    const text = after.length > 0 ? JSON.stringify(Object.fromEntries(after)) : undefined;
    const ttl = Math.max(0, ...after.map(([, ends]) => ends - now)) + LONGER;
    if (await store.replace(list, before, text, ttl)) return;
  }
}

function listedIn(text: string | undefined): Listed {
  return text === undefined ? {} : (JSON.parse(text) as Listed);
}
