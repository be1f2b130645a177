/**
 * The kinds of attempt on a wall that are known, in the order in which the table prints them. `elsewhere`: tests that try it
 * beside those that print rows. `not`: what of it has no place to be tried, and why.
 * @type {readonly {name: string, elsewhere?: string, not?: string}[]}
 */
export const KINDS = [
  { name: 'every address, as any program or crawler' },
  { name: 'script off' },
  { name: 'styles off, all un-hidden, reader mode' },
  { name: 'every script blocked' },
  { name: 'service down, slow, or answering rubbish', elsewhere: 'access: outage.test.ts' },
  {
    name: 'storage wiped between views',
    elsewhere: 'access: wiped.test.ts (100 wipes open 4 articles)',
    not: 'service worker: the kit has none',
  },
  { name: 'a cookie kept and restored, or made up', elsewhere: 'access: sessions.test.ts' },
  { name: 'fifty parallel tabs', elsewhere: 'access: exact.test.ts (10,000 opens at a limit)' },
  { name: 'where the reader says to come from' },
  { name: 'forged addresses', elsewhere: 'access: network.test.ts' },
  {
    name: 'data of the page: JSON-LD, meta, headers, maps',
    not: 'hydration data: pages have none',
  },
  {
    name: 'other outputs: .json .md .txt print feeds sitemaps',
    not: 'oEmbed, search index, AMP, e-mail: the paper has none, and their usual addresses are asked for',
  },
  { name: 'a shared cache after a subscriber’s visit' },
  { name: 'disguises: base64, hex, rot13, packed' },
  {
    name: 'ciphertext swapped, edited, old, other algorithm',
    elsewhere:
      'access: envelope.test.ts; paywall: unseal.test.ts, paywall.sealed.test.ts (also bombs)',
    not: 'cut: there is no ciphertext',
  },
  { name: 'questions from elsewhere, or in another way', elsewhere: 'access: hostile.test.ts' },
  { name: 'gift links made up, replayed, over-used', elsewhere: 'access: gifts.test.ts' },
  { name: 'memory and network of a refused reader', not: 'Firefox, WebKit: no heap to be read' },
  { name: 'Back after signing out', elsewhere: 'signed-out.test.js' },
  { name: 'an extension with the five usual moves', not: 'Firefox, WebKit: none can be loaded' },
];
