/** How far from the viewport a slot begins. */
import { settings } from '../core/settings.js';

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * How near a slot asks for an ad and how near it draws it, as `IntersectionObserver` takes it. Who saves data or has a
 * slow connection (Network Information API; Chromium only) loads less that may never be seen.
 */
export function margins(): { request: string; render: string } {
  const { requestMargin, renderMargin } = settings('ads');
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  const isSlow = saveData || /2g|3g/.test(effectiveType ?? '');
  return isSlow
    ? { request: '50%', render: '10%' }
    : { request: requestMargin ?? '150%', render: renderMargin ?? '50%' };
}
