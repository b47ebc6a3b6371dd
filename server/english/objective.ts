/** Whether an objective names something that can be seen. Source: rule `objective-vague`, decision 19. */
import packed from './data/objectives.json' with { type: 'json' };
import { ask } from './question.ts';

const question = ask(packed);

/** Takes an item of an objectives section, with or without its subject; where in doubt it is left alone. True where its main verb, or its bare topic, cannot be observed. */
export function isVagueObjective(text: string): boolean {
  return question(text, 'vague') > 0.6;
}
