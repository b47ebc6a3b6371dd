/** Puts the audience that a brief names in the place of a generic one. */
import type { Brief } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import type { Fix } from '../rules/rule.ts';
import { factsOf } from './facts.ts';
import { upperFirst } from './wording.ts';

const most = 4;

/** One fix for each group that the audience section names; a gap to fill where it names none. */
export function audienceFixes(range: Span, brief: Brief): Fix[] {
  const written = brief.document.text.slice(range.start, range.end);
  const capital = /^\p{Lu}/u.test(written);
  const cased = (name: string) => (capital ? upperFirst(name) : name);
  const named = [...new Set(factsOf(brief).audiences)].slice(0, most);
  if (named.length === 0) {
    return [
      {
        title: 'Name the group',
        edits: [{ range, template: [{ stop: cased('the group whose work changes') }] }],
        preferred: true,
      },
    ];
  }
  return named.map((name, index) => ({
    title: `Name the group: ${name}`,
    edits: [{ range, template: [cased(name)] }],
    preferred: index === 0,
  }));
}
