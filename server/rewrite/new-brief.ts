/** A new brief: its sections in the order in which a brief is argued, each with a gap that asks for what belongs there. */
import { scaffolds } from './scaffolds.ts';
import type { Template } from './template.ts';

export const newBrief: Template = [
  '# ',
  { stop: 'What people will do differently' },
  ': training design\n',
  ...scaffolds.flatMap(({ name, body }) => [`\n## ${name}\n\n`, ...body, '\n']),
];
