import { WIDTHS, type Width } from './metrics.js';
import { BETTER_ADS } from './policy.js';
import type { AdRule } from './rules.js';
import type { TemplateDecision } from './placement.js';
import { formatOf, type Seam, type Story } from './story.js';
import { greatest } from './sums.js';

/** How much of the height of story and ads the ads take, at each width. */
export class Density {
  /** Heights of all ads so far. */
  #ads: Record<Width, number> = { narrow: 0, wide: 0 };

  constructor(private readonly story: Story) {}

  /** The template's positions in their order, as long as Better Ads has room for them. */
  template(none: AdRule | undefined): TemplateDecision[] {
    return this.story.policy.template.map((ad) => {
      const refused = none ?? (this.takes(ad.format) ? undefined : 'better-ads');
      return { ...ad, taken: !refused, ...(refused && { refused }) };
    });
  }

  /** Takes one more ad, unless that would break what nothing may break. */
  takes(format: string): boolean {
    const more = (width: Width) => this.#ads[width] + this.#heightOf(format, width);
    const fits = WIDTHS.every((width) => more(width) <= this.#limit(width, BETTER_ADS));
    if (fits) for (const width of WIDTHS) this.#ads[width] = more(width);
    return fits;
  }

  /** How many ads there is still room for at all of these widths, taken to be as tall as the tallest that these seams may have. */
  room(widths: readonly Width[], seams: readonly Seam[]): number {
    const { density, most } = this.story.policy;
    // No policy reaches over Better Ads.
    const part = Math.min(density, BETTER_ADS);
    const formats = new Set(seams.map((seam) => formatOf(seam, this.story)));
    const tallest = (width: Width) =>
      greatest([...formats].map((format) => this.#heightOf(format, width)));
    const rooms = widths.map((width) =>
      Math.floor((this.#limit(width, part) - this.#ads[width]) / tallest(width)),
    );
    return Math.max(0, Math.min(most, ...rooms));
  }

  /** Height of ads that is `part` of the height of the story and those ads together. */
  #limit(width: Width, part: number): number {
    const { header, body } = this.story.heights[width];
    return ((header + body) * part) / (1 - part);
  }

  /** A format that nobody measured is taken for a tall one. */
  #heightOf(format: string, width: Width): number {
    return this.story.metrics[width].ads[format] ?? UNKNOWN;
  }
}

/** Height of a half page with its label, in CSS pixels. */
const UNKNOWN = 650;
