/**
 * The cookie by which a page that is the same for everybody shows a paying reader fewer ads. Script in the page reads it, so
 * it says the tier and nothing else; it opens nothing.
 */
import type { AdTier } from './decision.js';

/** A month, in seconds: how long an ended subscription that nobody told this browser of can go on showing fewer ads. */
const MAX_AGE = 31 * 86_400;

/** The `Set-Cookie` value. @param tier undefined takes the hint away */
export function adsHint(tier: AdTier | undefined, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `news-ads=${tier ?? ''}; Path=/; SameSite=Lax; Max-Age=${tier ? MAX_AGE : 0}${secure}`;
}
