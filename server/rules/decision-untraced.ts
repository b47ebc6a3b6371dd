import type { Brief } from '../brief/model.ts';
import type { Reason } from '../english/reason.ts';
import { decisionFixes } from '../rewrite/decision.ts';
import { type Choice, choicesOf, reasonCell } from './choices.ts';
import type { Match, Rule } from './rule.ts';

interface Untraced extends Match, Choice {
  readonly reason: Reason;
}

/** A choice of modality, format, platform, medium, branding or activity that gives no reason, or one of mere convenience. */
export const decisionUntraced: Rule<Untraced> = {
  id: 'decision-untraced',
  *detect(brief: Brief) {
    for (const { unit, range, reason } of choicesOf(brief))
      if (reason === 'none' || reason === 'convenience') yield { range, reason, unit };
  },
  message: ({ reason }) =>
    reason === 'convenience'
      ? 'This choice is made for convenience: tie it to the purpose, the audience or what they value, or choose again.'
      : 'This choice gives no reason: tie it to the purpose, the audience or what they value.',
  fixes: ({ unit, reason }, brief) => decisionFixes(unit, reason, reasonCell(unit), brief),
};
