import type { Container, Span } from '../markdown/block.ts';
import type { Role } from './model.ts';
import { normalised } from './names.ts';
import type { ReadName, Reading } from './roles.ts';

/** Roles that a fenced div's bare name carries. The names of lesson templates (`challenge`, `solution`, `discussion`) mean other things there. */
const BY_NAME: ReadonlyMap<string, Role> = new Map<string, Role>(
  Object.entries({
    purpose: 'purpose',
    goal: 'purpose',
    goals: 'purpose',
    aim: 'purpose',
    aims: 'purpose',
    'north star': 'purpose',
    objective: 'objectives',
    objectives: 'objectives',
    'learning objectives': 'objectives',
    outcomes: 'objectives',
    'learning outcomes': 'objectives',
    takeaways: 'objectives',
    audience: 'audience',
    'target audience': 'audience',
    learners: 'audience',
    participants: 'audience',
    'learner profile': 'audience',
    personas: 'audience',
    'audience analysis': 'analysis',
    'learner analysis': 'analysis',
    'root cause': 'cause',
    'needs analysis': 'cause',
    'needs assessment': 'cause',
    problem: 'cause',
    'current state': 'cause',
    'performance gap': 'cause',
    currency: 'currency',
    motivation: 'currency',
    motivators: 'currency',
    wiifm: 'wiifm',
    benefits: 'wiifm',
    community: 'social',
    'social space': 'social',
    'social learning': 'social',
    'learning community': 'social',
    'peer learning': 'social',
    'community of practice': 'social',
    prompts: 'prompts',
    'discussion prompts': 'prompts',
    'discussion questions': 'prompts',
    'reflection questions': 'prompts',
    'conversation starters': 'prompts',
    icebreakers: 'prompts',
    decisions: 'decisions',
    'design decisions': 'decisions',
    approach: 'decisions',
    modality: 'decisions',
    delivery: 'decisions',
    measures: 'measures',
    'success measures': 'measures',
    metrics: 'measures',
    kpis: 'measures',
    evaluation: 'measures',
  } as const),
);

/** Blocks that hold no text of the section around them. */
const ASIDE = /^(?:footnote|prereq|prerequisites?|instructor|spoiler|bibliography|references|appendix|example|quote|caption)$/;

const words = (name: string): string => normalised(name.replace(/[-_]+/g, ' '));

/** The role that a container's own name carries. */
export const containerRole = (name: string): Role | undefined => BY_NAME.get(words(name));

/** How a container reads: by its title where that is a role's name, else by its own name. */
export function containerReading(container: Container, read: ReadName): { reading: Reading; name: string; range: Span } {
  const { title } = container;
  const titled = title ? read(title.text) : undefined;
  if (title && titled?.exact && titled.role)
    return { reading: titled, name: title.text, range: title.locate(0, title.text.length) };
  const role = containerRole(container.name);
  const reading: Reading = role
    ? { role, exact: true }
    : ASIDE.test(words(container.name))
      ? { neutral: 'closed', exact: true }
      : { exact: false };
  return { reading, name: container.name, range: container.nameRange };
}
