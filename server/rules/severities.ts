/** Every rule that settings and suppressions may name, with its usual severity, in the order in which the catalogue names them and findings on one place are sorted. */
import type { Severity } from './rule.ts';

export const ruleSeverities: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ['purpose-missing', 'warning'],
  ['purpose-vague', 'warning'],
  ['transformation-incomplete', 'warning'],
  ['result-unmeasured', 'information'],
  ['audience-generic', 'information'],
  ['objective-vague', 'information'],
  ['root-cause-missing', 'information'],
  ['measure-unmatched', 'information'],
  ['social-purpose-missing', 'warning'],
  ['social-purpose-vague', 'warning'],
  ['currency-missing', 'warning'],
  ['wiifm-only', 'warning'],
  ['company-currency', 'warning'],
  ['currency-unevidenced', 'information'],
  ['audience-unresearched', 'information'],
  ['currency-unapplied', 'information'],
  ['prompt-company-motive', 'warning'],
  ['decision-untraced', 'information'],
  ['placeholder-left', 'warning'],
  ['phrase', 'warning'],
  ['suppression-unused', 'hint'],
]);

export const ruleIds: readonly string[] = [...ruleSeverities.keys()];
