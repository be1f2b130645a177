/**
 * Registers each element when its tag first appears in the page: `import '@broadsheet/elements/autoload.js'`.
 * A page pays for the elements that it uses, at the price of one more round trip than `all.js`. Some that do nothing
 * before the reader comes to them wait, out of view, for the reader's first act.
 */
import { report } from './core/error.js';

const loaders: Record<string, () => Promise<unknown>> = {
  'news-article': () => import('./article/article.define.js'),
  'news-article-header': () => import('./article-header/article-header.define.js'),
  'news-figure': () => import('./figure/figure.define.js'),
  'news-trust-badge': () => import('./trust-badge/trust-badge.define.js'),
  'news-comment-count': () => import('./comment-count/comment-count.define.js'),
  'news-ad-slot': () => import('./ad-slot/ad-slot.define.js'),
  'news-video': () => import('./video/video.define.js'),
  'news-paywall': () => import('./paywall/paywall.define.js'),
  'news-next-article': () => import('./next-article/next-article.define.js'),
  'news-embed': () => import('./embed/embed.define.js'),
};
const tags = Object.keys(loaders).join(',');
const asked = new Set<string>();

/** A link or words until the reader reaches them. Out of view they wait for the reader's first act. */
const later = 'news-video,news-embed,news-next-article';
/** One comes before each tap, and with the first step down the page, by keyboard and screen reader too. */
const ACTS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'];

function load(element: Element): void {
  const tag = element.localName;
  if (asked.has(tag)) return;
  asked.add(tag);
  loaders[tag]!().catch((cause: unknown) => {
    // The next element of this kind asks again: what failed may have been the network.
    asked.delete(tag);
    report(element, 'its script did not arrive, so it stays as the HTML has it.', cause);
  });
}

function watchPage(page: Element): void {
  let hasActed = false;
  const sight = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) load(target);
  });

  const find = (element: Element): void =>
    hasActed || !element.matches(later) ? load(element) : sight.observe(element);

  const findWithin = (root: Element): void => {
    if (root.matches(tags)) find(root);
    for (const element of root.querySelectorAll(tags)) find(element);
  };

  const act = (): void => {
    hasActed = true;
    sight.disconnect();
    for (const name of ACTS) removeEventListener(name, act, true);
    findWithin(page);
  };
  for (const name of ACTS) addEventListener(name, act, { capture: true, passive: true });

  findWithin(page);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) findWithin(node);
    }
  }).observe(page, { childList: true, subtree: true });
}

// A server may import this too: there is no page then.
if (globalThis.document) watchPage(document.documentElement);
