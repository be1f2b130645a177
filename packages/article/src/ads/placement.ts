import type { Width } from './metrics.js';
import type { AdRule } from './rules.js';

export interface AdPlacement {
  /** Index in `body.children` of the block after which the ad stands. */
  after: number;
  /** Id of that block, where it has one. */
  id?: string;
  /** Name of an ad format. */
  format: string;
  /** Where it is shown: at every width, or only on narrow screens, where the story is taller. */
  screens: 'all' | 'narrow';
  /** Not for readers of the tier `light`: with it, the page would go over a limit of that policy. */
  tier?: 'full';
}

/** What was decided about one seam of the story, and why. */
export interface AdDecision {
  after: number;
  /** Pixels of header and story above it. */
  above: Record<Width, number>;
  taken: AdPlacement['screens'] | false;
  /** At each width without an ad, the rule that refused it. */
  refused: Partial<Record<Width, AdRule>>;
  /** An editor's position: the rules that it breaks. It stands all the same. */
  broken?: AdRule[];
}

/** One of the template's own positions. */
export interface TemplateDecision {
  unit: string;
  format: string;
  taken: boolean;
  refused?: AdRule;
  /** As of a position in the story. */
  tier?: 'full';
}

export interface Placement {
  /** In the order of the story. */
  positions: AdPlacement[];
  template: TemplateDecision[];
  /** One entry for each seam, in the order of the story. */
  trace: AdDecision[];
}
