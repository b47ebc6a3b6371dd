/** Runs one suite of the tests inside VS Code, by way of `@vscode/test-electron`. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { emptyTally, type Tally } from './tally.ts';
import { commandLineFindings, writeTeam } from './team.ts';
import { writeBriefs, writeNoMarkdown } from './workspace.ts';

export interface ExtensionHostRun {
  readonly suite: 'briefs' | 'team' | 'no-markdown' | 'language-model';
  /** The VS Code to start. */
  readonly executable: string;
  /** The folder of the extension's manifest. */
  readonly extension: string;
  /** A folder for what the run leaves behind. */
  readonly output: string;
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Each writes the folder of a suite, and gives what VS Code is to open. */
const writers: Readonly<Record<ExtensionHostRun['suite'], (folder: string) => Promise<string>>> = {
  briefs: writeBriefs,
  'language-model': writeBriefs,
  'no-markdown': writeNoMarkdown,
  async team(folder) {
    const place = await writeTeam(folder, cli);
    await writeFile(path.join(folder, 'command-line.json'), JSON.stringify(commandLineFindings(folder, cli)));
    return place;
  },
};

/** The tests' result; a host that ends before the tests do counts as one failure. */
export async function runInExtensionHost({ suite, executable, extension, output }: ExtensionHostRun): Promise<Tally> {
  const tests = path.join(output, 'extension-tests.cjs');
  const tallyFile = path.join(output, `${suite}.json`);
  const folder = path.join(output, `workspace-${suite}`);
  const userData = path.join(output, `user-${suite}`);
  await bundle(tests);
  const place = await writers[suite](folder);
  await rm(tallyFile, { force: true });
  await rm(userData, { recursive: true, force: true });
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ 'files.autoSave': 'off', 'workbench.startupEditor': 'none' }),
  );

  const extensions = path.join(output, `extensions-${suite}`);
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  if (suite === 'language-model')
    await cp(fileURLToPath(new URL('fake-model', import.meta.url)), path.join(extensions, 'northstar-tests.fake-model-1.0.0'), {
      recursive: true,
    });

  let crash = '';
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: { NORTHSTAR_SUITE: suite, NORTHSTAR_TALLY: tallyFile },
    launchArgs: [
      place,
      ...(suite === 'language-model' ? [] : ['--disable-extensions']),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
    ],
  }).catch((error: Error) => {
    crash = error.message;
  });

  const text = await readFile(tallyFile, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as Tally;
  return {
    ...emptyTally(),
    failed: 1,
    failures: [{ title: `VS Code ran the suite ${suite}`, message: crash || 'It ended without a result.' }],
  };
}

/** One CommonJS file, which every extension host can load; `vscode` and mocha are left for it to find. */
async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('extension/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
