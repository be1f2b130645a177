/**
 * Collects what comes in one turn of the event loop and hands it on together: slots that come near at once become one
 * request.
 */
export function batch<T>(together: (all: readonly T[]) => void): (one: T) => void {
  let all: T[] = [];
  return (one) => {
    if (all.push(one) > 1) return;
    setTimeout(() => {
      const collected = all;
      all = [];
      together(collected);
    });
  };
}
