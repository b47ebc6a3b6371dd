/** What VS Code loads as the extension's tests, bundled to CommonJS: desktop and served hosts both take that. */
import { format } from 'node:util';
import Mocha from 'mocha';
import { printed } from '../../../scripts/vscode-host/printed.ts';
import { runAndTally, writeTally } from '../tally.ts';
import { measured } from './measured.ts';

/** Prints on the terminal from which the tests were started. */
function print(...words: unknown[]): void {
  for (const line of format(...words).split('\n')) console.log(`${printed}${line}`);
}

/** Runs the suite that `NORTHSTAR_SUITE` names (of it the tests whose titles `NORTHSTAR_GREP` matches) and leaves the tally in `NORTHSTAR_TALLY`; throws where a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, slow: 2_000, reporter: 'spec' });
  if (process.env.NORTHSTAR_GREP) mocha.grep(process.env.NORTHSTAR_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env.NORTHSTAR_SUITE === 'no-markdown') await import('./no-markdown.test.ts');
  else if (process.env.NORTHSTAR_SUITE === 'language-model') await import('./language-model.test.ts');
  else if (process.env.NORTHSTAR_SUITE === 'team') await import('./team.test.ts');
  else if (process.env.NORTHSTAR_SUITE === 'packed') await import('./packed.test.ts');
  else {
    await import('./activation.test.ts');
    await import('./diagnostics.test.ts');
    await import('./hover.test.ts');
    await import('./code-action.test.ts');
    await import('./rule-page.test.ts');
    await import('./settings.test.ts');
    await import('./write.test.ts');
    await import('./recovery.test.ts');
  }
  const tally = await runAndTally(mocha, measured);
  if (process.env.NORTHSTAR_TALLY) writeTally(process.env.NORTHSTAR_TALLY, tally);
  if (tally.failed > 0) throw new Error(`${tally.failed} tests failed`);
}
