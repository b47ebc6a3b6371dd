/** Runs the tests that drive a browser: at the workbench, and at the HTML report. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { runAndTally, type Tally } from './tally.ts';

export interface WorkbenchRun {
  readonly extension: string;
  /** Where the screenshots go. */
  readonly output: string;
}

export async function runInWorkbench({ extension, output }: WorkbenchRun): Promise<Tally> {
  await rm(path.join(output, 'screenshots'), { recursive: true, force: true });
  process.env.NORTHSTAR_EXTENSION = extension;
  process.env.NORTHSTAR_OUTPUT = output;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, slow: 10_000, reporter: 'spec' });
  for (const name of ['quick-fix', 'places', 'glance', 'map', 'web', 'html-report']) {
    mocha.addFile(fileURLToPath(new URL(`workbench/${name}.test.ts`, import.meta.url)));
  }
  await mocha.loadFilesAsync();
  return runAndTally(mocha);
}
