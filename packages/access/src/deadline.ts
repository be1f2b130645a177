/**
 * Waits for work no longer than this, whether it listens to its signal or not.
 * @param ms milliseconds
 * @param what named in the error
 * @param unwanted ends the wait before that
 * @throws DOMException `TimeoutError`, or the reason of `unwanted`
 */
export async function within<T>(
  ms: number,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
  unwanted?: AbortSignal,
): Promise<T> {
  const end = new AbortController();
  const late = () => new DOMException(`${what}: no answer in ${ms} ms`, 'TimeoutError');
  const timer = setTimeout(() => end.abort(late()), ms);
  const signal = unwanted ? AbortSignal.any([end.signal, unwanted]) : end.signal;
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    // Work that throws before it promises anything is work that failed, like any other.
    return await Promise.race([(async () => work(signal))(), ended]);
  } finally {
    clearTimeout(timer);
  }
}
