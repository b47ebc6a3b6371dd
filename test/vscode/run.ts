/**
 * `npm run test:vscode`: the tests inside VS Code, with the extension in Node and in a web worker, then a browser at its workbench. The
 * extension must have been built. `--host web --suite team` runs that much alone; both may be repeated.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { vscodeExecutable } from '../../scripts/vscode-host/executable.ts';
import { hosts, runInExtensionHost, suites } from './extension-host.ts';
import { add, emptyTally, tallyText } from './tally.ts';
import { runInWorkbench } from './workbench.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(project, 'test-output');
const extension = process.env.NORTHSTAR_EXTENSION ?? project;

const { values } = parseArgs({
  options: { host: { type: 'string', multiple: true }, suite: { type: 'string', multiple: true } },
});
const isWanted = (name: string, wanted: readonly string[] | undefined) => wanted === undefined || wanted.includes(name);

if (!existsSync(path.join(extension, 'dist')) && extension === project) {
  console.error('There is no dist/ to test: run `npm run build` first.');
  process.exit(2);
}
await mkdir(output, { recursive: true });
const started = performance.now();
const executable = await vscodeExecutable(path.join(output, 'vscode'));
console.log(`Testing in ${executable.label}`);

const total = emptyTally();
for (const host of hosts.filter((name) => isWanted(name, values.host))) {
  for (const suite of suites.filter((name) => isWanted(name, values.suite))) {
    // A package is installed in Node; what runs in a browser is the same bundles.
    if (suite === 'packed' && host === 'web') continue;
    console.log(`\n${suite}, ${host === 'web' ? 'in a web worker' : 'in Node'}:`);
    const run = { host, suite, executable, extension, output: path.join(output, 'vscode') };
    add(total, await runInExtensionHost(run));
  }
}
if (!values.host && !values.suite) add(total, await runInWorkbench({ extension, output }));

const seconds = Math.round((performance.now() - started) / 1000);
await writeFile(path.join(output, 'vscode-summary.json'), tallyText({ ...total, host: executable.label, seconds }));
console.log(`\nInside VS Code, in ${seconds} s:\n${total.passed} passed, ${total.failed} failed, ${total.pending} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
