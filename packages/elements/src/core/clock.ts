/** One timer for all elements that show time. It rests while the page is hidden and while nobody watches. */

const MINUTE = 60_000;
const watchers = new Set<(now: number) => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls back at the turn of each minute while the page is visible. Returns how to stop. */
export function everyMinute(tick: (now: number) => void): () => void {
  if (watchers.size === 0) document.addEventListener('visibilitychange', restart);
  watchers.add(tick);
  restart();
  return () => {
    watchers.delete(tick);
    if (watchers.size > 0) return;
    document.removeEventListener('visibilitychange', restart);
    clearTimeout(timer);
  };
}

function restart(): void {
  clearTimeout(timer);
  if (document.visibilityState !== 'visible') return;
  timer = setTimeout(
    () => {
      for (const tick of [...watchers]) tick(Date.now());
      restart();
    },
    MINUTE - (Date.now() % MINUTE),
  );
}
