import { html, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';
import type { AdFormat } from './sizes.html.js';

export { boxRules, isReserve, sizesRule } from './box-rules.html.js';
export { FORMATS, isFormat, stepsOf, type AdFormat } from './sizes.html.js';

interface Anywhere {
  /** The ad server's name for this place. */
  unit: string;
  /** `narrow`: only on phones, where the story around it is taller. Everywhere by default. */
  screens?: 'narrow' | undefined;
  /** Where in the kept box a smaller creative stands; in its middle by default. */
  align?: 'start' | 'center' | 'end' | undefined;
  /** `full`: not for readers of the tier `light`. */
  tier?: 'full' | undefined;
  /** `anchor`, `sticky` or `rail`: the ad stays in view, within limits. */
  placement?: 'anchor' | 'sticky' | 'rail' | undefined;
  /** The paper's own notice, one element, shown whenever no ad is. */
  house?: SafeHTML | undefined;
  provider?: string | undefined;
  endpoint?: string | undefined;
}

interface Named extends Anywhere {
  format: AdFormat;
  sizes?: string | undefined;
  reserve?: string | undefined;
}

interface Free extends Anywhere {
  format?: AdFormat | undefined;
  /** Sizes by the width of the container, `300x250 | 728: 728x90, 970x250`; its box is `sizesRule`'s or `reserve`'s. */
  sizes: string;
  /** Heights of the box by the width of the container, `250 728:90 970:250`, of those that broadsheet.css knows. */
  reserve?: string | undefined;
}

/** A format, or a list of sizes. With both, the box is the format's and the sizes are the list's. */
export type AdSlotData = Named | Free;

/** The same without its parts, which the element makes itself: for what comes into a page by script. */
export function bareAdSlotHTML({ format, unit, screens, tier }: Omit<Named, 'house'>): SafeHTML {
  return html`<news-ad-slot format="${format}" unit="${unit}" screens="${screens}" tier="${tier}"></news-ad-slot>`;
}

/**
 * `<news-ad-slot>` as it stands in the page before script. A group, not a landmark: five regions of one name on a
 * page would bury the landmarks that readers steer by. The class is one that reader modes leave out (Readability's
 * `unlikelyCandidates`).
 */
export function adSlotHTML(data: AdSlotData, face: Face, slot?: string): SafeHTML {
  const { format, sizes, reserve, align, unit, screens, tier, placement } = data;
  const { provider, endpoint, house } = data;
  const label = face.words.advertisement;
  return html`<news-ad-slot format="${format}" sizes="${sizes}" reserve="${reserve}" align="${align}" unit="${unit}" screens="${screens}" tier="${tier}" placement="${placement}" provider="${provider}" endpoint="${endpoint}" slot="${slot}"><div class="news-ad-box" role="group" aria-label="${label}">
<p data-label>${label}</p>
<div data-box><div data-house>${house}</div><div data-creative></div></div>
</div></news-ad-slot>`;
}
