/** What VS Code loads as the extension's tests, in Node and in the browser's worker; `process.env` is the bundler's. */
import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { printed } from '../../../scripts/vscode-host/printed.ts';
import { runAndTally, type Tally, tallyText } from '../tally.ts';
import { measured } from './measured.ts';

/** Prints on the terminal from which the tests were started. */
function print(...words: unknown[]): void {
  for (const line of format(...words).split('\n')) console.log(`${printed}${line}`);
}

/** Leaves the tally on the disk that the workspace lies on; a worker has none of its own. */
async function leave(tally: Tally): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = vscode.Uri.file(String(process.env.NORTHSTAR_TALLY));
  const place = folder ? folder.uri.with({ path: file.path }) : file;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(tallyText(tally)));
}

/** Runs the suite that `NORTHSTAR_SUITE` names (of it the tests whose titles `NORTHSTAR_GREP` matches) and leaves the tally in `NORTHSTAR_TALLY`; throws where a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, slow: 2_000, reporter: 'spec' });
  if (process.env.NORTHSTAR_GREP) mocha.grep(process.env.NORTHSTAR_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env.NORTHSTAR_SUITE === 'no-markdown') await import('./no-markdown.test.ts');
  else if (process.env.NORTHSTAR_SUITE === 'language-model') await import('./language-model.test.ts');
  else if (process.env.NORTHSTAR_SUITE === 'team') {
    await import('./team.test.ts');
    await import('./file-system.test.ts');
  } else if (process.env.NORTHSTAR_SUITE === 'packed') await import('./packed.test.ts');
  else {
    await import('./activation.test.ts');
    await import('./diagnostics.test.ts');
    await import('./hover.test.ts');
    await import('./code-action.test.ts');
    await import('./rule-page.test.ts');
    await import('./settings.test.ts');
    await import('./write.test.ts');
    await import('./assistant-tools.test.ts');
    await import('./findings.test.ts');
    await import('./recovery.test.ts');
  }
  const tally = await runAndTally(mocha, measured);
  await leave(tally);
  if (tally.failed > 0) throw new Error(`${tally.failed} tests failed`);
}
