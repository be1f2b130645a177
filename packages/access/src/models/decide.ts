import { grant, refuse, type Decision } from '../decision.js';
import type { Visit } from '../visit.js';
import type { AccessModel } from './rule.js';

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
  const { rules, whenDown } = 'rules' in model ? model : { rules: model, whenDown: 'closed' };
  let refusal: Decision = refuse('subscriber');
  let failed = false;
  for (const rule of rules) {
    try {
      const decision = await rule(visit);
      if (decision?.granted) return decision;
      refusal = decision ?? refusal;
    } catch (error) {
      failed = true;
      onError(error);
    }
  }
  if (!failed) return refusal;
  return whenDown === 'open' ? grant('outage') : refuse('unavailable');
}
