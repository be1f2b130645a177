/** Functions that run in the page. Each is sent there as source text, so it uses nothing from outside itself. */

/**
 * Adds up, frame by frame, by how much the text in view jumps: in each frame the largest distance that a paragraph moved.
 * The reader's own scrolling, by `bench.scroll`, does not count.
 */
export function watchText() {
  const page = (window.moves = { pixels: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  let last = new Map();
  const look = () => {
    const now = new Map();
    for (const text of document.querySelectorAll('h1, p')) {
      if (text.closest('news-ad-slot')) continue;
      const { top, bottom } = text.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) now.set(text, top);
    }
    return now;
  };
  const frame = () => {
    const now = look();
    // What an ad has pushed out of the window moved as well.
    const moved = [...last].map(([text, top]) => Math.abs(text.getBoundingClientRect().top - top));
    const most = Math.max(0, ...moved);
    if (most > 0.5) page.pixels += most;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  /** Down by most of a window. Returns whether there was more to read. */
  page.scroll = () => {
    const before = scrollY;
    scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
    last = look();
    return scrollY > before;
  };
}

/** Paints two frames. */
export function twoFrames() {
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
}
