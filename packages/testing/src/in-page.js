/**
 * Functions that run in the page under test. Each is sent there as source text, so it uses nothing from outside
 * itself.
 */

/**
 * Remembers where each line of text stands in the window: all text nodes outside shadow roots with a box in it. Returns
 * how many there are.
 */
export function rememberText() {
  const remembered = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A status message comes and goes; what it may not do is move other text.
    if (!node.textContent?.trim() || node.parentElement?.closest('[role=status]')) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    const isSeen = boxes.map(
      (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    );
    if (!isSeen.includes(true)) continue;
    remembered.push({ node, places: boxes, isSeen, text: node.textContent.trim().slice(0, 40) });
  }
  /** @type {any} */ (window).__text = remembered;
  return remembered.length;
}

/**
 * What has moved since: by more than `threshold` CSS pixels, gone, or broken into other lines. Nobody scrolls meanwhile,
 * but the page may become shorter above, and keep its text where it is.
 * @param {number} threshold
 */
export function movedText(threshold) {
  const range = document.createRange();
  /** @type {string[]} */
  const moved = [];
  for (const { node, places, isSeen, text } of /** @type {any} */ (window).__text) {
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    if (!node.isConnected || boxes.length === 0) {
      moved.push(`"${text}" is gone`);
    } else if (boxes.length !== places.length) {
      moved.push(`"${text}" stands in ${boxes.length} lines, not ${places.length}`);
    } else {
      const distances = boxes.map((box, i) =>
        isSeen[i]
          ? Math.max(Math.abs(box.left - places[i].left), Math.abs(box.top - places[i].top))
          : 0,
      );
      const distance = Math.max(...distances);
      if (distance > threshold) moved.push(`"${text}" moved by ${distance.toFixed(1)} px`);
    }
  }
  return moved;
}

/** The sum of layout shifts so far that no act of the reader explains. Chromium only. */
export function layoutShift() {
  return new Promise((resolve) => {
    const page = /** @type {any} */ (window);
    page.__shift ??= 0;
    page.__shiftObserver ??= new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries()))
        if (!entry.hadRecentInput) page.__shift += entry.value;
    });
    page.__shiftObserver.observe({ type: 'layout-shift', buffered: true });
    // Buffered entries are handed over in a task of their own.
    setTimeout(() => {
      page.__shiftObserver.disconnect();
      page.__shiftObserver = undefined;
      const sum = page.__shift;
      page.__shift = 0;
      resolve(sum);
    }, 50);
  });
}

/** What shifted, for the message of a test that saw a shift. Chromium alone. @returns {Promise<string[]>} */
export function shiftedParts() {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const parts = [];
    const observer = new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of /** @type {any[]} */ (list.getEntries()))
        for (const { node, previousRect, currentRect } of sources) {
          const name = node?.outerHTML ?? node?.parentElement?.outerHTML ?? 'a node that is gone';
          const way = [previousRect, currentRect].map((rect) => JSON.stringify(rect)).join(' to ');
          parts.push(`${value} at ${startTime.toFixed(0)} ms: ${name.slice(0, 120)}: ${way}`);
        }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(parts);
    }, 50);
  });
}

/** Whether every element of the kit is defined and has done its first update. The reader has moved: some wait for that. */
export async function isUpgraded() {
  window.dispatchEvent(new Event('pointermove'));
  const ours = [...document.querySelectorAll('*')].filter((element) =>
    element.localName.startsWith('news-'),
  );
  if (ours.length === 0 || ours.some((element) => !customElements.get(element.localName)))
    return false;
  await Promise.all(ours.map((element) => /** @type {any} */ (element).updateComplete));
  await new Promise((next) =>
    requestAnimationFrame(() => requestAnimationFrame(() => next(undefined))),
  );
  return ours.every((element) => /** @type {any} */ (element).hasUpdated !== false);
}

/** What a reader reads inside an element, top to bottom, without lists of links that repeat its headings. @param {string} selector */
export function readableText(selector) {
  const element = /** @type {HTMLElement} */ (document.querySelector(selector));
  for (const nav of element.querySelectorAll('nav')) nav.remove();
  return element.innerText;
}

/** Scrolls near the next article, with the end of the page still out of sight: there it is put, and nothing in view moves. */
export function toNextArticle() {
  const link = /** @type {Element} */ (document.querySelector('news-next-article'));
  scrollBy(0, link.getBoundingClientRect().top - 1.5 * innerHeight);
}
