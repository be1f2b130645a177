import type { AdTier, Grant } from '@broadsheet/access';

/** The paper's rule: who pays sees fewer ads. */
export function adsFor({ reason }: Grant): AdTier | undefined {
  return reason === 'subscription' ? 'light' : undefined;
}
