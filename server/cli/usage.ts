/** Says in a sentence what is wrong with the words on the command line. */
import type { CommanderError } from 'commander';

type Sentence = (match: string[], command: string) => string;

/** What commander says, and what we say; `command` is the line that the help belongs to. */
const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /^unknown option '(.*)'\n\(Did you mean (.*)\?\)$/s,
    ([, option, near]) => `There is no option ${option}: did you mean ${near}?`,
  ],
  [
    /^unknown option '(.*)'$/s,
    ([, option], command) => `There is no option ${option}: run "${command} --help" to see the options.`,
  ],
  [
    /^option '(?:-\w, )?(--[\w-]+).*' argument missing$/,
    ([, option], command) => `${option} needs a value: run "${command} --help" to see which.`,
  ],
  [
    /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    ([, option, value, choices]) => `${option} takes ${choices}, not "${value}".`,
  ],
  [
    /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. (.*)$/s,
    ([, option, value, what]) => `${option} takes ${what}, not "${value}".`,
  ],
  [
    /^missing required argument '(.*)'$/,
    ([, argument], command) => `"${command}" needs a ${argument}: run "${command} --help" for an example.`,
  ],
  [
    /^required option '(.*)' not specified$/,
    ([, option], command) => `"${command}" needs ${option}, as in "${command} ${option}".`,
  ],
  [/^too many arguments/, (_, command) => `"${command}" takes no more words: run "${command} --help" to see which.`],
];

/** @param command the name of the command that was called */
export function usageSentence({ message }: CommanderError, command: string): string {
  const said = message.replace(/^error: /, '');
  for (const [pattern, sentence] of sentences) {
    const match = pattern.exec(said);
    if (match) return sentence(match, `northstar ${command}`);
  }
  return said;
}
