/** What `--help` says behind the options: examples to copy, a line each, with what they do. */

type Example = readonly [line: string, purpose: string];

const examples = {
  northstar: [
    ['northstar', 'check every brief below this folder'],
    ['northstar new brief.md', 'begin a brief'],
    ['northstar explain purpose-vague', 'read why something is marked, and how to mend it'],
    ['northstar lint --help', 'see all options for checking'],
  ],
  lint: [
    ['northstar lint', 'every brief below this folder'],
    ['northstar lint brief.md "courses/**/*.md"', 'one brief, and those below a folder'],
    ['northstar lint --fail-on error', 'show all findings, and fail on errors alone'],
    ['northstar lint --format sarif --output northstar.sarif', 'a report for code scanning'],
    ['northstar lint --format html --output review.html briefs', 'one page to read, for people who open no editor'],
    ['northstar lint --cache', 'look only at what has changed since the last run'],
    ['northstar lint --stdin --stdin-filename brief.md < brief.md', 'a brief from another program'],
  ],
  rules: [
    ['northstar rules', 'one line a rule'],
    ['northstar rules --format json', 'the same for other programs'],
  ],
  explain: [['northstar explain purpose-vague', 'what it marks, why, and how to mend it']],
  init: [['northstar init', 'write settings to start from, and recommend the extension for VS Code']],
  new: [['northstar new briefs/ward-handover.md', 'then fill what stands in brackets']],
  questions: [
    ['northstar questions brief.md', 'read them here'],
    ['northstar questions brief.md >> brief.md', 'write them below the brief'],
  ],
  lsp: [['northstar lsp --stdio', 'the line that an editor wants in its settings']],
} satisfies Record<string, readonly Example[]>;

/** The examples of a command. */
export function examplesOf(command: keyof typeof examples): string {
  const shown: readonly Example[] = examples[command];
  return `\nExamples:\n${shown.map(([line, purpose]) => `  ${line}\n      ${purpose}`).join('\n')}`;
}

/** What the exit status of `northstar lint` says. */
export const exitStatuses = `\n
Exit status:
  0  nothing reaches --fail-on
  1  something does, or there are more warnings than --max-warnings
  2  Northstar could not run, or could not read a file: a sentence on standard error says why`;
