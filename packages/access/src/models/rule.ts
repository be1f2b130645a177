/** Access models: lists of rules, tried in their order. */
import type { Decision } from '../decision.js';
import type { PreviewReader } from '../preview/kinds.js';
import type { Visit } from '../visit.js';

/**
 * One way into an article. A function that decides is a rule as it is; `undefined` says nothing either way.
 * A failure is thrown: it is no refusal.
 */
export interface AccessRule {
  (visit: Visit): Decision | undefined | Promise<Decision | undefined>;
  /** Goes by the network address, which the service must then be able to trust. */
  readonly needsAddress?: boolean;
  /** The names of the meters that it counts on. */
  readonly meters?: readonly string[];
  /**
   * For the editor's preview: the rule as it decides about a reader who is made up. Without it the rule itself is asked,
   * with a visitor and stores of the preview's own; a rule that asks or counts elsewhere says here what would come of it.
   */
  preview?(reader: PreviewReader): AccessRule;
}

/** Rules alone, or with what a failure means: `closed` (the default) refuses, `open` grants. */
export type AccessModel =
  | readonly AccessRule[]
  | { readonly rules: readonly AccessRule[]; readonly whenDown: 'open' | 'closed' };

export function rulesOf(model: AccessModel): readonly AccessRule[] {
  return 'rules' in model ? model.rules : model;
}

/** The same model with other rules. */
export function mapRules(
  model: AccessModel,
  change: (rules: readonly AccessRule[]) => readonly AccessRule[],
): AccessModel {
  const rules = change(rulesOf(model));
  return 'rules' in model ? { ...model, rules } : rules;
}

/** The names of all meters that models count on. */
export function metersOf(models: Readonly<Record<string, AccessModel>>): readonly string[] {
  const rules = Object.values(models).flatMap(rulesOf);
  return [...new Set(rules.flatMap(({ meters = [] }) => meters))];
}

export function asSeenBy(reader: PreviewReader, rule: AccessRule): AccessRule {
  return rule.preview?.(reader) ?? rule;
}
