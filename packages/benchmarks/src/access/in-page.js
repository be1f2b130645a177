/** Functions that run in the page. Each is sent there as source text, so it uses nothing from outside itself. */

/** Presses the button. Milliseconds until the text is painted, and those of the request. */
export async function openedHere() {
  const paywall = document.querySelector('news-paywall');
  const opened = new Promise((resolve, reject) => {
    paywall.addEventListener('news-paywall-opened', resolve, { once: true });
    paywall.addEventListener('news-error', ({ cause }) => reject(cause), { once: true });
  });
  // A reader's finger reaches the button before it presses, and that is when the code that asks is fetched.
  paywall.dispatchEvent(new PointerEvent('pointerenter'));
  await new Promise((next) => setTimeout(next, 500));
  const start = performance.now();
  paywall.querySelector('button').click();
  await opened;
  // Behind the frame that paints it.
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const painted = performance.now() - start;
  const [entry] = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('/access/open'));
  const paragraphs = document.querySelectorAll('[data-paid] p').length;
  return { painted, request: entry.duration, paragraphs };
}

/** Milliseconds of opening the page's first section, again and again, with the kit's own code. */
export async function unsealedHere(times) {
  const { importKey, unseal } = await import('/elements/dist/paywall/unseal.js');
  const paywall = document.querySelector('news-paywall');
  const { issuer, revision, envelope } = paywall.querySelector('[data-paid]').dataset;
  const block = paywall.querySelector('[data-sealed]');
  const question = JSON.stringify({ article: paywall.articleId, revision, envelope });
  const answer = await fetch('/access/open', { method: 'POST', body: question });
  const { key: secret } = await answer.json();
  const place = { issuer, revision, article: paywall.articleId, section: block.dataset.sealed };
  const measured = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await unseal(block.text, await importKey(secret), place);
    measured.push(performance.now() - start);
  }
  return measured;
}
