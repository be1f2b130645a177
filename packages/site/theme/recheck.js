// A page stays as it was in other tabs, and in what the browser keeps for Back, after its reader has signed out. So it asks
// who is signed in: when somebody signs out in another tab, when the reader comes back to this one, and before a kept page
// is seen again. A page that is open or names its reader has this from the start; another one gets it when something that
// not everybody may read opens in it (the kit's setting `access.recheck`).
const SIGNED_OUT = 'broadsheet-signed-out';
const SIGNS_OUT = ['/access/logout', '/account/delete'];
let leaves = false;
let channel;

async function account() {
  const answer = await fetch('/access/state', { signal: AbortSignal.timeout(5000) });
  if (!answer.ok) throw new Error(`/access/state answered ${answer.status}`);
  const { account: key } = await answer.json();
  return key && `account:${key}`;
}

// A page that is the same for every reader names none.
let holder = document.querySelector('script[data-holder]')?.dataset.holder;
if (holder === undefined)
  account().then(
    (key) => (holder = key),
    () => {},
  );

async function isTheirs() {
  // Where nobody says that they signed out, they did not. Whoever reads on a train reads on.
  return (await account().catch(() => holder)) === holder;
}

async function recheck() {
  if (holder && (await isTheirs())) return;
  location.reload();
}

// The browser would not keep a page with an open channel.
function listen() {
  channel = new BroadcastChannel(SIGNED_OUT);
  channel.onmessage = recheck;
}

listen();
addEventListener('submit', ({ target }) => {
  if (SIGNS_OUT.includes(target.getAttribute('action'))) leaves = true;
});
addEventListener('pagehide', () => {
  channel.close();
  // Not before the answer has come: who asks now is told that the session is over.
  if (leaves) new BroadcastChannel(SIGNED_OUT).postMessage(holder);
});
addEventListener('pageshow', async ({ persisted }) => {
  if (!persisted) return;
  const { style } = document.documentElement;
  // Keeps the reader's place, which `hidden` would not.
  style.visibility = 'hidden';
  if (leaves || !holder || !(await isTheirs())) return location.reload();
  style.visibility = '';
  listen();
});
addEventListener('visibilitychange', () => {
  if (holder && document.visibilityState === 'visible') void recheck();
});
