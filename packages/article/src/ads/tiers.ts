import { automatic } from './automatic.js';
import { Density } from './density.js';
import type { TemplateDecision } from './placement.js';
import { POLICIES, type AdPolicy } from './policy.js';
import { reachOf, type Seam, type Story } from './story.js';
import type { Chosen } from './trace.js';

/** What of a placement is shown to readers of the tier `light` as well. */
export interface Kept {
  seams: ReadonlySet<Seam>;
  units: ReadonlySet<string>;
}

/**
 * The part of a placement that keeps every limit of `light` too: chosen from its own positions by the rules that place ads,
 * so that one page can serve readers of both tiers. Where that policy placed by itself, it may find more or better ones.
 */
export function keptInLight(
  story: Story,
  chosen: Chosen,
  template: readonly TemplateDecision[],
): Kept {
  const policy = lightFor(story.policy, template);
  const light: Story = {
    ...story,
    policy,
    reach: { narrow: reachOf(policy, 'narrow'), wide: reachOf(policy, 'wide') },
  };
  const density = new Density(light);
  const units = density.template(undefined).filter(({ taken }) => taken);
  const shown = (screens: string) => [...chosen].filter(([, at]) => at === screens).map(first);
  const seams = automatic(light, density, shown('all'), shown('narrow'));
  return { seams: new Set(seams.keys()), units: new Set(units.map(({ unit }) => unit)) };
}

/** `light` in this placement's format, with those of its positions around the story that the placement has. */
function lightFor({ format }: AdPolicy, template: readonly TemplateDecision[]): AdPolicy {
  const { light } = POLICIES;
  const has = (wanted: string) => template.find(({ unit, taken }) => unit === wanted && taken);
  return {
    ...light,
    format,
    template: light.template.flatMap(({ unit }) => has(unit) ?? []),
  };
}

function first<T>([one]: readonly [T, unknown]): T {
  return one;
}
