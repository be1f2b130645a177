// A page stays as it was in other tabs, and in what the browser keeps for Back, after its reader has signed out. So it asks
// who is signed in: when somebody signs out in another tab, when the reader comes back to this one, and before a kept page
// is seen again.
{
  const SIGNED_OUT = 'broadsheet-signed-out';
  const SIGNS_OUT = ['/access/logout', '/account/delete'];
  // A page that is the same for every reader names none, and has this as a module.
  const { holder } = document.currentScript?.dataset ?? {};
  let leaves = false;
  let channel;

  // The browser would not keep a page with an open channel.
  const listen = () => {
    channel = new BroadcastChannel(SIGNED_OUT);
    channel.onmessage = recheck;
  };

  async function isTheirs() {
    try {
      const answer = await fetch('/access/state', { signal: AbortSignal.timeout(5000) });
      return `account:${(await answer.json()).account}` === holder;
    } catch {
      // Nobody has said that they signed out. Whoever reads on a train reads on.
      return true;
    }
  }

  async function recheck() {
    if (holder && (await isTheirs())) return;
    location.reload();
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
}
