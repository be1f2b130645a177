/**
 * A classic script for the head of a page that is the same for all readers: what the reader's cookie says stands on `<html>`
 * before the body is read, so before anything is painted. What a server or an edge wrote there wins. Only the two words are
 * taken: the cookie is readable and writable by the page, so it is a hint for display and never a grant.
 *
 * Built to `dist/ads-hint.js`. It stands alone: whatever it imported would come after the first paint.
 */
const hint = /(?:^|; *)news-ads=(light|none)(?:;|$)/.exec(document.cookie);
if (hint) document.documentElement.dataset['ads'] ??= hint[1]!;

export {};
