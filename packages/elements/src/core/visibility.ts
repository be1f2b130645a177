/** One `IntersectionObserver` for each distance and list of shares, shared by all elements of the page. */

type Seen = (entry: IntersectionObserverEntry) => void;

const observers = new Map<
  string,
  { observer: IntersectionObserver; callbacks: WeakMap<Element, Set<Seen>> }
>();

/**
 * Calls back when `element` comes within `margin` of the viewport or leaves it, and once at the start.
 * @param margin distance in CSS pixels or percent of the viewport: `0px`, `200%`
 * @param threshold shares of the element, from 0 to 1, at which it calls back too
 * @returns how to stop
 */
export function watchVisibility(
  element: Element,
  margin: string,
  seen: Seen,
  threshold: number[] = [0],
): () => void {
  const kind = `${margin} ${threshold}`;
  let shared = observers.get(kind);
  if (!shared) {
    const callbacks = new WeakMap<Element, Set<Seen>>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          for (const call of [...(callbacks.get(entry.target) ?? [])]) call(entry);
      },
      { rootMargin: `${margin} 0px`, threshold },
    );
    observers.set(kind, (shared = { observer, callbacks }));
  }
  const { observer, callbacks } = shared;
  const calls = callbacks.get(element) ?? new Set();
  callbacks.set(element, calls.add(seen));
  // Observing again makes the observer report the present state to the new callback too.
  observer.unobserve(element);
  observer.observe(element);
  return () => {
    calls.delete(seen);
    if (calls.size === 0) {
      callbacks.delete(element);
      observer.unobserve(element);
    }
  };
}

/** Resolves when `element` first comes within `margin` of the viewport; rejects with the signal's reason. */
export function nearViewport(element: Element, margin: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = watchVisibility(element, margin, (entry) => {
      if (!entry.isIntersecting) return;
      stop();
      resolve();
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
  });
}
