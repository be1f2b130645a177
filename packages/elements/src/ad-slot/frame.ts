/** The sandboxed frame that a creative runs in. */
import { settings } from '../core/settings.js';

/**
 * `creative.html` lies one folder above this module in both layouts that are published: `dist/ad-slot/` and
 * `dist/cdn/`. Read when it is needed, so that importing the module does nothing.
 */
function creativePage(): string {
  return settings('ads').creative ?? new URL('../creative.html', import.meta.url).href;
}

/** An empty frame, its size as the attributes take it. Never `allow-same-origin`: with scripts it undoes the sandbox. */
export function creativeFrame(
  [width, height]: readonly unknown[],
  title: string,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.title = title;
  frame.src = creativePage();
  return frame;
}

/**
 * Resolves when `creative.html` has taken the markup. By message, since a `srcdoc` frame would inherit the page's
 * content policy. The frame's origin is opaque, so no target origin can be named; nothing secret is sent.
 * @param own the markup may load from the page's own origin only
 */
export function fillFrame(
  frame: HTMLIFrameElement,
  html: string,
  own: boolean,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const send = () => {
      // Not as the value of the function: WebKit makes that a tail call, drops this function from the stack, and
      // then takes the message for one that the creative's page sent to itself.
      frame.contentWindow?.postMessage({ html, own }, '*');
    };
    frame.addEventListener('load', send, { once: true, signal });
    const heard = new AbortController();
    addEventListener(
      'message',
      (event) => {
        if (event.source !== frame.contentWindow || event.data !== 'broadsheet:shown') return;
        heard.abort();
        resolve();
      },
      { signal: AbortSignal.any([signal, heard.signal]) },
    );
  });
}
