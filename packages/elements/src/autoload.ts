/**
 * Registers each element when its tag first appears in the page: `import '@broadsheet/elements/autoload.js'`.
 * A page pays for the elements that it uses, at the price of one more round trip than `all.js`.
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

function loadWithin(root: Element): void {
  if (root.matches(tags)) load(root);
  for (const element of root.querySelectorAll(tags)) load(element);
}

// A server may import this too: there is no page then.
if (globalThis.document) {
  loadWithin(document.documentElement);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) loadWithin(node);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
