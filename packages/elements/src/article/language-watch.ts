/**
 * Calls back when a `lang` changes anywhere around `element`, through shadow roots: each tree is watched by one
 * observer of its own, since a `MutationObserver` does not look into or out of a shadow root.
 */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  let root = element.getRootNode();
  for (;;) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
    root = root.host.getRootNode();
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
