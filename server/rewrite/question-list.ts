/** The form of the questions that a brief leaves open, and how they are listed. Light: loads nothing of the engine. */

/** Who can answer: those who commission the training, those who know the work, those who will learn. */
export type Asked = 'client' | 'experts' | 'learners';

export interface DiscoveryQuestion {
  readonly asked: Asked;
  readonly text: string;
}

const leads: readonly (readonly [Asked, string])[] = [
  ['client', 'To those who commission the training:'],
  ['experts', 'To those who know the work:'],
  ['learners', 'To those who will learn:'],
];

/** The questions by who can answer them, each group behind a line that leads into it; groups without a question are left out. */
export function byAsked(
  questions: readonly DiscoveryQuestion[],
): { readonly lead: string; readonly questions: readonly string[] }[] {
  return leads
    .map(([asked, lead]) => ({ lead, questions: questions.filter((one) => one.asked === asked).map(({ text }) => text) }))
    .filter((group) => group.questions.length > 0);
}

/** The questions as Markdown: a heading of the level given, then a list for each who can answer; empty where there are none. */
export function questionsSection(questions: readonly DiscoveryQuestion[], level = 2): string {
  if (questions.length === 0) return '';
  const lists = byAsked(questions).map((group) => `${group.lead}\n\n${group.questions.map((text) => `- ${text}\n`).join('')}`);
  return `${'#'.repeat(level)} Open questions\n\n${lists.join('\n')}`;
}
