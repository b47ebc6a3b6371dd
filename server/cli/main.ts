/** The command line: `northstar [lint] [PATH|GLOB …]`, `northstar new FILE`, `northstar questions FILE`, `northstar rules`, `northstar explain RULE`, `northstar lsp --stdio`. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { explainSettingsOf } from './explain-settings.ts';
import { CannotRun, type LintOptions, runLint } from './lint.ts';
import { explain, listRules } from './rules.ts';
import { questionsOf, writeNewBrief } from './write.ts';
import { version } from './version.ts';

const program = new Command('northstar')
  .description(
    'Checks learning-design briefs in Markdown: is the purpose a change people can see, and what would the audience trade its time for?',
  )
  .version(version)
  .showHelpAfterError('Run "northstar --help" to see what there is.')
  .exitOverride();

program
  .command('lint', { isDefault: true })
  .description('check briefs; every brief below this folder when none is named')
  .argument('[paths...]', 'files, folders or globs')
  .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
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
  .option('--explain-settings <file>', 'show which settings apply to a document, and where each comes from; lint nothing')
  .action(async (paths: string[], options: LintOptions & { readonly explainSettings?: string }) => {
    if (options.explainSettings === undefined) process.exitCode = await runLint(paths, options);
    else process.stdout.write(await explainSettingsOf(options.explainSettings, options.settings));
  });

program
  .command('rules')
  .description('list the rules and their severities')
  .action(() => {
    process.stdout.write(listRules());
  });

program
  .command('explain')
  .description('show the page of a rule')
  .argument('<rule>')
  .action((rule: string) => {
    process.stdout.write(explain(rule));
  });

program
  .command('new')
  .description('write a new brief with its sections in place')
  .argument('<file>')
  .action((file: string) => writeNewBrief(file));

program
  .command('questions')
  .description('print the questions that a brief leaves open: to the client, to the experts, to the learners')
  .argument('<file>')
  .action(async (file: string) => {
    process.stdout.write(await questionsOf(file));
  });

program
  .command('lsp')
  .description('serve an editor that speaks the language server protocol')
  .option('--stdio', 'talk over standard input and output')
  .action(async () => {
    const { serve } = await import('./serve.ts');
    await serve();
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof CannotRun ? error.message : `Northstar could not go on: ${(error as Error).message}`);
    process.exitCode = 2;
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}
