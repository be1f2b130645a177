import { html, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';
import type { AdFormat } from './formats.html.js';

export { isFormat, type AdFormat } from './formats.html.js';

export interface AdSlotData {
  format: AdFormat;
  /** The ad server's name for this place. */
  unit: string;
  /** `narrow`: only on phones, where the story around it is taller. Everywhere by default. */
  screens?: 'narrow' | undefined;
  /** `full`: not for readers of the tier `light`. */
  tier?: 'full' | undefined;
  /** The paper's own notice, shown whenever no ad is. */
  house?: SafeHTML | undefined;
  provider?: string | undefined;
  endpoint?: string | undefined;
}

/**
 * `<news-ad-slot>` as it stands in the page before script. A group, not a landmark: five regions of one name on a
 * page would bury the landmarks that readers steer by. The class is one that reader modes leave out (Readability's
 * `unlikelyCandidates`).
 */
export function adSlotHTML(data: AdSlotData, face: Face, slot?: string): SafeHTML {
  const { format, unit, screens, tier, provider, endpoint, house } = data;
  const label = face.words.advertisement;
  return html`<news-ad-slot format="${format}" unit="${unit}" screens="${screens}" tier="${tier}" provider="${provider}" endpoint="${endpoint}" slot="${slot}"><div class="news-ad-box" role="group" aria-label="${label}">
<p data-label>${label}</p>
<div data-box><div data-house>${house}</div><div data-creative></div></div>
</div></news-ad-slot>`;
}
