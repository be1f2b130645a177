import { grant, refuse, type Decision } from '../decision.js';
import type { Visit } from '../visit.js';
import { rulesOf, type AccessModel } from './rule.js';

/**
 * The first rule that grants decides; a rule that counts stands last, so that whoever comes in another way is not
 * counted. Without a grant, the last refusal is told: rules stand in the order in which readers would rather use them.
 * @param onError hears of rules that failed
 */
export async function decide(
  model: AccessModel,
  visit: Visit,
  onError: (error: unknown) => void,
): Promise<Decision> {
  const whenDown = 'rules' in model ? model.whenDown : 'closed';
  let refusal: Decision = refuse('subscriber');
  let failed = false;
  for (const rule of rulesOf(model)) {
    try {
      const decision = await rule(visit);
      if (decision?.granted) return decision;
      // What opens when it is asked for stays so, whatever later rules refuse.
      if (decision && refusal.reason !== 'ask') refusal = decision;
    } catch (error) {
      failed = true;
      onError(error);
    }
  }
  if (!failed) return refusal;
  return whenDown === 'open' ? grant('outage') : refuse('unavailable');
}
