/** Results without functions, as they lie in the cache: what a report may ask for is worked out, and the brief is let go. */
import type { Finding, LintResult } from '../lint.ts';
import type { Fix } from '../rules/rule.ts';

/** What a report needs of a result. */
export type StoredResult = Pick<LintResult, 'recognition' | 'findings' | 'known' | 'accepted'> &
  Partial<Pick<LintResult, 'review' | 'map'>>;

/** What is to be worked out that not every report shows. */
export interface Needs {
  readonly fixes: boolean;
  /** `review` and `map` of a brief. */
  readonly whole: boolean;
}

interface Whole {
  readonly review: ReturnType<LintResult['review']>;
  readonly map: ReturnType<LintResult['map']>;
}

export interface PlainResult {
  readonly recognition: LintResult['recognition'];
  readonly known: LintResult['known'];
  readonly accepted: ReturnType<LintResult['accepted']>;
  /** There for a brief where it was needed. */
  readonly whole?: Whole;
  readonly findings: readonly (Omit<Finding, 'fixes' | 'anatomy'> & { readonly fixes: readonly Fix[] })[];
}

/** A finding has no fixes where these were not needed. */
export function toPlain({ recognition, findings, known, accepted, review, map }: LintResult, needs: Needs): PlainResult {
  return {
    recognition,
    known,
    accepted: accepted(),
    ...(needs.whole && recognition.brief && { whole: { review: review(), map: map() } }),
    findings: findings.map(({ rule, severity, message, range, fixes }) => {
      return { rule, severity, message, range, fixes: needs.fixes ? fixes() : [] };
    }),
  };
}

export function fromPlain({ recognition, findings, known, accepted, whole }: PlainResult): StoredResult {
  return {
    recognition,
    known,
    accepted: () => accepted,
    ...(whole && { review: () => whole.review, map: () => whole.map }),
    findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: () => fixes })),
  };
}
