/** `npm run test:vscode`: the tests inside VS Code, then a browser at its workbench. The extension must have been built. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { vscodeExecutable } from '../../scripts/vscode-host/executable.ts';
import { runInExtensionHost } from './extension-host.ts';
import { add, emptyTally, writeTally } from './tally.ts';
import { runInWorkbench } from './workbench.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(project, 'test-output');
const extension = process.env.NORTHSTAR_EXTENSION ?? project;

if (!existsSync(path.join(extension, 'dist')) && extension === project) {
  console.error('There is no dist/ to test: run `npm run build` first.');
  process.exit(2);
}
await mkdir(output, { recursive: true });
const started = performance.now();
const executable = await vscodeExecutable(path.join(output, 'vscode'));
console.log(`Testing in ${executable.label}`);

const total = emptyTally();
for (const suite of ['briefs', 'team', 'no-markdown', 'language-model', 'packed'] as const) {
  add(total, await runInExtensionHost({ suite, executable, extension, output: path.join(output, 'vscode') }));
}
add(total, await runInWorkbench({ extension, output }));

const seconds = Math.round((performance.now() - started) / 1000);
writeTally(path.join(output, 'vscode-summary.json'), { host: executable.label, seconds, ...total });
console.log(`\nInside VS Code, in ${seconds} s:\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
