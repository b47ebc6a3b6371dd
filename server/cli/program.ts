/** The commands and their options. What a command does is loaded when it is called. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { SettingsOptions } from './applied-settings.ts';
import { CannotRun, reasonOf } from './cannot-run.ts';
import { formats } from './formats.ts';
import { examplesOf, exitStatuses } from './help.ts';
import type { LintOptions } from './lint.ts';
import { endWithOutput } from './output.ts';
import { parseShard, type Shard } from './shard.ts';
import { usageSentence } from './usage.ts';
import { version } from './version.ts';

const program = new Command('northstar')
  .description(
    'Checks learning-design briefs in Markdown: is the purpose a change people can see, and what would the audience trade its time for?',
  )
  .version(version)
  .configureOutput({ outputError: () => {} })
  .addHelpText('after', examplesOf('northstar'))
  .exitOverride();

program
  .command('lint', { isDefault: true })
  .description('check briefs; every brief below this folder when none is named')
  .argument('[paths...]', 'files, folders or globs; what git ignores is left out of folders and globs')
  .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
  .option('--output <file>', 'write the report to a file')
  .option('--settings <file>', 'use this settings file instead of the nearest .vscode/settings.json')
  .option('--all', 'treat every Markdown file named as a brief')
  .addOption(
    new Option('--fail-on <severity>', 'the lowest severity that makes the exit status 1')
      .choices(['error', 'warning', 'information', 'hint', 'never'])
      .default('warning'),
  )
  .option('--max-warnings <n>', 'exit with 1 where there are more warnings than this', wholeNumber)
  .option('--stdin', 'read one document from standard input')
  .option('--stdin-filename <name>', 'the path of that document, for settings and the report', 'stdin.md')
  .option('--baseline <file>', 'say nothing of the findings that this file holds, in place of the baseline of the settings')
  .option('--write-baseline', 'write all findings to the baseline, so that they are known from now on; report nothing')
  .option('--changed-since <revision>', 'only documents that git says have changed since then')
  .option('--explain-settings <file>', 'show which settings apply to a document, and where each comes from; check nothing')
  .option('--cache', 'keep results, and look only at what has changed since')
  .option('--shard <i/n>', 'check only part i of n, to share the work among n machines', shard)
  .addHelpText('after', examplesOf('lint') + exitStatuses)
  .action(async (paths: string[], options: LintOptions & { readonly explainSettings?: string }) => {
    if (options.explainSettings !== undefined) {
      const { explainSettingsOf } = await import('./explain-settings.ts');
      process.stdout.write(await explainSettingsOf(options.explainSettings, options.settings));
      return;
    }
    const { runLint } = await import('./lint.ts');
    process.exitCode = await runLint(paths, options);
  });

program
  .command('rules')
  .description('list the rules with their severities and what they say')
  .addOption(new Option('--format <format>', 'how to list them').choices(['text', 'json']).default('text'))
  .addHelpText('after', examplesOf('rules'))
  .action(async ({ format }: { format: 'text' | 'json' }) => {
    const { listRules } = await import('./rules.ts');
    process.stdout.write(listRules(format));
  });

program
  .command('explain')
  .description('show the page of a rule: what it marks, why, and how to mend it')
  .argument('<rule>', 'the name of a rule, as a finding shows it')
  .addHelpText('after', examplesOf('explain'))
  .action(async (rule: string) => {
    const [{ explain }, { terminalOf }] = await Promise.all([import('./rules.ts'), import('./colour.ts')]);
    process.stdout.write(explain(rule, terminalOf(process.stdout)));
  });

program
  .command('init')
  .description('write settings to start from into this folder; never over what is there')
  .addHelpText('after', examplesOf('init'))
  .action(async () => {
    const { init } = await import('./init.ts');
    process.stdout.write(await init());
  });

program
  .command('new')
  .description('write a new brief with its sections in place')
  .argument('<file>', 'the file to write; never over one that is there')
  .addHelpText('after', examplesOf('new'))
  .action(async (file: string) => {
    const { writeNewBrief } = await import('./write.ts');
    await writeNewBrief(file);
  });

program
  .command('questions')
  .description('print the questions that a brief leaves open: to the client, to the experts, to the learners')
  .argument('<file>', 'the brief')
  .option('--settings <file>', 'use this settings file instead of the nearest .vscode/settings.json')
  .option('--all', 'treat the file as a brief whatever it looks like')
  .addHelpText('after', examplesOf('questions'))
  .action(async (file: string, options: SettingsOptions) => {
    const { questionsOf } = await import('./write.ts');
    process.stdout.write(await questionsOf(file, options));
  });

program
  .command('lsp')
  .description('serve an editor that speaks the language server protocol')
  .requiredOption('--stdio', 'talk over standard input and output')
  .addOption(new Option('--clientProcessId <id>', 'what some editors add').hideHelp())
  .addHelpText('after', examplesOf('lsp'))
  .action(async () => {
    const { serve } = await import('./serve.ts');
    await serve();
  });

endWithOutput();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  if (process.exitCode !== 0) console.error(sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (!(error instanceof CommanderError)) return `Northstar could not go on: ${reasonOf(error)}.`;
  const called = program.commands.find((command) => command.name() === process.argv[2]);
  return usageSentence(error, called?.name() ?? 'lint');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (!parsed) throw new InvalidArgumentError('a part and how many there are, as in 1/4 for the first of four');
  return parsed;
}
