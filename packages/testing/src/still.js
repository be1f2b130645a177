/**
 * For tests that run inside a browser: page styles, where text stands, what a shadow root shows of it.
 */

/** Adds a stylesheet to the page as page CSS. @param {string | URL} url @returns {Promise<() => void>} how to remove it */
export async function pageCSS(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/**
 * Every non-blank text node below `root` with its boxes in CSS pixels, for comparing before and after.
 * @param {Node} root
 */
export function textBoxes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim()) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].map((box) => [
      box.left,
      box.top,
      box.width,
      box.height,
    ]);
    found.push({
      text: node.textContent.trim(),
      boxes: boxes.map((box) => box.map((n) => Math.round(n * 100) / 100)),
    });
  }
  return found;
}

/** Children of `host` that its shadow root shows nowhere: there must be none. @param {Element} host */
export function unslotted(host) {
  return [...host.childNodes].filter(
    (node) =>
      (node instanceof Element || (node instanceof Text && node.data.trim())) && !node.assignedSlot,
  );
}

/**
 * Waits for a condition, looking once a frame.
 * @param {() => unknown} holds @param {number} [limit] milliseconds
 */
export async function until(holds, limit = 8000) {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${limit} ms: ${holds}`);
    await new Promise((next) => setTimeout(next, 16));
  }
}
