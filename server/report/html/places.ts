/** Where things stand in the HTML report: the ids of its parts, for links within the page. Briefs and findings count from 1. */

export const tablePlace = 'briefs';

export function briefPlace(brief: number): string {
  return `brief-${brief}`;
}

/** @param finding as it stands in the list of the brief's findings */
export function findingPlace(brief: number, finding: number): string {
  return `brief-${brief}-finding-${finding}`;
}

/** @param line from 1 */
export function linePlace(brief: number, line: number): string {
  return `brief-${brief}-line-${line}`;
}

export function rulePlace(rule: string): string {
  return `rule-${rule}`;
}
