/** An `<iframe>` for another site, closed as far as the site still works; and what can be known of it from outside. */
import { settings } from '../core/settings.js';
import type { EmbedFrame } from './frame-of.html.js';
import { heightIn } from './height.js';

/** How long a frame may take to load, in milliseconds, unless the page's settings say otherwise. */
const TIMEOUT = 15_000;

/** A frame that begins to load when it comes into the page, and leaves it with the signal. */
export function makeFrame(
  address: string,
  { sandbox, allow }: EmbedFrame,
  signal: AbortSignal,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', isOwn(address) ? withoutOrigin(sandbox) : sandbox);
  frame.allow = allow;
  // Asked for when it is wanted: `lazy` would wait for the viewport once more, each browser in its own way.
  frame.loading = 'eager';
  // Some players refuse to work for a page that does not say who it is, whatever policy the page has for itself.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  signal.addEventListener('abort', () => frame.remove(), { once: true });
  return frame;
}

/** A page of the own origin could take its sandbox off. */
function isOwn(address: string): boolean {
  return new URL(address).origin === location.origin;
}

function withoutOrigin(sandbox: string): string {
  return sandbox.replace('allow-same-origin ', '');
}

/**
 * Resolves at the frame's `load`. Browsers fire it for pages of error as well, so what the page knows itself comes
 * first: that it is offline, that its content policy forbids the frame.
 */
export function whenLoaded(frame: HTMLIFrameElement, signal: AbortSignal): Promise<void> {
  const settled = new AbortController();
  const both = AbortSignal.any([signal, settled.signal]);
  return new Promise<void>((resolve, reject) => {
    const ms = settings('embeds').timeout ?? TIMEOUT;
    const fail = (why: string) => reject(new Error(`${frame.src}: ${why}`));
    if (navigator.onLine === false) fail('the device is offline.');
    const timer = setTimeout(() => fail(`did not load within ${ms} ms.`), ms);
    both.addEventListener('abort', () => clearTimeout(timer), { once: true });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    frame.addEventListener('load', () => resolve(), { signal: both });
    document.addEventListener(
      'securitypolicyviolation',
      (event) =>
        isOf(event, frame) && fail('the content policy of the page forbids it: see frame-src.'),
      { signal: both },
    );
  }).finally(() => settled.abort());
}

function isOf(
  { blockedURI, effectiveDirective }: SecurityPolicyViolationEvent,
  frame: HTMLIFrameElement,
): boolean {
  return (
    /^(frame|child|default)-src/.test(effectiveDirective) &&
    URL.canParse(blockedURI) &&
    new URL(blockedURI).origin === new URL(frame.src).origin
  );
}

/** Calls back with each sound height, in CSS pixels, that the frame itself says it has. */
export function onHeight(
  frame: HTMLIFrameElement,
  signal: AbortSignal,
  grow: (height: number) => void,
): void {
  const origin = isOwn(frame.src) ? 'null' : new URL(frame.src).origin;
  addEventListener(
    'message',
    ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin) return;
      const height = heightIn(data);
      if (height !== undefined) grow(height);
    },
    { signal },
  );
  // Mastodon answers only who asks, and to the others it is nothing.
  frame.addEventListener(
    'load',
    () =>
      frame.contentWindow?.postMessage(
        { type: 'setHeight', id: 1 },
        origin === 'null' ? '*' : origin,
      ),
    { signal },
  );
}

/** Whether the page is dark where the element stands. */
export function isDark(element: Element): boolean {
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return false;
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}
